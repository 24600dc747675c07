//! The explorer and stateright agree on every number: moments, moves, depth, verdicts, and the shortest way to a loss.

use std::collections::BTreeSet;

use crosscheck::{LOST, Liberties, Machine, PRIVATE_READ, Watch};
use sim_core::check::explore::{Bounds, Explorer, Question, questions};
use sim_core::model::machine::handler::HandlerKind;
use stateright::{Checker, Model};

/// What either of the two found.
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

/// Also asserts that nothing else is broken than what the answer tells.
fn of_stateright(question: Question, liberties: Liberties) -> Answer {
    let machine = Machine { question, liberties, watch: Watch::All };
    let checked = machine.checker().spawn_bfs().join();
    assert!(checked.is_done());
    let broken: BTreeSet<&str> = checked.discoveries().into_keys().collect();
    let nearest = |name| broken.contains(name).then(|| steps_to(machine, name));
    let (lost, private_read) = (nearest(LOST), nearest(PRIVATE_READ));
    let told = usize::from(lost.is_some()) + usize::from(private_read.is_some());
    assert!(liberties.unshares_under_sends || broken.len() == told, "{question:?}: {broken:?}");
    Answer {
        states: checked.unique_state_count(),
        // It counts the first moment as generated, and a way by its moments.
        transitions: checked.state_count() - 1,
        depth: checked.max_depth() - 1,
        lost,
        private_read,
    }
}

/// With one property to watch, the checker stops at the first moment that breaks it; breadth first, that is the
/// nearest.
fn steps_to(machine: Machine, name: &'static str) -> usize {
    let checked = Machine { watch: Watch::Only(name), ..machine }.checker().spawn_bfs().join();
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
            let answer = of_stateright(question, Liberties::default());
            assert_eq!(of_the_explorer(question), answer, "{question:?}");
            let lossy = question.handler == HandlerKind::Before && bounds.flips > 0;
            assert_eq!(answer.lost, lossy.then_some(5), "{question:?}");
        }
    }
}

/// Two of the explorer's choices make the search smaller. They hide nothing.
#[test]
fn and_would_if_it_had_been_modelled_otherwise() {
    let (wakes_one_by_one, notifications_outlive_unsharing) = (true, true);
    let liberties = [
        Liberties { wakes_one_by_one, ..Liberties::default() },
        Liberties { notifications_outlive_unsharing, ..Liberties::default() },
        Liberties { wakes_one_by_one, notifications_outlive_unsharing, ..Liberties::default() },
    ];
    for liberties in liberties {
        for question in questions(Bounds::default()).into_iter().filter(|question| question.hardware_check) {
            let (known, free) = (of_the_explorer(question), of_stateright(question, liberties));
            assert_eq!((free.lost, free.private_read), (known.lost, known.private_read), "{question:?}, {liberties:?}");
            assert!(free.states > known.states, "{question:?}, {liberties:?}: a liberty that changes nothing");
        }
    }
}

/// That nothing private is read rests on the guest's manners and on the hardware's check, before the update and after
/// it: both handlers go on a step after they looked. A guest without manners shows it, and shows that the checker would
/// see a breach if there were one.
#[test]
fn only_the_hardware_stops_what_a_guest_without_manners_does() {
    let liberties = Liberties { unshares_under_sends: true, ..Liberties::default() };
    for question in questions(Bounds { sends: 2, ..Bounds::default() }) {
        let answer = of_stateright(question, liberties);
        let steps = match question.handler {
            // Asleep, woken, the page made private, and it goes on without a re-check.
            HandlerKind::Before => 7,
            // Made private between the re-check and going on.
            HandlerKind::After => 6,
        };
        assert_eq!(answer.private_read, (!question.hardware_check).then_some(steps), "{question:?}");
    }
}
