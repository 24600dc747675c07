//! Event: what happened, past tense, when, and which event caused it.

mod kind;
mod text;

pub use self::kind::{EventKind, Refusal, ResetBy, SendRef, Step};
use crate::model::time::SimTime;

/// Number of an event in its run, from 1. Zero means "no event": the scenario or a command is the cause.
pub type EventId = u64;

/// Something that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its number in the run.
    pub id: EventId,
    /// When.
    pub at: SimTime,
    /// The event that brought it about; zero if the scenario, chance or a command did.
    pub cause: EventId,
    /// The kind of the event, with its details.
    pub kind: EventKind,
}

/// Receives every event as it happens. Replaying to a moment uses `Unobserved`, which costs nothing.
pub trait Observe {
    /// Something happened.
    fn saw(&mut self, event: &Event);
}

/// Ignores every event.
pub struct Unobserved;

impl Observe for Unobserved {
    fn saw(&mut self, _: &Event) {}
}

impl Observe for Vec<Event> {
    fn saw(&mut self, event: &Event) {
        self.push(*event);
    }
}
