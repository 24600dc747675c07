//! Past: what was on the stage before a change.

use sim_core::model::time::SimTime;

use crate::run::Run;

/// What was on the stage. Runs are shared, so a step costs little.
#[derive(Clone, Debug)]
pub(super) struct Past {
    pub(super) run: Run,
    pub(super) slug: &'static str,
    pub(super) seed: u64,
    pub(super) set: Vec<(String, u64)>,
    pub(super) own: Option<String>,
    pub(super) at: SimTime,
}
