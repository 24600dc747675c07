//! Setup: the run, the moment and the view with which a step of the story begins. Each step names all of it, so that a
//! reader who goes back sees the same as one who comes from the step before.

use sim_core::model::command::{Command, Dial, Given};
use sim_core::model::time::SimTime;

use super::anchor::Anchor;
use super::playback::Speed;

/// The run, the moment and the view with which a step begins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Setup {
    /// The scenario, by its name; the run has the seed of the scenario.
    pub scenario: &'static str,
    /// The commands given to the run.
    pub commands: &'static [Given],
    /// The moment shown.
    pub at: Anchor,
    /// The race behind the marker at that moment: when its notification arrives, in nanoseconds after the check; `None`
    /// if no race is open.
    pub race: Option<i64>,
    /// The speed at which it plays from there.
    pub speed: Speed,
}

impl Setup {
    /// A scenario at its start.
    #[must_use]
    pub const fn start(scenario: &'static str, speed: Speed) -> Setup {
        Setup { scenario, commands: &[], at: Anchor::Start, race: None, speed }
    }

    /// The same setup at another moment.
    #[must_use]
    pub const fn at(self, at: Anchor) -> Setup {
        Setup { at, ..self }
    }

    /// The same setup at another speed.
    #[must_use]
    pub const fn speed(self, speed: Speed) -> Setup {
        Setup { speed, ..self }
    }

    /// The same setup with the race open and its notification at `notify_ns` after the check.
    #[must_use]
    pub const fn race(self, notify_ns: i64) -> Setup {
        Setup { race: Some(notify_ns), ..self }
    }

    /// The same setup with these commands given to the run.
    #[must_use]
    pub const fn commands(self, commands: &'static [Given]) -> Setup {
        Setup { commands, ..self }
    }
}

/// A setting changed at the start of a run.
#[must_use]
pub const fn dial_at_start(dial: Dial, to: u64) -> Given {
    Given { at: SimTime::ZERO, command: Command::Set { dial, to } }
}
