//! Inventory: the slots, pages and sends in the picture of a side, counted for the text.

use sim_core::model::machine::memory::HostVisibility;
use sim_core::show::frame::{Frame, PageView, SendState, SendView, SlotState, VpState};

/// The states of a slot, in the order of the columns of the table.
pub const SLOT_STATES: [SlotState; 4] = [SlotState::Free, SlotState::InUse, SlotState::Waiting, SlotState::Lost];

/// The counts of a virtual processor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VpCounts {
    /// Its index.
    pub index: u32,
    /// Whether it makes progress.
    pub state: VpState,
    /// The number of its slots in each state, in the order of [`SLOT_STATES`].
    pub slots: [usize; 4],
    /// Requests that wait for a free slot.
    pub queued: u32,
}

/// The counts of every VP, by index.
#[must_use]
pub fn vps(frame: &Frame) -> Vec<VpCounts> {
    let all = frame.vps.iter();
    all.map(|vp| VpCounts {
        index: vp.index,
        state: vp.state,
        slots: SLOT_STATES.map(|state| vp.slots.iter().filter(|slot| **slot == state).count()),
        queued: vp.queued,
    })
    .collect()
}

/// The pages that are drawn one by one, counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pages {
    /// How many are drawn.
    pub shown: usize,
    /// How many of them are shared.
    pub shared: usize,
    /// How many of them are shared in the host's view.
    pub shared_in_host_view: usize,
    /// Those of which the host's view is stale.
    pub stale: Vec<PageView>,
}

/// Counts the pages that are drawn one by one.
#[must_use]
pub fn pages(frame: &Frame) -> Pages {
    let shared = |of: fn(&PageView) -> HostVisibility| {
        frame.pages.iter().filter(|page| of(page) == HostVisibility::Shared).count()
    };
    Pages {
        shown: frame.pages.len(),
        shared: shared(|page| page.page),
        shared_in_host_view: shared(|page| page.host_view),
        stale: frame.pages.iter().filter(|page| page.is_stale()).copied().collect(),
    }
}

/// The sends of a side by their state, in order of their slots.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sends {
    /// Sends on the path, also in the gap.
    pub moving: Vec<SendView>,
    /// Sends that repeat a step until it succeeds.
    pub trying: Vec<SendView>,
    /// Registered sends that will be woken.
    pub waiting: Vec<SendView>,
    /// Stranded sends: nothing will wake them.
    pub lost: Vec<SendView>,
}

/// Groups the sends by their state.
#[must_use]
pub fn sends(frame: &Frame) -> Sends {
    let mut sends = Sends::default();
    for send in &frame.sends {
        match send.state {
            SendState::Moving | SendState::InGap => sends.moving.push(*send),
            SendState::Trying => sends.trying.push(*send),
            SendState::Waiting { .. } => sends.waiting.push(*send),
            SendState::Stranded => sends.lost.push(*send),
        }
    }
    sends
}
