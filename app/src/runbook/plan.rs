//! Plan: what happens to the confidential VMs while their host restarts.

use crate::words::runbook as words;

/// What happens to the confidential VMs while their host restarts. One plan is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plan {
    /// They move to another host while they run.
    Migrate,
    /// They are shut down in a maintenance window agreed with their owners. This is the right plan.
    ShutDown,
    /// They stay where they are.
    Leave,
}

impl Plan {
    /// Every plan, in the order of the page.
    pub const ALL: [Plan; 3] = [Plan::Migrate, Plan::ShutDown, Plan::Leave];

    /// The label of the choice, in the reader's language.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Plan::Migrate => words::plan_migrate(),
            Plan::ShutDown => words::plan_shut_down(),
            Plan::Leave => words::plan_leave(),
        }
    }
}
