//! Outcome: what a run came to for its first VM, and the observer that reads it off a full simulation.

use crate::model::event::{Event, EventKind, Observe};
use crate::model::time::SimTime;

/// The outcome of a run for its first VM.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// When the VM first stopped answering, if it did.
    pub frozen_at: Option<SimTime>,
    /// Wake-ups lost, or sends stuck in another way if the mechanism is another.
    pub lost: u64,
    /// How long the VM was up: running, and answering.
    pub up_ns: u64,
}

/// The same run before and after the update, all chance in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The host before the update.
    pub before: Outcome,
    /// The host after it.
    pub after: Outcome,
}

/// Reads the outcome off the events of a run.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Witness {
    outcome: Outcome,
    /// Since when the VM has been up; `NEVER` while it is not.
    up_since: SimTime,
}

impl Witness {
    pub(crate) fn new() -> Witness {
        Witness { outcome: Outcome::default(), up_since: SimTime::ZERO }
    }

    /// The outcome of a run that ends here.
    pub(crate) fn outcome(mut self, end: SimTime) -> Outcome {
        self.goes_down(end);
        self.outcome
    }

    fn goes_down(&mut self, at: SimTime) {
        self.outcome.up_ns += at.since(self.up_since);
        self.up_since = SimTime::NEVER;
    }
}

impl Observe for Witness {
    fn saw(&mut self, event: &Event) {
        match event.kind {
            EventKind::WakeUpLost { send, .. } | EventKind::RetriesForever { send, .. } if send.vm == 0 => {
                self.outcome.lost += 1;
            }
            EventKind::VmFrozen { vm: 0 } => {
                self.outcome.frozen_at = self.outcome.frozen_at.or(Some(event.at));
                self.goes_down(event.at);
            }
            EventKind::ResetStarted { vm: 0, .. } => self.goes_down(event.at),
            EventKind::VmStarted { vm: 0 } => self.up_since = event.at,
            _ => {}
        }
    }
}
