//! Bench: what the reader can do beside playing the run, and what the bench knows of it.

use std::rc::Rc;

use sim_core::model::scenario::Mechanism;
use sim_core::record::recording::Recording;

use super::faults::Fault;
use crate::browser::raw::Raw;
use crate::stage::announcement::Announcement;
use crate::stage::state::Action;

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
    /// Give numbers of the scenario other values, by their names in the table of parameters.
    Adjust(Vec<(String, u64)>),
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

/// What the bench asks of the rest of the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Asked {
    /// Something on the stage.
    Stage(Action),
    /// A recording, which was checked, to be opened.
    Open(Box<Recording>),
    /// Something to be announced.
    Announce(Announcement),
}

impl Bench {
    /// Takes the verdict on another run away.
    pub(super) fn forget_verdict(&mut self) {
        if let Some(mission) = &mut self.mission {
            (mission.verdict, mission.waits) = (None, false);
        }
    }
}
