//! Every order of events within the bounds: a lost wake-up is reachable before the update and not after it, and nothing
//! private is ever read, with the modelled hardware check and without it.

use sim_core::event::EventKind;
use sim_core::explore::{Action, Bounds, Explorer, Question, Verdict, counterexample};
use sim_core::machine::handler::HandlerKind;
use sim_core::machine::handler::HandlerKind::{After, Before};
use sim_core::timeline::Timeline;

fn explore(handler: HandlerKind, sweep: bool, hardware_check: bool) -> Verdict {
    let mut explorer = Explorer::new(Question { handler, sweep, hardware_check, bounds: Bounds::default() });
    // In uneven slices, as a page would.
    let mut budget = 1;
    while !explorer.explore(budget) {
        budget = budget * 3 % 10_007 + 1;
    }
    explorer.verdict()
}

#[test]
fn before_the_update_a_wake_up_can_be_lost_in_five_steps() {
    let verdict = explore(Before, false, true);
    let way = verdict.lost.as_deref().expect("reachable");
    use Action::{Drain, SetView, Start, Step};
    // Looks; the news comes and calls nobody; only then signs. Had it signed before the calling, it would have been called.
    assert_eq!(way, [Start(0, 0), Step(0), SetView(0), Drain(0), Step(0)]);
    assert!(verdict.complete);

    let recording = counterexample(way, Before).expect("it opens as a recording");
    let mut timeline = Timeline::replay(&recording).expect("valid");
    timeline.extend(timeline.end(), u64::MAX);
    let lost = timeline.landmarks().iter().filter(|event| matches!(event.kind, EventKind::WakeUpLost { .. }));
    assert_eq!(lost.count(), 1, "and the simulator loses that send too");
    let fixed = counterexample(way, After).expect("it opens as a recording");
    let mut timeline = Timeline::replay(&fixed).expect("valid");
    timeline.extend(timeline.end(), u64::MAX);
    assert_eq!(timeline.world_at(timeline.end()).counts(0).lost, 0);
}

#[test]
fn after_the_update_no_wake_up_can_be_lost_even_without_the_sweep() {
    for sweep in [false, true] {
        let verdict = explore(After, sweep, true);
        assert!(verdict.complete, "every state within the bounds was visited");
        assert_eq!(verdict.lost, None, "sweep {sweep}");
        assert!(verdict.states > 10_000, "{} states", verdict.states);
    }
}

#[test]
fn nothing_private_is_read_even_if_the_hardware_would_let_it() {
    for handler in [Before, After] {
        for hardware_check in [true, false] {
            let verdict = explore(handler, true, hardware_check);
            assert_eq!(verdict.breach, None, "{handler:?}, hardware check {hardware_check}");
        }
    }
}

/// Slices decide when a state is found, never which.
#[test]
fn a_budget_changes_nothing() {
    let question = Question { handler: Before, sweep: false, hardware_check: true, bounds: Bounds::default() };
    let mut whole = Explorer::new(question);
    assert!(whole.explore(usize::MAX));
    assert_eq!(whole.verdict(), explore(Before, false, true));
    let mut stopped = Explorer::new(question);
    assert!(!stopped.explore(100));
    assert!(!stopped.verdict().complete, "what was stopped says so");
}

/// States and transitions within the default bounds, so that a change to the handler or the explorer is noticed.
#[test]
fn the_size_of_the_search_is_known() {
    let size = |handler, sweep| {
        let verdict = explore(handler, sweep, true);
        (verdict.states, verdict.transitions)
    };
    expect_test::expect![[r#"
        [
            (
                9691,
                30458,
            ),
            (
                20571,
                68632,
            ),
            (
                27079,
                98930,
            ),
        ]
    "#]]
    .assert_debug_eq(&[size(Before, false), size(After, false), size(After, true)]);
}
