//! Attempt: one try at a case: its run, what the reader has done so far, and the outcome.

use std::rc::Rc;

use sim_core::show::roster::Roster;

use super::case::{Case, Cause, NextStep};
use super::case_run::CaseRun;
use super::console::Console;
use super::evidence::{Evidence, ViewedEvidence};
use super::file::File;
use super::plan::Plan;
use super::reply::{Failure, Reply};

/// How a case ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The reader solved it.
    Solved,
    /// The reader failed.
    Failed(Failure),
}

/// One try at a case.
#[derive(Clone, Debug, PartialEq)]
pub struct Attempt {
    /// The case.
    pub case: &'static Case,
    /// The run of the case, and the present moment in it.
    pub run: CaseRun,
    /// The hosts and VMs at the present moment.
    pub roster: Rc<Roster>,
    /// The kind of evidence that is shown.
    pub shown: Evidence,
    /// Whether the event channels show lines that only the model knows.
    pub shows_model: bool,
    /// The kinds of evidence that the reader has viewed.
    pub viewed: ViewedEvidence,
    /// The console: its entries, and the line being typed.
    pub console: Console,
    /// The cause that is marked. It counts only with [`super::state::Action::Diagnose`].
    pub cause: Option<Cause>,
    /// Whether the reader gave the right diagnosis.
    pub diagnosed: bool,
    /// The file that was downloaded. A wrong file is refused, so it fixes the host.
    pub file: Option<File>,
    /// Whether the signature and hash of the file were verified.
    pub verified: bool,
    /// The plan for the confidential VMs. A wrong plan is refused.
    pub plan: Option<Plan>,
    /// The file that was installed.
    pub installed: Option<File>,
    /// Whether the reader read the revision after the installation.
    pub read_revision: bool,
    /// Whether the reader listed the VMs after the installation.
    pub read_vms: bool,
    /// Whether the workload was replayed.
    pub replayed: bool,
    /// The next step that was taken, in a case that no update resolves.
    pub next: Option<NextStep>,
    /// The page's answer to the last action.
    pub reply: Reply,
    /// How the attempt ended; `None` while it goes on.
    pub outcome: Option<Outcome>,
}
