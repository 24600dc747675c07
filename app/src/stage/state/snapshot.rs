//! Snapshot: the run and the moment before a change, for undo and redo.

use sim_core::model::time::SimTime;

use crate::run::Run;

/// The run and the moment on the stage. A clone of a run shares its recording, so a snapshot costs little.
#[derive(Clone, Debug)]
pub(super) struct Snapshot {
    pub(super) run: Run,
    pub(super) slug: &'static str,
    pub(super) set: Vec<(String, u64)>,
    pub(super) own: Option<String>,
    pub(super) at: SimTime,
}
