//! Geometry of the ring of a VP: its slots as teeth, or as an arc where there are too many to count.

use core::f64::consts::TAU;

use sim_core::show::frame::SlotState;

/// Side of the square in which a ring is drawn.
pub const SIDE: f64 = 64.0;
/// The most slots that are drawn as teeth; more are drawn as an arc.
pub const TEETH_MAX: usize = 16;
/// The most VPs that are drawn one by one.
pub const RINGS_MAX: usize = 8;

const CENTRE: f64 = SIDE / 2.0;
const OUTER: f64 = 29.0;
const INNER: f64 = 19.0;
/// Middle of the band in which an arc is drawn.
const ARC: f64 = (OUTER + INNER) / 2.0;
/// The share of a tooth's part of the ring that stays empty.
const GAP: f64 = 0.11;
/// The largest half width of a crack, as a share of the ring.
const CRACK: f64 = 0.0625;

/// A slot as it is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tooth {
    /// The state of the slot.
    pub state: SlotState,
    /// Its closed outline.
    pub outline: String,
    /// The path of the bars of a waiting slot or of the cracks of a lost one; empty otherwise.
    pub marks: String,
}

/// The point at `radius` and `turn`: 0 is the top, 1 is a full turn clockwise.
fn point(turn: f64, radius: f64) -> (f64, f64) {
    let (sin, cos) = sin_cos(turn);
    (CENTRE + radius * sin, CENTRE - radius * cos)
}

/// Sine and cosine of a turn, exact to six decimals. The functions of the standard library would add 5 KiB to the first
/// load.
fn sin_cos(turn: f64) -> (f64, f64) {
    let quarters = (turn * 4.0).round();
    // At most an eighth of a turn in either direction: there the first terms of the series are enough.
    let x = (turn - quarters / 4.0) * TAU;
    let square = x * x;
    let sin = x * (1.0 - square / 6.0 * (1.0 - square / 20.0 * (1.0 - square / 42.0)));
    let cos = 1.0 - square / 2.0 * (1.0 - square / 12.0 * (1.0 - square / 30.0 * (1.0 - square / 56.0)));
    match (quarters as i64).rem_euclid(4) {
        0 => (sin, cos),
        1 => (cos, -sin),
        2 => (-sin, -cos),
        _ => (-cos, sin),
    }
}

fn line(from: (f64, f64), to: (f64, f64)) -> String {
    format!("M{:.2} {:.2}L{:.2} {:.2}", from.0, from.1, to.0, to.1)
}

/// The teeth of a ring, clockwise from the top.
#[must_use]
pub fn teeth(slots: &[SlotState]) -> Vec<Tooth> {
    let share = 1.0 / slots.len().max(1) as f64;
    let tooth = |(index, &state): (usize, &SlotState)| {
        let from = (index as f64 + GAP / 2.0) * share;
        let to = (index as f64 + 1.0 - GAP / 2.0) * share;
        Tooth { state, outline: outline(from, to), marks: marks(state, from, to) }
    };
    slots.iter().enumerate().map(tooth).collect()
}

fn outline(from: f64, to: f64) -> String {
    let (a, b, c, d) = (point(from, OUTER), point(to, OUTER), point(to, INNER), point(from, INNER));
    let large = u8::from(to - from > 0.5);
    format!(
        "M{:.2} {:.2}A{OUTER} {OUTER} 0 {large} 1 {:.2} {:.2}L{:.2} {:.2}A{INNER} {INNER} 0 {large} 0 {:.2} {:.2}Z",
        a.0, a.1, b.0, b.1, c.0, c.1, d.0, d.1
    )
}

/// The position of the number of a marked tooth: at its outer edge.
#[must_use]
pub fn beside(index: usize, slots: usize) -> (f64, f64) {
    point((index as f64 + 0.5) / slots.max(1) as f64, OUTER + 3.0)
}

fn marks(state: SlotState, from: f64, to: f64) -> String {
    let at = |share: f64| from + (to - from) * share;
    match state {
        SlotState::Free | SlotState::InUse => String::new(),
        SlotState::Waiting => {
            [0.25, 0.5, 0.75].map(|share| line(point(at(share), INNER), point(at(share), OUTER))).concat()
        }
        SlotState::Lost => {
            // A crack must not grow with the tooth: with two slots a tooth is half of the ring.
            let (middle, half) = (at(0.5), ((to - from) / 2.0).min(CRACK));
            let (from, to) = (middle - half, middle + half);
            line(point(from, OUTER), point(to, INNER)) + &line(point(to, OUTER), point(from, INNER))
        }
    }
}

/// A stretch of an arc.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArcStretch {
    /// The state of its slots.
    pub state: SlotState,
    /// The number of its slots.
    pub slots: usize,
    /// Its path, to be drawn with a broad line.
    pub path: String,
}

/// The order of stretches in an arc: lost slots come first, so that their stretch grows from the top.
const ORDER: [SlotState; 4] = [SlotState::Lost, SlotState::Waiting, SlotState::InUse, SlotState::Free];

/// An arc for many slots: one stretch for each state that occurs.
#[must_use]
pub fn arc(slots: &[SlotState]) -> Vec<ArcStretch> {
    let all = slots.len().max(1) as f64;
    let mut before = 0;
    let mut stretches = Vec::new();
    for state in ORDER {
        let count = slots.iter().filter(|slot| **slot == state).count();
        if count > 0 {
            let path = arc_path(before as f64 / all, (before + count) as f64 / all);
            stretches.push(ArcStretch { state, slots: count, path });
        }
        before += count;
    }
    stretches
}

fn arc_path(from: f64, to: f64) -> String {
    // SVG does not draw an arc that ends where it starts, so a full turn needs two halves.
    let middle = f64::midpoint(from, to);
    let (a, b, c) = (point(from, ARC), point(middle, ARC), point(to, ARC));
    format!("M{:.2} {:.2}A{ARC} {ARC} 0 0 1 {:.2} {:.2}A{ARC} {ARC} 0 0 1 {:.2} {:.2}", a.0, a.1, b.0, b.1, c.0, c.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sine_and_cosine_are_exact_to_six_decimals() {
        for step in -40..=80 {
            let turn = f64::from(step) / 32.0;
            let ((sin, cos), (known_sin, known_cos)) = (sin_cos(turn), (turn * TAU).sin_cos());
            assert!((sin - known_sin).abs() < 1e-6 && (cos - known_cos).abs() < 1e-6, "{turn}: {sin} {cos}");
        }
    }

    #[test]
    fn every_slot_has_a_tooth_and_every_state_its_marks() {
        use SlotState as S;
        let teeth = teeth(&[S::Free, S::InUse, S::Waiting, S::Lost]);
        let marks: Vec<usize> = teeth.iter().map(|tooth| tooth.marks.matches('M').count()).collect();
        assert_eq!(marks, [0, 0, 3, 2]);
        assert!(teeth.iter().all(|tooth| tooth.outline.starts_with('M') && tooth.outline.ends_with('Z')));
    }

    #[test]
    fn the_first_tooth_starts_at_the_top_and_goes_clockwise() {
        let first = &teeth(&[SlotState::Free; 4])[0].outline;
        let x: f64 = first[1..].split(' ').next().unwrap().parse().unwrap();
        assert!(x > CENTRE && x < CENTRE + 3.0, "{first}");
    }

    #[test]
    fn a_single_slot_is_a_ring() {
        assert!(teeth(&[SlotState::Lost])[0].outline.contains(" 1 1 "));
        assert!(teeth(&[]).is_empty());
    }

    #[test]
    fn an_arc_counts_every_slot_once_and_starts_with_the_lost_slots() {
        use SlotState as S;
        let mut slots = vec![S::Free; 40];
        slots[7] = S::Lost;
        slots[9] = S::InUse;
        let stretches = arc(&slots);
        assert_eq!(stretches[0].state, S::Lost);
        assert_eq!(stretches.iter().map(|stretch| stretch.slots).sum::<usize>(), 40);
        assert_eq!(stretches.len(), 3);
    }

    #[test]
    fn a_full_arc_does_not_vanish() {
        let path = &arc(&[SlotState::Lost; 20])[0].path;
        assert_eq!(path.matches('A').count(), 2);
        assert!(path.starts_with("M32.00 8.00") && path.contains("32.00 56.00"), "{path}");
    }
}
