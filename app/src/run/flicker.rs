//! Flicker: frames for quick playback. States that last less than a third of a second of play are left out, so that
//! nothing on the stage flashes more than three times a second. All other states stay as the frame has them.

use sim_core::model::machine::memory::HostVisibility;
use sim_core::show::frame::{Frame, SendState, SlotState};

use super::playback::Speed;

/// The shortest time, in simulated nanoseconds, that a state must have lasted to be drawn at this speed.
#[must_use]
pub fn shortest_ns(speed: Speed) -> u64 {
    speed.ns_per_second() / 3
}

/// The frame without states that are too short to be drawn at this speed.
#[must_use]
pub fn without_flicker(frame: &Frame, speed: Speed) -> Frame {
    let shortest = shortest_ns(speed);
    let mut without_flicker = frame.clone();
    without_flicker.sends.retain(|send| send.state == SendState::Stranded || frame.at.since(send.since) >= shortest);
    for vp in &mut without_flicker.vps {
        for (index, slot) in (0_u32..).zip(&mut vp.slots) {
            let lasts = without_flicker.sends.iter().any(|send| (send.vp, send.slot) == (vp.index, index));
            if !lasts && *slot != SlotState::Lost {
                *slot = SlotState::Free;
            }
        }
    }
    for page in &mut without_flicker.pages {
        if page.shared_at.is_some_and(|shared_at| shared_at.0 > 0 && frame.at.since(shared_at) < shortest) {
            page.page = HostVisibility::Private;
            page.host_view = HostVisibility::Private;
        }
        // A stale view lasts as long as its notification is under way: draw it only if that is long enough.
        if page.is_stale() && page.shared_at.is_none_or(|shared_at| frame.at.since(shared_at) < shortest) {
            page.host_view = page.page;
        }
    }
    without_flicker
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::scenarios;
    use sim_core::model::time::{MILLISECOND, SECOND, SimTime};
    use sim_core::record::recording::Recording;
    use sim_core::record::timeline::{Seeker, Timeline};

    /// Sixty frames a second for twelve seconds of play: no slot and no page changes more than three times in any
    /// second, although the exact frames do.
    #[test]
    fn nothing_toggles_more_than_three_times_a_second() {
        let scenario = scenarios::scenario("freeze").expect("listed");
        let timeline = Timeline::replay(&Recording::new(&scenario, scenario.seed)).expect("valid");
        let mut seeker = Seeker::new(&timeline);
        let mut pictures = Vec::new();
        let mut exact_toggles = 0;
        let mut last: Option<Frame> = None;
        for tick in 0..12 * 60_u64 {
            seeker.seek(&timeline, SimTime(tick * 2 * SECOND / 60));
            let frame = seeker.frame();
            exact_toggles += last.is_some_and(|last| last.vps != frame.vps) as u32;
            pictures.push(without_flicker(&frame, Speed::Freeze));
            last = Some(frame);
        }
        assert!(exact_toggles > 100, "the exact frames must flicker for this to mean anything: {exact_toggles}");
        let cells = |frame: &Frame| -> Vec<String> {
            let slots = frame.vps.iter().flat_map(|vp| &vp.slots).map(|slot| format!("{slot:?}"));
            slots.chain(frame.pages.iter().map(|page| format!("{:?}{:?}", page.page, page.host_view))).collect()
        };
        let pictures: Vec<Vec<String>> = pictures.iter().map(cells).collect();
        for cell in 0..pictures[0].len() {
            for second in pictures.windows(60) {
                let toggles = second.windows(2).filter(|pair| pair[0][cell] != pair[1][cell]).count();
                assert!(toggles <= 3, "cell {cell} toggles {toggles} times in a second");
            }
        }
    }

    #[test]
    fn lost_slots_and_stranded_sends_stay() {
        let scenario = scenarios::scenario("freeze").expect("listed");
        let timeline = Timeline::replay(&Recording::new(&scenario, scenario.seed)).expect("valid");
        let frame = timeline.frame_at(SimTime(20 * SECOND + MILLISECOND));
        let picture = without_flicker(&frame, Speed::Freeze);
        assert_eq!(picture.slots_lost(), frame.slots_lost());
        assert_eq!(picture.stranded().count(), frame.stranded().count());
        assert!(picture.stranded().count() > 8);
    }
}
