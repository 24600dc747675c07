//! Guest memory as the send path sees it: chunks of pages, who may see them, and what the host believes.
//!
//! *Documented:* guest memory is private by default; pages the host must touch are made shared by a visibility change
//! (`HvCallModifySparseGpaPageHostVisibility`). *Modelled:* the host keeps a view of its own that follows a moment
//! later, and a wait list for sends that arrived in between.

use serde::{Deserialize, Serialize};

use crate::model::time::SimTime;

/// Position of a chunk in its VM's I/O memory.
pub type ChunkIndex = u32;
/// Number of a slot in the whole world.
pub type SlotIndex = u32;

/// Whether the host may see a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HostVisibility {
    /// Only the guest can read it.
    Private,
    /// Reachable for the host, for I/O.
    Shared,
}

impl core::fmt::Display for HostVisibility {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            HostVisibility::Private => "private",
            HostVisibility::Shared => "shared",
        })
    }
}

/// A chunk at one sharing. Each sharing of any chunk of a VM has a generation of its own, so that a notification
/// about an earlier sharing can never be taken for one about this sharing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ChunkGeneration {
    /// Which chunk.
    pub chunk: ChunkIndex,
    /// Which sharing of it; never zero.
    pub generation: u32,
}

/// The true visibility of a chunk, as the guest has set it. What the host believes is in `HostView`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chunk {
    /// Generation of the present sharing; zero while the chunk is private.
    pub generation: u32,
    /// The send this sharing was made for; zero for chunks that are long shared.
    pub send: u32,
    /// When the guest's side of the sharing was complete.
    pub shared_at: SimTime,
    /// When the host's view follows, if that is still to come.
    pub notify_due: SimTime,
    /// When the host's view followed, if it has.
    pub notified_at: SimTime,
    /// The event that shared it: the cause of the notification.
    pub cause: u64,
}

impl Chunk {
    /// The initial state of a chunk in a confidential VM, and its state after it is made private again.
    pub const PRIVATE: Chunk = Chunk {
        generation: 0,
        send: 0,
        shared_at: SimTime::ZERO,
        notify_due: SimTime::NEVER,
        notified_at: SimTime::NEVER,
        cause: 0,
    };

    /// The page itself: what the guest did.
    #[must_use]
    pub fn visibility(&self) -> HostVisibility {
        if self.generation == 0 { HostVisibility::Private } else { HostVisibility::Shared }
    }
}

/// The host's view of which chunks are shared. It can be stale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HostView {
    /// For each chunk the generation the host believes shared; zero for private.
    shared: Vec<u32>,
}

impl HostView {
    /// A view of `chunks` private chunks.
    #[must_use]
    pub fn new(chunks: usize) -> HostView {
        HostView { shared: vec![0; chunks] }
    }

    /// What the host believes of this sharing.
    #[must_use]
    pub fn visibility_of(&self, of: ChunkGeneration) -> HostVisibility {
        if self.shared[of.chunk as usize] == of.generation { HostVisibility::Shared } else { HostVisibility::Private }
    }

    /// The generation the host believes shared; zero for private.
    #[must_use]
    pub fn generation(&self, chunk: ChunkIndex) -> u32 {
        self.shared[chunk as usize]
    }

    /// The host learns of this sharing.
    pub fn set_shared(&mut self, of: ChunkGeneration) {
        self.shared[of.chunk as usize] = of.generation;
    }

    /// The host learns that a chunk is private again.
    pub fn clear(&mut self, chunk: ChunkIndex) {
        self.shared[chunk as usize] = 0;
    }

    /// Forgets everything: the VM has been reset.
    pub fn clear_all(&mut self) {
        self.shared.fill(0);
    }
}
