//! Act: what is done on the bench beside playing the run, and what that changes.

use std::rc::Rc;

use sim_core::model::machine::memory::HostVisibility;
use sim_core::model::scenario::Mechanism;
use sim_core::record::recording::Recording;
use sim_core::record::twin::Side;
use sim_core::show::frame::VpState;

use super::faults::{Fault, Now};
use super::file;
use super::missions::{Evidence, MISSIONS};
use crate::kit::text_file::Raw;
use crate::run::scenarios;
use crate::shell::state::{Action, AppState, Notice, reduce, side_index};
use crate::words::lab as words;

/// Something done on the bench.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// Do this to the machine, here and now.
    Do(Fault),
    /// Have one wake-up lost, here and now.
    MakeItHappen,
    /// Open a mission where it begins.
    Start(usize),
    /// Name the mechanism held to be at work.
    Name(Mechanism),
    /// See whether the mission is solved.
    Check,
    /// Put the mission away; the run stays.
    Leave,
    /// Open a recording from a file; `None` if the browser could not read it.
    Open(Option<Rc<Raw>>),
}

/// The mission under way.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OnMission {
    /// Which one.
    pub index: usize,
    /// The mechanism the reader named.
    pub named: Option<Mechanism>,
    /// A check was asked for that waits for the run to be recorded.
    pub waits: bool,
    /// What was lacking at the last check, nothing if it was solved; `None` if it was not checked since.
    pub verdict: Option<Vec<String>>,
}

/// What the bench knows beside the run.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bench {
    /// The mission under way, if one is.
    pub mission: Option<OnMission>,
    /// Missions solved since the page was opened.
    pub solved: Vec<usize>,
}

/// Does it.
#[must_use]
pub fn act(mut state: AppState, act: Act) -> AppState {
    match act {
        Act::Do(fault) => {
            let (scenario, commands) = (state.run.scenario(), state.run.commands());
            let commands = fault.commands(&Now::new(&scenario, &commands, state.at));
            return unchecked(reduce(state, Action::GiveAll(commands)));
        }
        Act::MakeItHappen => return unchecked(make_it_happen(state)),
        Act::Start(index) => {
            if let Some(recording) = MISSIONS.get(index).and_then(|_| beginning(index)) {
                state.bench.mission = Some(OnMission { index, ..OnMission::default() });
                return reduce(state, Action::OpenRecording(Rc::new(recording)));
            }
        }
        Act::Name(mechanism) => {
            if let Some(mission) = &mut state.bench.mission {
                (mission.named, mission.verdict) = (Some(mechanism), None);
            }
        }
        Act::Check => check(&mut state),
        Act::Leave => state.bench.mission = None,
        Act::Open(raw) => match file::read(raw.as_deref()) {
            Ok(recording) => return unchecked(reduce(state, Action::OpenRecording(Rc::new(recording)))),
            Err(lines) => state.notices = vec![Notice { title: words::not_opened().into(), lines }],
        },
    }
    state
}

/// The state with the verdict on another run taken away.
fn unchecked(mut state: AppState) -> AppState {
    if let Some(mission) = &mut state.bench.mission {
        (mission.verdict, mission.waits) = (None, false);
    }
    state
}

/// The recording with which a mission begins.
#[must_use]
pub fn beginning(index: usize) -> Option<Recording> {
    let mission = MISSIONS.get(index)?;
    let mut scenario = scenarios::scenario(mission.preset)?;
    for (path, value) in mission.set {
        assert!(scenario.adjust(path, *value), "a mission names parameters of its run");
    }
    Some(Recording { commands: mission.given.to_vec(), ..Recording::new(&scenario, scenario.seed) })
}

/// Opens a page whose news comes in the gap, on the processor with most slots.
fn make_it_happen(mut state: AppState) -> AppState {
    let frame = state.frames[side_index(Side::Before)].clone();
    let (scenario, commands) = (state.run.scenario(), state.run.commands());
    let room = |state: VpState| matches!(state, VpState::Working | VpState::FewerSlots);
    let vp = frame.vps.iter().filter(|vp| room(vp.state)).min_by_key(|vp| (vp.lost(), vp.index));
    let private = |page: &&sim_core::show::frame::PageView| {
        page.page == HostVisibility::Private
            && page.host_view == HostVisibility::Private
            && page.index >= frame.vps.len() as u32
    };
    // Several may be asked for at the same moment, before any of them is open.
    let asked = commands.iter().filter(|given| given.at == state.at).count();
    let page = frame.pages.iter().filter(private).nth(asked);
    let (Some(vp), Some(page)) = (vp, page) else {
        state.told = Some(words::cannot_happen_here().into());
        return state;
    };
    let command = Now::new(&scenario, &commands, state.at).lost_wake_up(vp.index, page.index);
    let mut state = reduce(state, Action::Give(command));
    state.told = Some(words::made_to_happen().into());
    state
}

fn check(state: &mut AppState) {
    let records = state.records();
    let Some(mission) = &mut state.bench.mission else { return };
    mission.waits = records;
    if records {
        return;
    }
    let mission = mission.clone();
    let Some(began) = beginning(mission.index) else { return };
    let evidence = Evidence { run: &state.run, began: &began.scenario, named: mission.named };
    let lacks = MISSIONS[mission.index].lacks(&evidence);
    if lacks.is_empty() && !state.bench.solved.contains(&mission.index) {
        state.bench.solved.push(mission.index);
    }
    state.bench.mission = Some(OnMission { verdict: Some(lacks), ..mission });
}
