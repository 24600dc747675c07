//! Every order of events within the bounds: a lost wake-up is reachable before the update and not after it, and nothing
//! private is ever read, with the modelled hardware check and without it.

use sim_core::check::explore::{Action, Bounds, Explorer, MOST, Question, Verdict, counterexample, questions};
use sim_core::model::event::EventKind;
use sim_core::model::machine::handler::HandlerKind;
use sim_core::model::machine::handler::HandlerKind::{After, Before};
use sim_core::record::timeline::Timeline;

fn explore(handler: HandlerKind, sweep: bool, hardware_check: bool) -> Verdict {
    let question = Question { handler, sweep, hardware_check, bounds: Bounds::default() };
    let mut explorer = Explorer::new(question).expect("bounds that can be explored");
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
    // It checks; the notification comes and wakes nothing; only then it registers. Registered earlier, it would have
    // been woken.
    assert_eq!(way, [Start(0, 0), Step(0), SetView(0), Drain(0), Step(0)]);
    assert!(verdict.complete);

    let recording = counterexample(way, Before).expect("it opens as a recording");
    let mut timeline = Timeline::replay(&recording).expect("valid");
    timeline.extend(timeline.end(), u64::MAX);
    let lost = timeline.markers().iter().filter(|event| matches!(event.kind, EventKind::WakeUpLost { .. }));
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
    let mut whole = Explorer::new(question).expect("bounds that can be explored");
    assert!(whole.explore(usize::MAX));
    assert_eq!(whole.verdict(), explore(Before, false, true));
    let mut stopped = Explorer::new(question).expect("bounds that can be explored");
    assert!(!stopped.explore(100));
    let progress = stopped.progress();
    assert!(progress.followed == 100 && progress.found > 100, "{progress:?}");
    assert!(!stopped.verdict().complete, "what was stopped says so");
}

/// Every question within the default bounds, so that a change to the handler or to the explorer is noticed.
#[test]
fn the_answers_are_known() {
    let rows = questions(Bounds::default()).map(|question| {
        let mut explorer = Explorer::new(question).expect("bounds that can be explored");
        assert!(explorer.explore(usize::MAX));
        format!("{}\n", explorer.summary())
    });
    let known = expect_test::expect![[r#"
        before the update     check on        8653 states       28178 steps   13 deep  lost in 5 steps, private page read never
        before the update     check off       8653 states       28178 steps   13 deep  lost in 5 steps, private page read never
        after it, no sweep    check on       18813 states       64456 steps   19 deep  lost never, private page read never
        after it, no sweep    check off      18813 states       64456 steps   19 deep  lost never, private page read never
        after it, with sweep  check on       24889 states       93134 steps   19 deep  lost never, private page read never
        after it, with sweep  check off      24889 states       93134 steps   19 deep  lost never, private page read never
    "#]];
    known.assert_eq(&rows.concat());
}

/// A question put aside says how far it came, and does not take silence for an answer.
#[test]
fn an_answer_given_early_says_so() {
    let mut explorer = Explorer::new(questions(Bounds::default())[2]).expect("bounds that can be explored");
    explorer.explore(1000);
    let row = explorer.summary().to_string();
    assert!(row.contains("lost not yet, private page read not yet"), "{row}");
}

#[test]
fn bounds_too_large_are_refused_with_their_reasons() {
    let check = |bounds: Bounds, reasons: &[&str]| {
        let question = Question { bounds, ..questions(Bounds::default())[0] };
        let found = Explorer::new(question).err().unwrap_or_default();
        let found: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert_eq!(found, reasons);
    };
    let all = MOST as u8;
    check(Bounds { vps: all, slots: all, chunks: all, sends: all, flips: all }, &[]);
    check(Bounds { flips: 0, ..Bounds::default() }, &[]);
    check(Bounds { sends: 5, ..Bounds::default() }, &["bounds.sends: 5 is not possible here; use 1 to 4"]);
    check(
        Bounds { vps: 0, flips: 200, ..Bounds::default() },
        &["bounds.vps: 0 is not possible here; use 1 to 4", "bounds.flips: 200 is not possible here; use 0 to 4"],
    );
}
