//! A virtual processor (VP) and the channel that serves it: its slots, and the requests that wait for one.
//!
//! *Documented:* the host caps what is in flight for each channel and stops reading the ring at the cap. *Modelled:* a
//! VP whose every slot is held by a send that nothing can move makes no progress ("stalled").

use std::collections::VecDeque;

use super::channel::Ring;
use super::send::Request;
use crate::model::time::SimTime;

/// Most slots a channel may have.
pub const SLOTS_MAX: usize = 256;
/// Requests that may wait for a slot of one VP; more are refused.
pub const QUEUE_MAX: usize = 4096;

/// A VP and its channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vp {
    /// Which slots are free, a bit each.
    pub(crate) free: [u64; SLOTS_MAX / 64],
    /// The time at which it finishes thinking (closed load); `NEVER` while it does not think.
    pub think_due: SimTime,
    /// How often it has thought.
    pub thoughts: u32,
    /// Requests waiting for a slot, first come first served.
    pub waiting: VecDeque<Request>,
    /// Its channel's ring.
    pub ring: Ring,
    /// Its message slot.
    pub message: MessageSlot,
}

/// A VP's message slot (`Mechanism::StuckMessage`): it holds one message from the host at a time.
/// *Documented* in the TLFS; that completions pass through it is ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MessageSlot {
    /// How many messages have been put into it; the number of the one in it, if there is one.
    pub uses: u32,
    /// The time at which the guest has processed the message in it; `NEVER` while it is free.
    pub due: SimTime,
    /// When it last fell free.
    pub ended_at: SimTime,
    /// The event that put the last one there.
    pub cause: u64,
}

impl MessageSlot {
    /// A free slot, as a run begins. The first use is over, so that no use has number zero.
    pub const FREE: MessageSlot = MessageSlot { uses: 1, due: SimTime::NEVER, ended_at: SimTime::ZERO, cause: 0 };

    /// Whether the guest still holds the last message.
    #[must_use]
    pub fn is_in_use(&self) -> bool {
        self.due != SimTime::NEVER
    }
}

impl Vp {
    /// A VP with this many slots, all free.
    #[must_use]
    pub fn new(slots: u32) -> Vp {
        let mut vp = Vp {
            free: [0; SLOTS_MAX / 64],
            think_due: SimTime::NEVER,
            thoughts: 0,
            waiting: VecDeque::new(),
            ring: Ring::default(),
            message: MessageSlot::FREE,
        };
        for slot in 0..slots {
            vp.free_slot(slot);
        }
        vp
    }

    /// The VP after a reset: everything is empty, what is counted goes on.
    #[must_use]
    pub fn after_reset(&self, slots: u32) -> Vp {
        let message = MessageSlot { due: SimTime::NEVER, ..self.message };
        Vp { thoughts: self.thoughts, message, ..Vp::new(slots) }
    }

    /// As it was born, keeping what it has allocated.
    pub(crate) fn clear(&mut self, slots: u32) {
        let (mut waiting, mut blocked) = (core::mem::take(&mut self.waiting), core::mem::take(&mut self.ring.blocked));
        waiting.clear();
        blocked.clear();
        *self = Vp { waiting, ring: Ring { blocked, ..Ring::default() }, ..Vp::new(slots) };
    }

    /// How many of this many slots are held.
    pub(crate) fn held_count(&self, slots: u32) -> u32 {
        slots - self.free.iter().map(|word| word.count_ones()).sum::<u32>()
    }

    /// The slots that are held, of this many, in order.
    pub(crate) fn held(&self, slots: u32) -> impl Iterator<Item = u32> + '_ {
        (0..slots.div_ceil(64)).flat_map(move |word| {
            let mut held = !self.free[word as usize];
            if word == slots / 64 {
                held &= (1 << (slots % 64)) - 1;
            }
            core::iter::from_fn(move || {
                let slot = word * 64 + held.trailing_zeros();
                (held != 0).then(|| {
                    held &= held - 1;
                    slot
                })
            })
        })
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
    #[inline]
    #[must_use]
    pub fn first_free(&self) -> Option<u32> {
        (0_u32..).zip(self.free).find(|(_, word)| *word != 0).map(|(i, word)| i * 64 + word.trailing_zeros())
    }
}
