//! Impact: what a freeze, and each way of restarting the VM, would mean for three workloads. Each workload has its own load
//! and its own measure of harm. All of it is modelled and illustrative. No real incident at a named institution is meant.
//!
//! ```text
//! Workload × RestartPolicy ──► recording ──worker──► Uptime ──► Harm under the workload's Load ──► figures
//! ```

pub mod figures;
pub mod harm;
pub mod load;
pub mod state;
pub mod view;

use sim_core::record::recording::Recording;

use crate::run::scenarios;

/// A kind of work that the VM carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Workload {
    /// Trading at the open.
    Trading,
    /// A night in the ER.
    Er,
    /// Deadline day at the portal.
    Portal,
}

impl Workload {
    /// Every workload, in the order of the page.
    pub const ALL: [Workload; 3] = [Workload::Trading, Workload::Er, Workload::Portal];

    /// The slug of its scenario.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Workload::Trading => "trading",
            Workload::Er => "er-night",
            Workload::Portal => "portal",
        }
    }

    /// How many sends make a transaction: an order, a record, a form.
    #[must_use]
    pub fn sends_each(self) -> u64 {
        match self {
            Workload::Trading => 4,
            Workload::Er => 80,
            Workload::Portal => 10,
        }
    }

    /// Its run with a restart policy.
    ///
    /// # Panics
    /// Never: a test loads the scenario of every workload.
    #[must_use]
    pub fn recording(self, policy: RestartPolicy) -> Recording {
        let mut recording = scenarios::recording(self.slug()).expect("listed");
        recording.scenario.recovery.cluster_monitor = policy == RestartPolicy::ClusterMonitor;
        recording.scenario.recovery.guest_watchdog = policy == RestartPolicy::GuestWatchdog;
        recording
    }
}

/// What restarts the VM.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RestartPolicy {
    /// Nothing: the VM stays frozen.
    Nothing,
    /// Cluster monitoring restarts it.
    ClusterMonitor,
    /// The guest watchdog resets it.
    GuestWatchdog,
}

impl RestartPolicy {
    /// Every policy, in the order of the page and of every array of three runs.
    pub const ALL: [RestartPolicy; 3] =
        [RestartPolicy::Nothing, RestartPolicy::ClusterMonitor, RestartPolicy::GuestWatchdog];
}
