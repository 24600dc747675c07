//! Lanes: the states of virtual processors over the run, as segments of one axis.

use sim_core::model::time::SimTime;
use sim_core::record::marker::LaneChange;
use sim_core::show::frame::VpState;

/// The most lanes that are drawn on each side; more would be thinner than their patterns.
pub const LANES_MAX: u32 = 16;

/// A segment of a lane with one state. Positions are shares of the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LaneSegment {
    /// The index of the VP.
    pub vp: u32,
    /// The start, 0 to 1.
    pub from: f64,
    /// The end, 0 to 1.
    pub to: f64,
    /// The state of the VP.
    pub state: VpState,
    /// Whether it is after the cursor: already seen, but later than the moment shown.
    pub ahead: bool,
}

/// The position of `at` on an axis from the start of the run to `extent`, 0 to 1.
#[must_use]
pub fn fraction(at: SimTime, extent: SimTime) -> f64 {
    if extent == SimTime::ZERO { 0.0 } else { (at.0 as f64 / extent.0 as f64).min(1.0) }
}

/// The segments of one side up to `seen`, cut at `cursor`. What has not been seen yet stays blank.
#[must_use]
pub fn segments(changes: &[LaneChange], vps: u32, cursor: SimTime, seen: SimTime, extent: SimTime) -> Vec<LaneSegment> {
    let seen = seen.min(extent);
    let mut out = Vec::new();
    for vp in 0..vps.min(LANES_MAX) {
        let mut from = SimTime::ZERO;
        let mut state = VpState::Working;
        for change in changes.iter().filter(|change| change.vp == vp && change.at <= seen) {
            if change.state != state {
                stretch(&mut out, vp, state, (from, change.at), cursor, extent);
                (from, state) = (change.at, change.state);
            }
        }
        stretch(&mut out, vp, state, (from, seen), cursor, extent);
    }
    out
}

/// Adds a stretch with one state, in two segments if the cursor is within it.
fn stretch(
    out: &mut Vec<LaneSegment>,
    vp: u32,
    state: VpState,
    (from, to): (SimTime, SimTime),
    cursor: SimTime,
    extent: SimTime,
) {
    let mut add = |from: SimTime, to: SimTime, ahead| {
        if to > from {
            let (from, to) = (fraction(from, extent), fraction(to, extent));
            out.push(LaneSegment { vp, from, to, state, ahead });
        }
    };
    add(from, to.min(cursor), false);
    add(from.max(cursor), to, true);
}

/// The height of a lane, and the distance from one lane to the next, in pixels, for a side with `vps` lanes.
#[must_use]
pub fn pitch(vps: u32) -> (f64, f64) {
    match vps {
        0..=4 => (11.0, 14.0),
        5..=8 => (6.0, 8.0),
        _ => (3.0, 4.0),
    }
}

/// Whether the lane of `vp` has a label: every lane if lanes are high enough, otherwise every second or fourth.
#[must_use]
pub fn labelled(vp: u32, vps: u32) -> bool {
    match vps {
        0..=4 => true,
        5..=8 => vp.is_multiple_of(2),
        _ => vp.is_multiple_of(4),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(at: u64, vp: u32, state: VpState) -> LaneChange {
        LaneChange { at: SimTime(at), vp, state }
    }

    #[test]
    fn a_lane_starts_out_working_and_is_cut_at_the_cursor() {
        let changes = [change(40, 0, VpState::FewerSlots), change(80, 0, VpState::Stalled)];
        let drawn = segments(&changes, 1, SimTime(60), SimTime(90), SimTime(100));
        let seen: Vec<_> = drawn.iter().map(|s| (s.from, s.to, s.state, s.ahead)).collect();
        assert_eq!(
            seen,
            [
                (0.0, 0.4, VpState::Working, false),
                (0.4, 0.6, VpState::FewerSlots, false),
                (0.6, 0.8, VpState::FewerSlots, true),
                (0.8, 0.9, VpState::Stalled, true),
            ]
        );
    }

    #[test]
    fn nothing_is_drawn_after_the_last_moment_seen() {
        let changes = [change(40, 0, VpState::FewerSlots)];
        let drawn = segments(&changes, 2, SimTime(30), SimTime(30), SimTime(100));
        assert!(drawn.iter().all(|s| s.to <= 0.3 && s.state == VpState::Working && !s.ahead));
        assert!(segments(&changes, 2, SimTime::ZERO, SimTime::ZERO, SimTime(100)).is_empty());
    }

    #[test]
    fn changes_of_other_lanes_and_repeated_states_make_no_stretch() {
        let changes = [change(10, 1, VpState::Down), change(20, 0, VpState::Working)];
        let drawn = segments(&changes, 1, SimTime(100), SimTime(100), SimTime(100));
        assert_eq!(drawn.len(), 1);
    }

    #[test]
    fn stretches_of_a_lane_meet() {
        let changes = [change(10, 0, VpState::Down), change(20, 0, VpState::Working), change(55, 0, VpState::Down)];
        let drawn = segments(&changes, 1, SimTime(33), SimTime(70), SimTime(100));
        assert!(drawn.windows(2).all(|pair| pair[0].to == pair[1].from));
        assert_eq!((drawn[0].from, drawn.last().unwrap().to), (0.0, 0.7));
    }

    #[test]
    fn an_empty_axis_divides_by_nothing() {
        assert_eq!(fraction(SimTime(5), SimTime::ZERO), 0.0);
    }
}
