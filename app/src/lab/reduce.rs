//! Reduce: carries out an action on the bench, and returns what it requests of the rest of the page.

use sim_core::model::machine::memory::HostVisibility;
use sim_core::model::scenario::{Scenario, adjust};
use sim_core::record::recording::Recording;
use sim_core::record::twin::Side;
use sim_core::show::frame::{PageView, VpState};

use super::bench::{Action, Bench, OnMission, Request};
use super::faults::Moment;
use super::file;
use super::functions::LabFunctions;
use super::missions::{Attempt, MISSIONS};
use crate::run::scenarios;
use crate::stage::announcement::Announcement;
use crate::stage::notice::Notice;
use crate::stage::state::{Action as StageAction, Stage, side_index};

/// The functions of the lab. Only the workshop may name this constant: whatever names it contains their code.
pub const LAB_FUNCTIONS: LabFunctions =
    LabFunctions { value: Scenario::value, paths: adjust::paths, adjust: Scenario::adjust, reduce };

/// Carries out an action on the bench. Returns what it requests of the rest of the page, in order.
pub fn reduce(bench: &mut Bench, stage: &mut Stage, action: Action) -> Vec<Request> {
    match action {
        Action::Inject(fault) => {
            let (scenario, commands) = (stage.run.scenario(), stage.run.commands());
            let commands = fault.commands(&Moment::new(&scenario, &commands, stage.at));
            bench.forget_verdict();
            vec![Request::Stage(StageAction::GiveAll(commands))]
        }
        Action::LoseWakeUp => {
            bench.forget_verdict();
            lose_wake_up(stage)
        }
        Action::StartMission(index) => match start_recording(index) {
            Some(recording) => {
                bench.mission = Some(OnMission { index, ..OnMission::default() });
                vec![Request::Open(Box::new(recording))]
            }
            None => Vec::new(),
        },
        Action::NameMechanism(mechanism) => {
            if let Some(mission) = &mut bench.mission {
                (mission.named, mission.verdict) = (Some(mechanism), None);
            }
            Vec::new()
        }
        Action::CheckMission => {
            check_mission(bench, stage);
            Vec::new()
        }
        Action::LeaveMission => {
            bench.mission = None;
            Vec::new()
        }
        Action::SetParameters(changes) => {
            LAB_FUNCTIONS.set_parameters(stage, &changes);
            Vec::new()
        }
        Action::OpenFile(file) => match file::read(file.as_deref()) {
            Ok(recording) => {
                bench.forget_verdict();
                vec![Request::Open(Box::new(recording))]
            }
            Err(lines) => {
                stage.notices = vec![Notice::File(lines)];
                Vec::new()
            }
        },
    }
}

/// The recording with which a mission starts.
#[must_use]
pub fn start_recording(index: usize) -> Option<Recording> {
    let mission = MISSIONS.get(index)?;
    let mut scenario = scenarios::scenario(mission.preset)?;
    for (path, value) in mission.set {
        assert!(scenario.adjust(path, *value), "a mission names parameters of its run");
    }
    Some(Recording { commands: mission.given.to_vec(), ..Recording::new(&scenario, scenario.seed) })
}

/// Shares a page so that the notification arrives in the gap, on the VP with the most slots left.
fn lose_wake_up(stage: &Stage) -> Vec<Request> {
    let frame = &stage.frames[side_index(Side::Before)];
    let (scenario, commands) = (stage.run.scenario(), stage.run.commands());
    let has_slot = |state: VpState| matches!(state, VpState::Working | VpState::FewerSlots);
    let vp = frame.vps.iter().filter(|vp| has_slot(vp.state)).min_by_key(|vp| (vp.lost(), vp.index));
    let private = |page: &&PageView| {
        page.page == HostVisibility::Private
            && page.host_view == HostVisibility::Private
            && page.index >= frame.vps.len() as u32
    };
    // The frame does not show the commands given at this very moment: each of them has taken one of its private pages.
    let taken = commands.iter().filter(|given| given.at == stage.at).count();
    let page = frame.pages.iter().filter(private).nth(taken);
    let (Some(vp), Some(page)) = (vp, page) else {
        return vec![Request::Announce(Announcement::LossImpossible)];
    };
    let command = Moment::new(&scenario, &commands, stage.at).lost_wake_up(vp.index, page.index);
    vec![Request::Stage(StageAction::Give(command)), Request::Announce(Announcement::LossForced)]
}

/// Judges the mission under way, or notes that the check has to wait until the run is recorded to its end.
fn check_mission(bench: &mut Bench, stage: &Stage) {
    let Some(mission) = &mut bench.mission else { return };
    mission.waits = stage.records();
    if mission.waits {
        return;
    }
    let mission = mission.clone();
    let Some(start) = start_recording(mission.index) else { return };
    let attempt = Attempt { run: &stage.run, start: &start.scenario, named: mission.named };
    let missing = MISSIONS[mission.index].missing(&attempt);
    if missing.is_empty() && !bench.solved.contains(&mission.index) {
        bench.solved.push(mission.index);
    }
    bench.mission = Some(OnMission { verdict: Some(missing), ..mission });
}
