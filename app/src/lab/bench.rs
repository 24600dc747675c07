//! Bench: the state of the lab beside the stage, the actions a reader has there, and what an action requests of the
//! rest of the page.

use std::rc::Rc;

use sim_core::model::scenario::Mechanism;
use sim_core::record::recording::Recording;

use super::faults::Fault;
use super::missing::Missing;
use crate::browser::file_bytes::FileBytes;
use crate::stage::announcement::Announcement;
use crate::stage::state::Action as StageAction;

/// An action on the bench.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Inject a fault, flip a switch or respond, at the moment shown.
    Inject(Fault),
    /// Cause one lost wake-up at the moment shown.
    LoseWakeUp,
    /// Start the mission with this index.
    StartMission(usize),
    /// Name the mechanism that the reader holds responsible.
    NameMechanism(Mechanism),
    /// Check whether the mission is solved.
    CheckMission,
    /// Leave the mission; the run stays.
    LeaveMission,
    /// Set parameters of the scenario, each by its name in the table of parameters.
    SetParameters(Vec<(String, u64)>),
    /// Open a recording from a file; `None` if the browser could not read it.
    OpenFile(Option<Rc<FileBytes>>),
}

/// The mission under way.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OnMission {
    /// Index in the list of missions.
    pub index: usize,
    /// The mechanism that the reader named.
    pub named: Option<Mechanism>,
    /// Whether a check waits for the run to be recorded to its end.
    pub waits: bool,
    /// What was missing at the last check: nothing if the mission was solved; `None` if the run has changed since.
    pub verdict: Option<Vec<Missing>>,
}

/// The state of the lab beside the stage.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bench {
    /// The mission under way, if any.
    pub mission: Option<OnMission>,
    /// Indices of the missions solved since the page was loaded.
    pub solved: Vec<usize>,
}

/// What an action on the bench requests of the rest of the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Request {
    /// Carry out an action on the stage.
    Stage(StageAction),
    /// Open a recording, which has been checked.
    Open(Box<Recording>),
    /// Announce something to the reader.
    Announce(Announcement),
}

impl Bench {
    /// Drops the verdict, which was on another run.
    pub(super) fn forget_verdict(&mut self) {
        if let Some(mission) = &mut self.mission {
            (mission.verdict, mission.waits) = (None, false);
        }
    }
}
