//! A virtual processor and the channel that serves it: its slots, and who waits for one.
//!
//! *Documented:* the host caps what is in flight for each channel and stops reading the ring at the cap. *Modelled:* a
//! processor whose every slot is held by a send that nothing can move makes no progress ("out of slots").

use std::collections::VecDeque;

use super::send::Request;

/// Most slots a channel may have.
pub const SLOTS_MAX: usize = 256;
/// Requests that may wait for a slot of one processor; more are refused.
pub const QUEUE_MAX: usize = 4096;

/// A processor's channel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vp {
    /// Which slots are free, a bit each.
    free: [u64; SLOTS_MAX / 64],
    /// Requests waiting for a slot, first come first served.
    pub waiting: VecDeque<Request>,
}

impl Vp {
    /// A processor with this many slots, all free.
    #[must_use]
    pub fn new(slots: u32) -> Vp {
        let mut vp = Vp::default();
        for slot in 0..slots {
            vp.free_slot(slot);
        }
        vp
    }

    /// Marks a slot free.
    pub fn free_slot(&mut self, slot: u32) {
        self.free[slot as usize / 64] |= 1 << (slot % 64);
    }

    /// Marks a slot held.
    pub fn hold_slot(&mut self, slot: u32) {
        self.free[slot as usize / 64] &= !(1 << (slot % 64));
    }

    /// The lowest free slot.
    #[must_use]
    pub fn first_free(&self) -> Option<u32> {
        (0_u32..).zip(self.free).find(|(_, word)| *word != 0).map(|(i, word)| i * 64 + word.trailing_zeros())
    }
}
