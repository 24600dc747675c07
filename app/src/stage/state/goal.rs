//! Goal: the moment that a link or a step of the story asks for. It may not be recorded yet.

use sim_core::model::time::SimTime;

use crate::run::anchor::Anchor;

/// A moment to be shown once the run is recorded that far, with the race to be opened there and the digest to be
/// checked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Goal {
    pub(super) at: GoalMoment,
    pub(super) race: Option<RaceGoal>,
    pub(super) digest: Option<u64>,
}

/// The moment of a goal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum GoalMoment {
    Time(SimTime),
    Anchor(Anchor),
}

impl From<SimTime> for Goal {
    fn from(at: SimTime) -> Goal {
        Goal { at: GoalMoment::Time(at), race: None, digest: None }
    }
}

/// A race to be opened: the moment of its marker (`None` is the moment of the goal), the time of its notification in
/// nanoseconds after the check, and whether the cursor is before its first event.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct RaceGoal {
    pub(super) marker: Option<SimTime>,
    pub(super) notify_ns: i64,
    pub(super) rewound: bool,
}
