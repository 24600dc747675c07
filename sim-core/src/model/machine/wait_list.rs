//! The wait lists of a VM: sends that have registered, to be woken when the host's view of their chunk changes.

use super::memory::{ChunkGeneration, SlotIndex};

/// The wait lists of a VM: who is to be woken when the host's view of a chunk follows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WaitList {
    /// Sorted by (chunk, generation, slot), so that the order of waking never depends on the order of registering.
    registered: Vec<(ChunkGeneration, SlotIndex)>,
}

impl WaitList {
    /// Puts a send's slot on the list of its chunk.
    pub fn register(&mut self, on: ChunkGeneration, slot: SlotIndex) {
        if let Err(place) = self.registered.binary_search(&(on, slot)) {
            self.registered.insert(place, (on, slot));
        }
    }

    /// Takes it off again; whether it was on the list.
    pub fn cancel(&mut self, on: ChunkGeneration, slot: SlotIndex) -> bool {
        let found = self.registered.binary_search(&(on, slot));
        found.map(|place| self.registered.remove(place)).is_ok()
    }

    /// Takes the first waiter of this sharing off the list, if there is one.
    pub fn take_one(&mut self, on: ChunkGeneration) -> Option<SlotIndex> {
        let place = self.registered.partition_point(|(of, _)| *of < on);
        let (of, slot) = *self.registered.get(place)?;
        (of == on).then(|| {
            self.registered.remove(place);
            slot
        })
    }

    /// Whether this slot is on the list of this sharing.
    #[must_use]
    pub fn contains(&self, on: ChunkGeneration, slot: SlotIndex) -> bool {
        self.registered.binary_search(&(on, slot)).is_ok()
    }

    /// Every registered send, in order.
    pub fn iter(&self) -> impl Iterator<Item = (ChunkGeneration, SlotIndex)> + '_ {
        self.registered.iter().copied()
    }

    /// Empties every list: the VM has been reset.
    pub fn clear(&mut self) {
        self.registered.clear();
    }
}
