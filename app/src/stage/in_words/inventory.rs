//! Inventory: what the picture of a side holds, counted, for those who read it instead.

use sim_core::model::machine::memory::HostVisibility;
use sim_core::show::frame::{Frame, PageView, SendState, SendView, SlotState, VpState};

/// What slots can be used for, in the order in which they are listed.
pub const SLOT_STATES: [SlotState; 4] = [SlotState::Free, SlotState::InUse, SlotState::Waiting, SlotState::Lost];

/// A vp_counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VpCounts {
    /// Its number.
    pub index: u32,
    /// Whether it makes progress.
    pub state: VpState,
    /// Its slots, by [`SLOT_STATES`].
    pub slots: [usize; 4],
    /// Requests waiting for a slot.
    pub queued: u32,
}

/// The processors, in order.
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

/// The pages shown one by one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pages {
    /// How many are shown.
    pub shown: usize,
    /// How many of them are open to the host.
    pub shared: usize,
    /// How many of them the host's note says are open.
    pub shared_in_host_view: usize,
    /// Those whose note is out of date.
    pub stale: Vec<PageView>,
}

/// The pages, counted.
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

/// Sends under way and asleep, in order of their slots.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sends {
    /// On their way, in the gap or not.
    pub moving: Vec<SendView>,
    /// Repeating a call that will end.
    pub trying: Vec<SendView>,
    /// Asleep, and will be called.
    pub waiting: Vec<SendView>,
    /// Asleep, and nobody will call.
    pub lost: Vec<SendView>,
}

/// The sends, sorted by how they are.
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
