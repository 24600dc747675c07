//! Act: what is done on the bench beside playing the run, and what that changes.

use sim_core::model::machine::memory::HostVisibility;
use sim_core::model::scenario::{Scenario, adjust};
use sim_core::record::recording::Recording;
use sim_core::record::twin::Side;
use sim_core::show::frame::{PageView, VpState};

use super::bench::{Act, Asked, Bench, OnMission};
use super::faults::Now;
use super::file;
use super::missions::{Evidence, MISSIONS};
use super::state::Knobs;
use crate::run::scenarios;
use crate::stage::announcement::Announcement;
use crate::stage::notice::Notice;
use crate::stage::state::{Action, Stage, side_index};

/// All that `adjust` knows, and the bench. Only the workshop names it: the story is loaded without either.
pub const KNOBS: Knobs = Knobs { value: Scenario::value, paths: adjust::paths, act, adjust: Scenario::adjust };

/// Does something on the bench. What it asks of the rest of the page comes back, in order.
pub fn act(bench: &mut Bench, stage: &mut Stage, act: Act) -> Vec<Asked> {
    match act {
        Act::Do(fault) => {
            let (scenario, commands) = (stage.run.scenario(), stage.run.commands());
            let commands = fault.commands(&Now::new(&scenario, &commands, stage.at));
            bench.forget_verdict();
            vec![Asked::Stage(Action::GiveAll(commands))]
        }
        Act::MakeItHappen => {
            bench.forget_verdict();
            make_it_happen(stage)
        }
        Act::Start(index) => match beginning(index) {
            Some(recording) => {
                bench.mission = Some(OnMission { index, ..OnMission::default() });
                vec![Asked::Open(Box::new(recording))]
            }
            None => Vec::new(),
        },
        Act::Name(mechanism) => {
            if let Some(mission) = &mut bench.mission {
                (mission.named, mission.verdict) = (Some(mechanism), None);
            }
            Vec::new()
        }
        Act::Check => {
            check(bench, stage);
            Vec::new()
        }
        Act::Adjust(changes) => {
            KNOBS.change(stage, &changes);
            Vec::new()
        }
        Act::Leave => {
            bench.mission = None;
            Vec::new()
        }
        Act::Open(raw) => match file::read(raw.as_deref()) {
            Ok(recording) => {
                bench.forget_verdict();
                vec![Asked::Open(Box::new(recording))]
            }
            Err(lines) => {
                stage.notices = vec![Notice::File(lines)];
                Vec::new()
            }
        },
    }
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

/// Shares a page whose notification comes in the gap, on the VP with most slots.
fn make_it_happen(stage: &Stage) -> Vec<Asked> {
    let frame = &stage.frames[side_index(Side::Before)];
    let (scenario, commands) = (stage.run.scenario(), stage.run.commands());
    let room = |state: VpState| matches!(state, VpState::Working | VpState::FewerSlots);
    let vp = frame.vps.iter().filter(|vp| room(vp.state)).min_by_key(|vp| (vp.lost(), vp.index));
    let private = |page: &&PageView| {
        page.page == HostVisibility::Private
            && page.host_view == HostVisibility::Private
            && page.index >= frame.vps.len() as u32
    };
    // Several may be asked for at the same moment, before any of them is shared.
    let asked = commands.iter().filter(|given| given.at == stage.at).count();
    let page = frame.pages.iter().filter(private).nth(asked);
    let (Some(vp), Some(page)) = (vp, page) else {
        return vec![Asked::Announce(Announcement::LossImpossible)];
    };
    let command = Now::new(&scenario, &commands, stage.at).lost_wake_up(vp.index, page.index);
    vec![Asked::Stage(Action::Give(command)), Asked::Announce(Announcement::LossForced)]
}

fn check(bench: &mut Bench, stage: &Stage) {
    let Some(mission) = &mut bench.mission else { return };
    mission.waits = stage.records();
    if mission.waits {
        return;
    }
    let mission = mission.clone();
    let Some(began) = beginning(mission.index) else { return };
    let evidence = Evidence { run: &stage.run, began: &began.scenario, named: mission.named };
    let lacks = MISSIONS[mission.index].lacks(&evidence);
    if lacks.is_empty() && !bench.solved.contains(&mission.index) {
        bench.solved.push(mission.index);
    }
    bench.mission = Some(OnMission { verdict: Some(lacks), ..mission });
}
