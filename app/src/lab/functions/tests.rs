//! Parameters set by the reader, Undo and Redo, and runs from files.

use std::rc::Rc;

use sim_core::model::command::{Command, Dial};
use sim_core::model::scenario::Scenario;
use sim_core::model::time::SimTime;
use sim_core::record::recording::Recording;

use crate::lab::bench::Action as BenchAction;
use crate::lab::reduce::LAB_FUNCTIONS;
use crate::shell::chunk::Chunk;
use crate::shell::page::Page;
use crate::shell::state::workshop::WorkshopStates;
use crate::shell::state::{Action, AppState, Brought, reduce};
use crate::stage::state::Action as StageAction;
use crate::stage::state::open::OWN;

fn lab(fragment: &str) -> AppState {
    AppState::arrive(Page::Lab, Some(LAB_FUNCTIONS), "", fragment)
}

fn after(state: &AppState, actions: impl IntoIterator<Item = Action>) -> AppState {
    actions.into_iter().fold(state.clone(), reduce)
}

fn adjust(path: &str, value: u64) -> Action {
    Action::Bench(BenchAction::SetParameters(vec![(path.into(), value)]))
}

/// What differs visibly between two states.
fn shown(state: &AppState) -> (Scenario, u64, Vec<(String, u64)>, usize) {
    (state.stage.run.scenario(), state.stage.run.seed(), state.stage.set.clone(), state.stage.run.commands().len())
}

#[test]
fn parameters_set_by_the_reader_are_part_of_the_link() {
    let state =
        after(&lab(""), [adjust("costs.gap_ns", 40_000), adjust("mechanism", 1), adjust("vms[].flip_gap_ns", 0)]);
    assert_eq!(state.stage.run.scenario().costs.gap_ns, 40_000);
    let link = state.link_without_digest();
    assert!(link.len() < 160, "short enough for a chat message: {link}");
    let opened = lab(&link);
    assert_eq!((shown(&opened), &opened.stage.notices), (shown(&state), &vec![]));
    let back = after(
        &state,
        [adjust("costs.gap_ns", 15_000), adjust("mechanism", 0), adjust("vms[].flip_gap_ns", 20_000_000)],
    );
    assert_eq!(back.stage.set, vec![], "what is as it was is not mentioned");
}

#[test]
fn a_number_that_is_not_possible_changes_nothing_and_is_explained() {
    let before = lab("");
    for (path, value) in [("costs.gap_ns", 0), ("vms[].vps", 10_000), ("length_ns", u64::MAX), ("hosts", 0)] {
        let state = after(&before, [adjust(path, value)]);
        assert_eq!(shown(&state), shown(&before), "{path}");
        assert_eq!(state.stage.notices.len(), 1, "{path}");
        assert!(!state.stage.can_undo());
    }
}

#[test]
fn a_link_with_unknown_parameters_is_refused() {
    for link in [
        "#v=1&run=freeze.1&set=nothing:1",
        "#v=1&run=freeze.1&set=costs.gap_ns:x",
        "#v=1&run=freeze.1&set=costs.gap_ns:0",
    ] {
        let state = lab(link);
        assert_eq!(state.stage.notices.len(), 1, "{link}");
        assert_eq!(
            (state.stage.slug, state.stage.run.seed()),
            (lab("").stage.slug, lab("").stage.run.seed()),
            "what was there stays"
        );
    }
}

/// What the chunk of the lab brings.
fn chunk() -> Action {
    let brought = Brought { lab_functions: Some(LAB_FUNCTIONS), workshop: WorkshopStates::default() };
    Action::ChunkArrived(Chunk::Workshop, brought)
}

#[test]
fn a_link_with_parameters_waits_for_the_code_that_reads_them() {
    for (set, notices) in [("costs.gap_ns:20000", 0), ("costs.gap_ns:0", 1)] {
        let link = format!("#v=1&run=freeze.1&set={set}");
        let waiting = AppState::open(&link);
        assert_eq!((waiting.page, waiting.is_drawable(), waiting.stage.notices.len()), (Page::Lab, false, 0));
        let opened = reduce(waiting.clone(), chunk());
        assert_eq!((opened.is_drawable(), opened.stage.notices.len()), (true, notices), "{set}");
        assert_eq!(opened.stage.set.len(), 1 - notices, "{set}");
        // Another link that was followed meanwhile is the one that counts.
        let other = reduce(waiting, Action::OpenLink("#v=1&run=busy-stall.1".into()));
        assert_eq!(reduce(other, chunk()).stage.slug, "busy-stall");
    }
}

#[test]
fn everything_can_be_undone_and_redone() {
    let mut states = vec![lab("")];
    let command = Command::Set { dial: Dial::Lag, to: 1_000_000 };
    let own = Recording::new(&Scenario { slug: "team".into(), title: "Ours".into(), ..Scenario::default() }, 5);
    let actions = [
        adjust("costs.lag_ns", 100_000),
        Action::Stage(StageAction::Give(command)),
        Action::Stage(StageAction::RunTyped("77".into())),
        Action::Stage(StageAction::GiveAll(vec![command, Command::ResetVm])),
        Action::Stage(StageAction::OpenRun("watched".into())),
        Action::OpenRecording(Rc::new(own)),
        adjust("vms[].slots", 4),
    ];
    for action in actions {
        let next = after(states.last().expect("at least one"), [action.clone()]);
        assert_ne!(shown(&next), shown(states.last().expect("at least one")), "{action:?}");
        states.push(next);
    }
    let mut state = states.last().expect("at least one").clone();
    assert!(!state.stage.can_redo());
    for earlier in states.iter().rev().skip(1) {
        state = after(&state, [Action::Stage(StageAction::Undo)]);
        assert_eq!(shown(&state), shown(earlier));
    }
    assert!(!state.stage.can_undo());
    for later in &states[1..] {
        state = after(&state, [Action::Stage(StageAction::Redo)]);
        assert_eq!(shown(&state), shown(later));
    }
    assert!(!state.stage.can_redo());
    let changed = after(&state, [Action::Stage(StageAction::Undo), adjust("costs.lag_ns", 7)]);
    assert!(!changed.stage.can_redo(), "another way forward");
}

#[test]
fn a_recording_of_a_preset_is_recognised() {
    let mut state = after(
        &lab(""),
        [
            adjust("costs.gap_ns", 40_000),
            Action::Stage(StageAction::Record),
            Action::Stage(StageAction::Seek(SimTime(1_000))),
        ],
    );
    state.stage.at = SimTime(1_000);
    let recording = Recording { digest: state.stage.digest(), ..state.stage.run.recording(state.stage.at) };
    let again = after(&lab(""), [Action::OpenRecording(Rc::new(recording)), Action::Stage(StageAction::Record)]);
    assert_eq!(
        (again.stage.slug, again.stage.set.clone(), again.stage.own.clone()),
        (state.stage.slug, state.stage.set.clone(), None)
    );
    assert_eq!(
        (again.stage.at, again.stage.digest(), again.stage.notices.len()),
        (state.stage.at, state.stage.digest(), 0)
    );
}

#[test]
fn a_scenario_from_a_file_is_shown_by_its_title_and_has_no_link() {
    let scenario = Scenario { slug: "freeze".into(), title: "Ours".into(), ..Scenario::default() };
    let state = after(&lab(""), [Action::OpenRecording(Rc::new(Recording::new(&scenario, 5)))]);
    assert_eq!(
        (state.stage.slug, state.stage.scenario_title()),
        (OWN, "Ours".to_owned()),
        "the same name is not the same scenario"
    );
    let asked = after(&state, [Action::Stage(StageAction::NoLink)]);
    assert!(asked.stage.announced().is_some_and(|told| told.contains("save it as a file")));
    let adjusted = after(&state, [adjust("costs.gap_ns", 40_000)]);
    assert_eq!(adjusted.stage.scenario_title(), "Ours");
    assert_eq!(adjusted.stage.run.scenario().costs.gap_ns, 40_000);
}

#[test]
fn a_digest_of_another_model_is_reported() {
    let recording = Recording { digest: 1, ..Recording::new(&lab("").stage.run.scenario(), 5) };
    let state = after(&lab(""), [Action::OpenRecording(Rc::new(recording)), Action::Stage(StageAction::Record)]);
    assert_eq!(state.stage.notices.len(), 1);
}
