//! Frame: the world at a moment, as plain public data in the field's nouns, no pixels.
//!
//! A view draws a `Frame` and asks nothing else. Its `Display` is meant to be read in a failing test.

mod reading;
mod text;

use core::fmt;

pub use crate::model::actor::{Actor, Got, How, Try as TryView};
use crate::model::digest::Digest;
use crate::model::event::Event;
use crate::model::machine::handler::HandlerKind;
pub use crate::model::machine::host::HostState;
use crate::model::machine::memory::HostVisibility;
pub use crate::model::machine::partition::{Counts, VmState};
use crate::model::oracle::Oracle;
use crate::model::scenario::{Isolation, Mechanism};
use crate::model::time::SimTime;

/// The first VM and its host at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The moment, in simulated nanoseconds since the start of the run.
    pub at: SimTime,
    /// The handler that new sends get.
    pub handler: HandlerKind,
    /// The revision of build 20348 on this side.
    pub revision: u32,
    /// The host the VM is on.
    pub host: HostPart,
    /// What goes wrong before the update.
    pub mechanism: Mechanism,
    /// What protects the VM's memory.
    pub isolation: Isolation,
    /// Where the VM is in its life.
    pub vm: VmState,
    /// When the VM entered that state.
    pub vm_since: SimTime,
    /// Its heartbeat, as the host sees it.
    pub heartbeat: HeartbeatView,
    /// Its VPs, by index.
    pub vps: Vec<VpView>,
    /// The first pages of its I/O memory: the truth, and the host's view.
    pub pages: Vec<PageView>,
    /// How many more pages are shared beyond those in `pages`.
    pub more_shared: u32,
    /// Sends under way, in order of their slots. Those that sleep are here too.
    pub sends: Vec<SendView>,
    /// What is counted since the start of the run.
    pub counts: Counts,
    /// Sends finished in the last second.
    pub per_second: u32,
    /// What the oracle has counted.
    pub oracle: Oracle,
    /// The last attempts by an actor on the host, oldest first.
    pub tries: Vec<TryView>,
    /// The last events, oldest first.
    pub recent: Vec<Event>,
    /// How many events there have been.
    pub events: u64,
    /// Digest of these events.
    pub digest: Digest,
}

/// A host, as its operator sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HostPart {
    /// Its index in the scenario.
    pub index: u16,
    /// Revision of its build 20348.
    pub revision: u32,
    /// Where it is in its life.
    pub state: HostState,
    /// When it entered that state.
    pub since: SimTime,
}

/// The ring buffer of a VMBus channel, from guest to host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RingView {
    /// Bytes of packets in it.
    pub used: u32,
    /// Its size in bytes; it is never quite full.
    pub size: u64,
    /// Whether the host reads it and has masked signals.
    pub reading: bool,
    /// How many sends wait for room in it.
    pub blocked: u32,
}

/// A virtual processor (VP) and its channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VpView {
    /// Its index within the VM.
    pub index: u32,
    /// Whether it makes progress.
    pub state: VpState,
    /// Its in-flight slots, by index.
    pub slots: Vec<SlotState>,
    /// How many requests wait for a slot.
    pub queued: u32,
    /// The ring of its channel.
    pub ring: RingView,
    /// Whether its message slot is in use.
    pub message: bool,
}

impl VpView {
    /// How many of its slots are lost: nothing will ever wake the send that holds one.
    #[must_use]
    pub fn lost(&self) -> usize {
        self.slots.iter().filter(|slot| **slot == SlotState::Lost).count()
    }
}

/// Whether a VP makes progress.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VpState {
    /// All its slots are usable.
    Working,
    /// Some slots are lost.
    FewerSlots,
    /// All slots are lost: it makes no progress.
    Stalled,
    /// Its VM does not run.
    Down,
}

impl fmt::Display for VpState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            VpState::Working => "working",
            VpState::FewerSlots => "fewer slots",
            VpState::Stalled => "out of slots",
            VpState::Down => "not running",
        })
    }
}

/// What a slot is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlotState {
    /// No send holds it.
    Free,
    /// A send under way holds it.
    InUse,
    /// A send that sleeps and will be woken holds it.
    Waiting,
    /// A send that nothing will ever wake holds it.
    Lost,
}

/// A page that guest and host use for a send. The model has one for each chunk of four.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageView {
    /// Its index in the I/O memory of the VM.
    pub index: u32,
    /// Its true visibility: what the guest did.
    pub page: HostVisibility,
    /// The host's view of it.
    pub host_view: HostVisibility,
    /// When the page was shared, if it is shared.
    pub shared_at: Option<SimTime>,
    /// When the host's view followed, if it has.
    pub notified_at: Option<SimTime>,
    /// Number of the send it was shared for.
    pub send: Option<u32>,
}

impl PageView {
    /// Whether the host's view is stale: page and view differ.
    #[must_use]
    pub fn is_stale(&self) -> bool {
        self.page != self.host_view
    }
}

/// A step on the path of a send that the page draws as a station. Not to be confused with the stations of a queueing
/// network (`model/machine/station.rs`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Station {
    /// The guest has taken a slot and shared a page, and is about to use it.
    TakeSlot,
    /// S1: the guest copies the data to shared memory.
    Copy,
    /// S2: the guest lists the pages.
    List,
    /// S3 and S4: the packet goes into the ring and the host is signalled.
    Signal,
    /// S5 and S6: the host picks the packet up and checks its ranges.
    PickUp,
    /// The handler checks the host's view.
    Check,
    /// The handler registers on the wait list; a registered send sleeps here.
    Register,
    /// S7 and S8: pages pinned, the device works.
    Device,
    /// S9 and S10: completion, and the slot goes back.
    SlotBack,
}

impl Station {
    /// The stations in the order in which a handler visits them.
    #[must_use]
    pub fn path(handler: HandlerKind) -> [Station; 9] {
        use Station as S;
        match handler {
            HandlerKind::Before => {
                [S::TakeSlot, S::Copy, S::List, S::Signal, S::PickUp, S::Check, S::Register, S::Device, S::SlotBack]
            }
            HandlerKind::After => {
                [S::TakeSlot, S::Copy, S::List, S::Signal, S::PickUp, S::Register, S::Check, S::Device, S::SlotBack]
            }
        }
    }
}

impl fmt::Display for Station {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Station::TakeSlot => "take slot",
            Station::Copy => "copy",
            Station::List => "list",
            Station::Signal => "signal",
            Station::PickUp => "pick up",
            Station::Check => "look",
            Station::Register => "sign",
            Station::Device => "device",
            Station::SlotBack => "slot back",
        })
    }
}

/// A send under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SendView {
    /// Its number within the VM, the same on both sides of a twin.
    pub number: u32,
    /// Index of its VP.
    pub vp: u32,
    /// Index of its slot within the VP.
    pub slot: u32,
    /// Index of its page, as in `Frame::pages`.
    pub page: u32,
    /// The station it is at; on the way to the next station from `since` to `until`.
    pub station: Station,
    /// When it reached that station.
    pub since: SimTime,
    /// When it goes on; `None` while it sleeps.
    pub until: Option<SimTime>,
    /// The handler that serves it, or would.
    pub handler: HandlerKind,
    /// Whether it moves, waits or is stranded.
    pub state: SendState,
}

/// Whether a send moves, waits or is stranded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SendState {
    /// On its way.
    Moving,
    /// Before the update: it has seen "private" and is about to register: in the gap a notification does not reach it.
    InGap,
    /// Busy stall: it repeats a call that will end.
    Trying,
    /// It has registered on the wait list, sleeps, and will be woken.
    Waiting {
        /// How many pending events can wake it.
        wakers: u32,
    },
    /// It sleeps or repeats its call, and nothing will ever wake it or end that.
    Stranded,
}

/// What the host sees of the heartbeat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeartbeatView {
    /// The last beat was answered.
    Ok {
        /// The moment of the answer.
        answered_at: SimTime,
    },
    /// Some beats in a row went unanswered.
    Missed {
        /// How many in a row.
        beats: u32,
        /// When the last one was answered.
        answered_at: SimTime,
    },
    /// Too many went unanswered.
    Lost {
        /// Since when it counts as lost.
        since: SimTime,
        /// When the last one was answered.
        answered_at: SimTime,
    },
    /// The VM does not run, so none is expected.
    NotExpected,
}

/// How many pages a frame lists one by one.
pub const PAGES_SHOWN: u32 = 14;

impl Frame {
    /// Sends that sleep and will be woken, in order of their slots.
    pub fn waiting(&self) -> impl Iterator<Item = &SendView> {
        self.sends.iter().filter(|send| matches!(send.state, SendState::Waiting { .. }))
    }

    /// Sends that nothing will ever wake, in order of their slots.
    pub fn stranded(&self) -> impl Iterator<Item = &SendView> {
        self.sends.iter().filter(|send| send.state == SendState::Stranded)
    }

    /// How many slots are lost, and how many there are.
    #[must_use]
    pub fn slots_lost(&self) -> (usize, usize) {
        let slots = || self.vps.iter().flat_map(|vp| &vp.slots);
        (slots().filter(|slot| **slot == SlotState::Lost).count(), slots().count())
    }

    /// Whether the VM runs and answers: the VP that answers the heartbeat makes progress.
    #[must_use]
    pub fn answers(&self) -> bool {
        self.vm == VmState::Running && self.vps.first().is_none_or(|vp| vp.state != VpState::Stalled)
    }
}
