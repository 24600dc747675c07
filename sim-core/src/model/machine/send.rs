//! A send on its way, and the slot that holds it from the first step to the last.

use super::handler::{HandlerKind, Pc};
use super::memory::ChunkGeneration;
use crate::model::time::SimTime;

/// The origin of a send. With its occurrence, it identifies all its draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Source {
    /// The background load; the occurrence is the number of the arrival.
    Background,
    /// A visibility change; the occurrence is the number of the visibility change.
    Flip,
    /// The script; the occurrence is the line.
    Script,
    /// The closed load; the occurrence counts the VP's own.
    Closed,
}

/// A send that has not got a slot yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Request {
    /// Its origin.
    pub source: Source,
    /// Its number among the requests of that source, from zero.
    pub occurrence: u32,
    /// Its number within the VM, from one.
    pub number: u32,
}

/// What a send is doing: the step that ends when its slot's timer is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// The slot is free.
    Free,
    /// The chunk is shared; the guest has not touched it yet.
    Touching,
    /// S1.
    Copying,
    /// S2.
    Listing,
    /// S3. Without a timer: the ring is too full for its packet.
    Writing,
    /// S4: the signal is on its way. There is one at most on each ring.
    Signalling,
    /// S4, when none is needed: the ring was not empty. Takes as long.
    Joining,
    /// In a ring that the host does not read: the signal is still on its way, or was dropped. No timer.
    InRing,
    /// S5.
    PickingUp,
    /// S6; ends with the check.
    Validating,
    /// In the handler, about to make this step. No timer while `Pc::Waiting`.
    Handling(Pc),
    /// S7.
    Mapping,
    /// S8.
    Device,
    /// S9.
    Completing,
    /// S10.
    Finishing,
    /// At this station, in service; or in its queue, with no timer.
    Station(u8),
}

/// An in-flight slot of a channel, and the send that holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// When the present phase ends; `NEVER` if nothing is set.
    pub due: SimTime,
    /// When the present phase began.
    pub since: SimTime,
    /// The last event of this send: the cause of the next one.
    pub cause: u64,
    /// Which send holds it.
    pub request: Request,
    /// The sharing its pages lie in.
    pub chunk: ChunkGeneration,
    /// Its phase.
    pub phase: Phase,
    /// Pages it carries.
    pub pages: u8,
    /// The handler that serves it, chosen when it is first checked.
    pub handler: HandlerKind,
    /// The use of its VP's message slot it has to wait for (`Mechanism::StuckMessage`); zero before that.
    pub message: u32,
}

impl Slot {
    /// A free slot.
    pub const FREE: Slot = Slot {
        due: SimTime::NEVER,
        since: SimTime::ZERO,
        cause: 0,
        request: Request { source: Source::Background, occurrence: 0, number: 0 },
        chunk: ChunkGeneration { chunk: 0, generation: 0 },
        phase: Phase::Free,
        pages: 0,
        handler: HandlerKind::Before,
        message: 0,
    };

    /// Whether a send holds it.
    #[must_use]
    pub fn is_held(&self) -> bool {
        self.phase != Phase::Free
    }
}
