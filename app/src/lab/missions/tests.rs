//! Every mission can be solved, and is not solved by doing too little, too much, or something else.

use std::rc::Rc;

use sim_core::model::time::SimTime;

use super::*;
use crate::lab::bench::Action as BenchAction;
use crate::lab::faults::Fault;
use crate::lab::missing::Missing;
use crate::lab::reduce::{LAB_FUNCTIONS, start_recording};
use crate::shell::page::Page;
use crate::shell::state::{Action, AppState, reduce};
use crate::stage::state::Action as StageAction;

/// What a reader does in a mission.
#[derive(Clone, Copy)]
enum Do {
    /// Go to the first marker of this kind.
    To(fn(&EventKind) -> bool),
    At(u64),
    Fault(Fault),
    Happen,
    Set(&'static str, u64),
    Swap,
    Name(Mechanism),
}

fn recorded(mut state: AppState) -> AppState {
    while state.stage.records() {
        state = reduce(state, Action::Stage(StageAction::Record));
    }
    state
}

fn step(state: AppState, step: Do) -> AppState {
    match step {
        Do::To(is) => {
            let state = recorded(state);
            let markers = state.stage.run.markers_of(Side::Before);
            let at = markers.iter().find(|event| is(&event.kind)).expect("it happens in this run").at;
            reduce(state, Action::Stage(StageAction::Seek(at)))
        }
        Do::At(seconds) => reduce(recorded(state), Action::Stage(StageAction::Seek(SimTime(seconds * SECOND)))),
        Do::Fault(fault) => reduce(state, Action::Bench(BenchAction::Inject(fault))),
        Do::Happen => reduce(state, Action::Bench(BenchAction::LoseWakeUp)),
        Do::Set(path, value) => reduce(state, Action::Bench(BenchAction::SetParameters(vec![(path.into(), value)]))),
        Do::Swap => reduce(state, Action::Stage(StageAction::Give(Command::SwapHandler(HandlerKind::After)))),
        Do::Name(mechanism) => reduce(state, Action::Bench(BenchAction::NameMechanism(mechanism))),
    }
}

fn lacks(slug: &str, steps: &[Do]) -> Vec<String> {
    let index = MISSIONS.iter().position(|mission| mission.slug == slug).expect("listed");
    let lab = AppState::arrive(Page::Lab, Some(LAB_FUNCTIONS), "", "");
    let started = reduce(lab, Action::Bench(BenchAction::StartMission(index)));
    let done = recorded(steps.iter().fold(started, |state, next| step(state, *next)));
    let checked = reduce(done, Action::Bench(BenchAction::CheckMission));
    let mission = checked.bench.mission.clone().expect("under way");
    let verdict = mission.verdict.expect("checked");
    assert_eq!(checked.bench.solved.contains(&index), verdict.is_empty());
    verdict.into_iter().map(Missing::words).collect()
}

const HEARTBEAT: fn(&EventKind) -> bool = |kind| matches!(kind, EventKind::HeartbeatLost { .. });

/// The slug of a mission, a solution, and attempts that fail.
type Case = (&'static str, &'static [Do], &'static [&'static [Do]]);

const CASES: [Case; 6] = [
    (
        "one-lost",
        &[Do::At(2), Do::Happen],
        &[
            &[],
            &[Do::Happen, Do::At(3), Do::Happen],
            &[Do::Happen, Do::Happen],
            &[Do::Happen, Do::Set("vms[].slots", 4)],
            &[Do::Happen, Do::At(4), Do::Swap],
        ],
    ),
    (
        "last-moment",
        &[Do::To(is_loss), Do::Swap],
        &[&[], &[Do::Swap], &[Do::To(HEARTBEAT), Do::Swap], &[Do::Set("vms[].slots", 64), Do::To(is_loss), Do::Swap]],
    ),
    (
        "portal",
        &[Do::Fault(Fault::ClusterMonitor)],
        &[&[], &[Do::Fault(Fault::Lull)], &[Do::Swap], &[Do::Set("costs.gap_ns", 1)], &[Do::Fault(Fault::Operator)]],
    ),
    (
        "back-again",
        &[Do::To(HEARTBEAT), Do::Fault(Fault::KeyRelease), Do::Fault(Fault::Reset)],
        &[
            &[],
            &[Do::To(HEARTBEAT), Do::Fault(Fault::Reset)],
            &[Do::Fault(Fault::KeyRelease), Do::Fault(Fault::GuestWatchdog)],
            &[Do::To(HEARTBEAT), Do::Fault(Fault::KeyRelease), Do::Fault(Fault::Operator)],
        ],
    ),
    (
        "rarest-race",
        &[Do::Set("costs.lag_ns", 3_000)],
        &[
            &[],
            &[Do::Set("costs.lag_ns", 100_000)],
            &[Do::Set("costs.lag_ns", 20_000_000)],
            &[Do::Fault(Fault::Lull)],
            &[Do::Set("costs.gap_ns", 1)],
        ],
    ),
    (
        "which-mechanism",
        &[Do::At(60), Do::Fault(Fault::Lull), Do::Name(Mechanism::BusyStall)],
        &[
            &[],
            &[Do::Name(Mechanism::BusyStall)],
            &[Do::Fault(Fault::Lull), Do::Name(Mechanism::LostWakeUp)],
            &[Do::Set("mechanism", 0), Do::Name(Mechanism::LostWakeUp)],
            &[Do::Fault(Fault::Lull)],
        ],
    ),
];

#[test]
fn each_can_be_solved_and_each_wrong_way_is_explained() {
    assert_eq!(CASES.map(|(slug, ..)| slug), MISSIONS.map(|mission| mission.slug));
    for (slug, solution, failures) in CASES {
        assert_eq!(lacks(slug, solution), Vec::<String>::new(), "{slug}");
        for (i, failure) in failures.iter().enumerate() {
            assert!(!lacks(slug, failure).is_empty(), "{slug}: way {i} does not solve it");
        }
    }
}

#[test]
fn a_mission_begins_with_a_run_that_can_be_linked_to() {
    for (index, mission) in MISSIONS.iter().enumerate() {
        assert_eq!(start_recording(index).expect("listed").check(), vec![], "{}", mission.slug);
        let lab = AppState::arrive(Page::Lab, Some(LAB_FUNCTIONS), "", "");
        let started = reduce(lab, Action::Bench(BenchAction::StartMission(index)));
        assert_eq!(started.stage.own, None, "{}: a preset with other numbers", mission.slug);
        let again = AppState::arrive(Page::Lab, Some(LAB_FUNCTIONS), "", &started.link_without_digest());
        assert_eq!(again.stage.run.scenario(), started.stage.run.scenario(), "{}", mission.slug);
    }
    assert!(start_recording(MISSIONS.len()).is_none());
}

#[test]
fn a_check_waits_until_the_run_is_recorded() {
    let lab = AppState::arrive(Page::Lab, Some(LAB_FUNCTIONS), "", "");
    let asked = [BenchAction::StartMission(0), BenchAction::CheckMission]
        .into_iter()
        .fold(lab, |state, act| reduce(state, Action::Bench(act)));
    let mission = |state: &AppState| state.bench.mission.clone().expect("under way");
    assert!(mission(&asked).waits && mission(&asked).verdict.is_none());
    let judged = recorded(asked);
    assert!(!mission(&judged).waits && mission(&judged).verdict.is_some(), "and then it is judged by itself");
}

#[test]
fn a_file_that_is_no_recording_leaves_everything_as_it_was() {
    let lab = AppState::arrive(Page::Lab, Some(LAB_FUNCTIONS), "", "");
    let tried = reduce(
        lab.clone(),
        Action::Bench(BenchAction::OpenFile(Some(Rc::new(Vec::from(*b"{\"scenario\": 5}").into())))),
    );
    assert_eq!(
        (tried.stage.slug, tried.stage.run.seed(), tried.stage.run == lab.stage.run),
        (lab.stage.slug, lab.stage.run.seed(), true)
    );
    assert!(!tried.stage.notices.is_empty());
}
