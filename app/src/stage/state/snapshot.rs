//! Snapshot: what was on the stage before a change, for undo and redo.

use sim_core::model::time::SimTime;

use crate::run::Run;

/// What was on the stage. Runs are shared, so that a snapshot costs little.
#[derive(Clone, Debug)]
pub(super) struct Snapshot {
    pub(super) run: Run,
    pub(super) slug: &'static str,
    pub(super) set: Vec<(String, u64)>,
    pub(super) own: Option<String>,
    pub(super) at: SimTime,
}
