//! The race, by the real engine: where the notification is fatal and where it is not, and that it is the race of the
//! run.

mod support;

use sim_core::model::event::EventKind;
use sim_core::model::machine::handler::HandlerKind;
use sim_core::model::scenario::Scenario;
use sim_core::model::time::SECOND;
use sim_core::record::race::{Race, RaceOutcome};
use sim_core::record::timeline::Timeline;

fn race() -> Race {
    race_in(&support::scenario("lost-wake-up"))
}

/// The first lost wake-up of a run.
fn race_in(scenario: &Scenario) -> Race {
    let mut timeline = Timeline::new(scenario).expect("valid");
    timeline.extend(timeline.end(), u64::MAX);
    let lost = |kind: &EventKind| matches!(kind, EventKind::WakeUpLost { .. });
    let marker = *timeline.markers().iter().find(|marker| lost(&marker.kind)).expect("one is lost");
    Race::behind(&timeline, &marker).expect("a race is behind it")
}

#[test]
fn almost_on_time_is_fatal_and_late_is_safe() {
    use RaceOutcome::{GoesOn, Lost, Woken};
    // One with another path to the check: its sends carry more pages.
    let mut longer = support::scenario("freeze");
    (longer.length_ns, longer.costs.flip_pages) = (3 * SECOND, 11);
    for race in [race(), race_in(&longer)] {
        // Lost exactly when check < notification ≤ check + gap (15 µs).
        for (notify_ns, before) in [
            (-10_000, GoesOn),
            (0, GoesOn),
            (1, Lost),
            (9_000, Lost),
            (15_000, Lost),
            (15_001, Woken),
            (40_000, Woken),
            (4_000_000, Woken),
        ] {
            let run = race.run(HandlerKind::Before, notify_ns);
            assert_eq!((run.outcome, run.notify_ns), (before, notify_ns), "before the update, news at {notify_ns} ns");
            let after = race.run(HandlerKind::After, notify_ns);
            assert_ne!(after.outcome, Lost, "after the update, news at {notify_ns} ns");
            assert_eq!(after.notify_ns, notify_ns);
        }
    }
}

#[test]
fn it_is_the_race_of_the_run() {
    let race = race();
    assert_eq!((race.notify_ns(), race.page, race.send.vp), (9_000, 4, 0));
    let run = race.run(HandlerKind::Before, race.notify_ns());
    assert_eq!(run.register_ns, Some(15_000));
    assert_eq!(run.frame(9_000).pages[4].host_view, sim_core::model::machine::memory::HostVisibility::Shared);
    assert_eq!(run.frame(8_999).pages[4].host_view, sim_core::model::machine::memory::HostVisibility::Private);
    assert_eq!(run.frame(15_000).stranded().count(), 1);
}

/// By another mechanism a wake-up can be lost, too, but not to notification about a page: there is no such race to
/// open.
#[test]
fn other_mechanisms_have_no_race_about_pages() {
    let mut scenario = support::scenario("stuck-message");
    scenario.length_ns = 15_000_000_000;
    let mut timeline = Timeline::new(&scenario).expect("valid");
    timeline.extend(timeline.end(), u64::MAX);
    let lost = timeline.markers().iter().find(|event| matches!(event.kind, EventKind::WakeUpLost { .. }));
    assert!(Race::behind(&timeline, lost.expect("one is lost")).is_none());
}
