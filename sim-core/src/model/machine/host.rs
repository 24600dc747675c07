//! A host: what it runs, and the stages of an update.

use super::handler::HandlerKind;
use crate::model::time::SimTime;

/// First revision of build 20348 that carries the fix (Microsoft's release table).
pub const FIXED_REVISION: u32 = 3695;
/// The monthly update of May 2025, before the fix (Microsoft's release table).
pub const OLD_REVISION: u32 = 3692;

/// Where a host is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum HostState {
    /// It runs VMs.
    Up,
    /// Its VMs move away or shut down.
    Draining,
    /// The update is being installed.
    Installing,
    /// It restarts.
    Restarting,
}

/// A host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Host {
    /// Revision of its build 20348.
    pub revision: u32,
    /// The handler it gives to new sends; follows from the revision unless it was swapped.
    pub handler: HandlerKind,
    /// The phase of its life cycle.
    pub state: HostState,
    /// Since when.
    pub since: SimTime,
    /// When the present stage ends; while up, when a rollout has watched it long enough. `NEVER` if nothing is set.
    pub due: SimTime,
    /// The event that led to the present stage.
    pub cause: u64,
    /// Updates tried so far.
    pub installs: u32,
}

impl Host {
    /// A host that runs this revision.
    #[must_use]
    pub fn new(revision: u32) -> Host {
        Host {
            revision,
            handler: HandlerKind::of_revision(revision),
            state: HostState::Up,
            since: SimTime::ZERO,
            due: SimTime::NEVER,
            cause: 0,
            installs: 0,
        }
    }
}

impl HandlerKind {
    /// The handler of a revision of build 20348.
    #[must_use]
    pub fn of_revision(revision: u32) -> HandlerKind {
        if revision >= FIXED_REVISION { HandlerKind::After } else { HandlerKind::Before }
    }
}
