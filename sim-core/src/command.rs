//! Command: every change a person may make to a running machine. All are recorded; one given in the past forks.

use serde::{Deserialize, Serialize};

use crate::machine::handler::HandlerKind;
use crate::scenario::Scripted;
use crate::time::SimTime;

/// Something a person does to the modelled machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Command {
    /// Swap the host's handler for sends that look from now on. A thought experiment: no host can do this while it
    /// runs, and what is already lost stays lost.
    SwapHandler(HandlerKind),
    /// The operator resets the first VM.
    ResetVm,
    /// The guest of the first VM does something at a given moment, which must not lie in the past.
    Script(Scripted),
}

/// A command and the moment it was given. It takes effect after everything else of that nanosecond.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// When it takes effect.
    pub at: SimTime,
    /// What was asked.
    pub command: Command,
}
