//! The wait lists of a VM: sends that have registered, to be woken when the host's view of their chunk changes.

use super::memory::{ChunkGeneration, SlotIndex};

/// The wait lists of a VM: who is to be called when the host's view of a chunk follows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Waiters {
    /// Sorted by (chunk, generation, slot), so that the order of calling never depends on the order of signing.
    signed: Vec<(ChunkGeneration, SlotIndex)>,
}

impl Waiters {
    /// Puts a send's slot on the list of its chunk.
    pub fn register(&mut self, on: ChunkGeneration, slot: SlotIndex) {
        if let Err(place) = self.signed.binary_search(&(on, slot)) {
            self.signed.insert(place, (on, slot));
        }
    }

    /// Takes it off again; whether it was on the list.
    pub fn cancel(&mut self, on: ChunkGeneration, slot: SlotIndex) -> bool {
        let found = self.signed.binary_search(&(on, slot));
        found.map(|place| self.signed.remove(place)).is_ok()
    }

    /// Takes the first waiter of this opening off the list, if there is one.
    pub fn take_one(&mut self, on: ChunkGeneration) -> Option<SlotIndex> {
        let place = self.signed.partition_point(|(of, _)| *of < on);
        let (of, slot) = *self.signed.get(place)?;
        (of == on).then(|| {
            self.signed.remove(place);
            slot
        })
    }

    /// Whether this slot is on the list of this opening.
    #[must_use]
    pub fn contains(&self, on: ChunkGeneration, slot: SlotIndex) -> bool {
        self.signed.binary_search(&(on, slot)).is_ok()
    }

    /// Everyone who has signed, in order.
    pub fn iter(&self) -> impl Iterator<Item = (ChunkGeneration, SlotIndex)> + '_ {
        self.signed.iter().copied()
    }

    /// Empties every list: the VM has been reset.
    pub fn clear(&mut self) {
        self.signed.clear();
    }
}
