//! Play: a case being worked on: where the reader stands in it and what was done until now.

use std::rc::Rc;

use sim_core::show::roster::Roster;

use super::case::{Case, Cause, NextStep};
use super::console::Console;
use super::evidence::{Evidence, Looked};
use super::file::File;
use super::lab::Lab;
use super::plan::Plan;
use super::reply::{Fault, Reply};

/// How a case ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Rightly.
    Solved,
    /// Not so.
    Failed(Fault),
}

/// A case being worked on.
#[derive(Clone, Debug, PartialEq)]
pub struct Play {
    /// Which one.
    pub case: &'static Case,
    /// Its run.
    pub lab: Lab,
    /// The hosts and VMs at the present moment of it.
    pub roster: Rc<Roster>,
    /// The evidence that is shown.
    pub shown: Evidence,
    /// Whether lines that only the model knows are shown.
    pub with_model: bool,
    /// Which evidence has been looked at.
    pub looked: Looked,
    /// The console.
    pub console: Console,
    /// The cause that is chosen, not necessarily for good.
    pub cause: Option<Cause>,
    /// Whether the right one was given.
    pub diagnosed: bool,
    /// The file that was got: a right one.
    pub file: Option<File>,
    /// Whether its signature and hash were checked.
    pub checked: bool,
    /// What becomes of the confidential VMs: the right plan.
    pub plan: Option<Plan>,
    /// The file that was installed.
    pub installed: Option<File>,
    /// Whether the revision was read after that.
    pub read_revision: bool,
    /// Whether the VMs were checked after that.
    pub read_vms: bool,
    /// Whether the workload was replayed.
    pub replayed: bool,
    /// The next step that was taken.
    pub next: Option<NextStep>,
    /// What the page answered last.
    pub reply: Reply,
    /// How it ended, if it did.
    pub ending: Option<Ending>,
}
