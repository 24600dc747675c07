//! The explorer and stateright agree on every number: moments, moves, depth, verdicts, and the shortest way to a loss.

use std::collections::BTreeSet;

use crosscheck::{Checked, Deviations, LOST, Machine, PRIVATE_READ};
use sim_core::check::explore::{Bounds, Explorer, Question, questions};
use sim_core::model::machine::handler::HandlerKind;
use stateright::{Checker, Model};

/// The result of one of the two checkers.
#[derive(Debug, PartialEq, Eq)]
struct Answer {
    states: usize,
    transitions: usize,
    depth: usize,
    lost: Option<usize>,
    private_read: Option<usize>,
}

fn of_the_explorer(question: Question) -> Answer {
    let mut explorer = Explorer::new(question).expect("bounds that can be explored");
    assert!(explorer.explore(usize::MAX));
    let verdict = explorer.verdict();
    Answer {
        states: verdict.states,
        transitions: verdict.transitions,
        depth: verdict.depth,
        lost: verdict.lost.map(|way| way.len()),
        private_read: verdict.breach.map(|way| way.len()),
    }
}

/// Also asserts that no property is violated besides those in the answer.
fn of_stateright(question: Question, deviations: Deviations) -> Answer {
    let machine = Machine { question, deviations, checked: Checked::All };
    let checked = machine.checker().spawn_bfs().join();
    assert!(checked.is_done());
    let broken: BTreeSet<&str> = checked.discoveries().into_keys().collect();
    let nearest = |name| broken.contains(name).then(|| steps_to(machine, name));
    let (lost, private_read) = (nearest(LOST), nearest(PRIVATE_READ));
    let told = usize::from(lost.is_some()) + usize::from(private_read.is_some());
    assert!(deviations.unshares_under_sends || broken.len() == told, "{question:?}: {broken:?}");
    Answer {
        states: checked.unique_state_count(),
        // Stateright counts the initial state as generated, and measures a path by its states.
        transitions: checked.state_count() - 1,
        depth: checked.max_depth() - 1,
        lost,
        private_read,
    }
}

/// With a single property, the checker stops at the first violation. Breadth first, that is the nearest one.
fn steps_to(machine: Machine, name: &'static str) -> usize {
    let checked = Machine { checked: Checked::Only(name), ..machine }.checker().spawn_bfs().join();
    let way = checked.discovery(name).expect("it was found before");
    way.into_actions().len()
}

#[test]
fn on_every_number() {
    let default = Bounds::default();
    let all = [
        default,
        Bounds { flips: 1, ..default },
        Bounds { flips: 0, ..default },
        Bounds { vps: 1, flips: 3, ..default },
        Bounds { vps: 3, slots: 1, chunks: 1, ..default },
        Bounds { chunks: 3, sends: 2, flips: 4, ..default },
    ];
    for bounds in all {
        for question in questions(bounds) {
            let answer = of_stateright(question, Deviations::default());
            assert_eq!(of_the_explorer(question), answer, "{question:?}");
            let lossy = question.handler == HandlerKind::Before && bounds.flips > 0;
            assert_eq!(answer.lost, lossy.then_some(5), "{question:?}");
        }
    }
}

/// Two of the explorer's choices make the search smaller without hiding anything.
#[test]
fn and_would_if_it_had_been_modelled_otherwise() {
    let (wakes_one_by_one, notifications_outlive_unsharing) = (true, true);
    let deviations = [
        Deviations { wakes_one_by_one, ..Deviations::default() },
        Deviations { notifications_outlive_unsharing, ..Deviations::default() },
        Deviations { wakes_one_by_one, notifications_outlive_unsharing, ..Deviations::default() },
    ];
    for deviations in deviations {
        for question in questions(Bounds::default()).into_iter().filter(|question| question.hardware_check) {
            let (known, free) = (of_the_explorer(question), of_stateright(question, deviations));
            assert_eq!(
                (free.lost, free.private_read),
                (known.lost, known.private_read),
                "{question:?}, {deviations:?}"
            );
            assert!(free.states > known.states, "{question:?}, {deviations:?}: a deviation that changes nothing");
        }
    }
}

/// That no private page is read depends on the guest and on the hardware check, before and after the update: both
/// handlers go on one step after their check. A guest that makes pages private under its own sends shows that, and
/// shows that the checker would find a violation.
#[test]
fn only_the_hardware_stops_what_a_guest_without_manners_does() {
    let deviations = Deviations { unshares_under_sends: true, ..Deviations::default() };
    for question in questions(Bounds { sends: 2, ..Bounds::default() }) {
        let answer = of_stateright(question, deviations);
        let steps = match question.handler {
            // Asleep, woken, the page made private, and it goes on without a re-check.
            HandlerKind::Before => 7,
            // Made private between the re-check and going on.
            HandlerKind::After => 6,
        };
        assert_eq!(answer.private_read, (!question.hardware_check).then_some(steps), "{question:?}");
    }
}
