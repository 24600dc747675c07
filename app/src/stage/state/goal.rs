//! Goal: the moment that a link or a step of the story asked for.

use sim_core::model::time::SimTime;

use crate::run::anchor::Anchor;

/// Something to be done once the run is recorded so far.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Goal {
    pub(super) at: Target,
    pub(super) race: Option<RaceGoal>,
    pub(super) digest: Option<u64>,
}

/// A moment to be shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Target {
    Time(SimTime),
    Anchor(Anchor),
}

impl From<SimTime> for Goal {
    fn from(at: SimTime) -> Goal {
        Goal { at: Target::Time(at), race: None, digest: None }
    }
}

/// A race to be opened: the moment of its marker (of the goal itself, if none is named), where the notification is, and
/// whether the cursor stands before all of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct RaceGoal {
    pub(super) marker: Option<SimTime>,
    pub(super) notify_ns: i64,
    pub(super) rewound: bool,
}
