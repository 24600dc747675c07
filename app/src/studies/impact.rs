//! Impact: three kinds of work on the VM that freezes, each with its own load and its own measure of harm. All of it is
//! modelled and illustrative; no real incident at a named institution is meant. Drawn by the lab alone.

pub mod figures;
pub mod harm;
pub mod load;
pub mod state;
pub mod view;

use sim_core::record::recording::Recording;

use crate::run::scenarios;

/// A kind of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Trading at the open.
    Trading,
    /// A night in the ER.
    Er,
    /// Deadline day at the portal.
    Portal,
}

impl Kind {
    /// Every kind of work, in the order of the page.
    pub const ALL: [Kind; 3] = [Kind::Trading, Kind::Er, Kind::Portal];

    /// The name of its scenario.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Kind::Trading => "trading",
            Kind::Er => "er-night",
            Kind::Portal => "portal",
        }
    }

    /// How many sends make a transaction: an order, a record, a form.
    #[must_use]
    pub fn sends_each(self) -> u64 {
        match self {
            Kind::Trading => 4,
            Kind::Er => 80,
            Kind::Portal => 10,
        }
    }

    /// Its run when this is what looks after the VM.
    ///
    /// # Panics
    /// Never: its scenario comes with the page.
    #[must_use]
    pub fn recording(self, watch: Watch) -> Recording {
        let mut recording = scenarios::recording(self.slug()).expect("it comes with the page");
        recording.scenario.recovery.cluster_monitor = watch == Watch::Monitor;
        recording.scenario.recovery.guest_watchdog = watch == Watch::Watchdog;
        recording
    }
}

/// What looks after the VM.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Watch {
    /// Nothing: it stays frozen.
    Nobody,
    /// The cluster's monitor restarts it.
    Monitor,
    /// The guest's watchdog resets it.
    Watchdog,
}

impl Watch {
    /// Every way to look after the VM, in the order of the page.
    pub const ALL: [Watch; 3] = [Watch::Nobody, Watch::Monitor, Watch::Watchdog];
}
