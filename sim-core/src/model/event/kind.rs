//! The kinds of events, and references to sends.

use crate::model::actor::{Actor, How};
use crate::model::command::Dial;
use crate::model::machine::handler::HandlerKind;
use crate::model::machine::memory::{ChunkIndex, HostVisibility};
use crate::model::oracle::Outcome;
use crate::model::time::SimTime;

/// Which send, and where its slot is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SendRef {
    /// Its virtual machine.
    pub vm: u16,
    /// Its VP within the VM.
    pub vp: u16,
    /// Its slot within the VP's channel.
    pub slot: u16,
    /// Its number within the VM: sends and visibility changes are numbered as they arrive, the same on both sides of a
    /// twin.
    pub number: u32,
}

/// A step of the path that has nothing to decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Step {
    /// S1: the guest has copied the data to shared memory.
    Copied,
    /// S2: the guest has listed the pages.
    Listed,
    /// S3: the packet is in the ring.
    Written,
    /// S4: the host has been signalled.
    Signalled,
    /// S4: no signal was needed, the host reads already.
    Joined,
    /// S5: the host has picked the packet up.
    PickedUp,
    /// S7: the pages are translated and pinned.
    Pinned,
    /// S8: the device is done.
    DeviceFinished,
    /// S9: the completion is written and the guest signalled.
    Completed,
}

/// Who reset a VM.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum ResetBy {
    /// The cluster's heartbeat check.
    ClusterMonitor,
    /// The watchdog in the guest's firmware.
    GuestWatchdog,
    /// A person.
    Operator,
    /// The guest itself, by a bug check.
    BugCheck,
}

/// Why a request was turned away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Refusal {
    /// Its VP is stalled.
    Stalled,
    /// Its VM is not running.
    VmDown,
    /// Too many already wait for a slot.
    QueueFull,
    /// The VM was reset while it waited or was under way.
    Reset,
}

/// The kind of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// A send took a slot of its VP.
    SlotTaken {
        /// The send concerned.
        send: SendRef,
        /// Pages it carries.
        pages: u8,
    },
    /// The guest shared a chunk with the host; the host does not know yet.
    PageShared {
        /// The send it was shared for.
        send: SendRef,
        /// Index of the chunk within its VM.
        chunk: ChunkIndex,
    },
    /// A send got one step further.
    Advanced {
        /// The send concerned.
        send: SendRef,
        /// The step it completed.
        step: Step,
    },
    /// The host checked its view for a send.
    Checked {
        /// The send concerned.
        send: SendRef,
        /// The visibility in the host's view.
        saw: HostVisibility,
    },
    /// A send registered on the wait list.
    Registered {
        /// The send concerned.
        send: SendRef,
    },
    /// A send left the wait list.
    Cancelled {
        /// The send concerned.
        send: SendRef,
    },
    /// A send went to sleep.
    Slept {
        /// The send concerned.
        send: SendRef,
    },
    /// A sleeping send was woken.
    Woken {
        /// The send concerned.
        send: SendRef,
    },
    /// A woken send re-validated.
    Revalidated {
        /// The send concerned.
        send: SendRef,
        /// The visibility in the host's view.
        saw: HostVisibility,
    },
    /// The host's view of a chunk followed the guest's change.
    NotificationArrived {
        /// Index of the VM in the scenario.
        vm: u16,
        /// Index of the chunk within its VM.
        chunk: ChunkIndex,
        /// How many waited for it.
        waiting: u32,
    },
    /// The host tried to access pages of a send.
    Attempted {
        /// The send concerned.
        send: SendRef,
        /// Number of pages.
        pages: u8,
        /// The verdict of the hardware.
        outcome: Outcome,
    },
    /// The host accessed pages of a send.
    Accessed {
        /// The send concerned.
        send: SendRef,
        /// Number of pages.
        pages: u8,
    },
    /// The guest handled the completion; the slot is free again.
    SlotReturned {
        /// The send concerned.
        send: SendRef,
    },
    /// The guest made a chunk private again; the host's view was cleared first.
    PageUnshared {
        /// Index of the VM in the scenario.
        vm: u16,
        /// Index of the chunk within its VM.
        chunk: ChunkIndex,
    },
    /// A send sleeps and nothing will ever wake it. Only the model knows.
    WakeUpLost {
        /// The send concerned.
        send: SendRef,
        /// When the notification had come.
        notified_at: SimTime,
    },
    /// A VP has no slot left that could ever come back.
    VpStalled {
        /// Index of the VM in the scenario.
        vm: u16,
        /// Index of the VP within its VM.
        vp: u16,
    },
    /// The VP that answers the heartbeat is stalled.
    VmFrozen {
        /// Index of the VM in the scenario.
        vm: u16,
    },
    /// A visibility change fell on a stalled VP or a VM that does not run, and was skipped.
    FlipSkipped {
        /// Index of the VM in the scenario.
        vm: u16,
        /// Index of the VP within its VM.
        vp: u16,
        /// Number of the request within its VM.
        number: u32,
        /// Why it was turned away.
        why: Refusal,
    },
    /// A background send was turned away.
    SendRefused {
        /// Index of the VM in the scenario.
        vm: u16,
        /// Index of the VP within its VM.
        vp: u16,
        /// Number of the request within its VM.
        number: u32,
        /// Why it was turned away.
        why: Refusal,
    },
    /// The guest answered the heartbeat.
    HeartbeatAnswered {
        /// Index of the VM in the scenario.
        vm: u16,
    },
    /// A heartbeat went unanswered.
    HeartbeatMissed {
        /// Index of the VM in the scenario.
        vm: u16,
        /// How many in a row.
        beats: u32,
    },
    /// Too many in a row went unanswered.
    HeartbeatLost {
        /// Index of the VM in the scenario.
        vm: u16,
    },
    /// A VM is being reset.
    ResetStarted {
        /// Index of the VM in the scenario.
        vm: u16,
        /// Who reset it.
        by: ResetBy,
    },
    /// A VM boots.
    BootStarted {
        /// Index of the VM in the scenario.
        vm: u16,
    },
    /// A confidential VM attests.
    AttestationStarted {
        /// Index of the VM in the scenario.
        vm: u16,
    },
    /// Attestation succeeded and the key was released.
    KeyReleased {
        /// Index of the VM in the scenario.
        vm: u16,
    },
    /// No key was released: the VM does not run.
    KeyRefused {
        /// Index of the VM in the scenario.
        vm: u16,
    },
    /// A VM runs again.
    VmStarted {
        /// Index of the VM in the scenario.
        vm: u16,
    },
    /// The handler was swapped; a thought experiment.
    HandlerSwapped {
        /// The new handler.
        to: HandlerKind,
    },
    /// A packet did not fit into the ring; its send waits.
    RingFull {
        /// The send concerned.
        send: SendRef,
    },
    /// A signal was lost on its way, which is a fault. The host does not read the ring from here on.
    SignalDropped {
        /// The send that had signalled.
        send: SendRef,
    },
    /// Busy stall: a send remembered the visibility in the host's view.
    Remembered {
        /// The send concerned.
        send: SendRef,
        /// That visibility.
        saw: HostVisibility,
    },
    /// Busy stall: a send repeated its call, and whether that was the last time.
    Retried {
        /// The send concerned.
        send: SendRef,
        /// Whether the send goes on.
        done: bool,
    },
    /// Busy stall: a send waits for a change that has already happened. Only the model knows.
    RetriesForever {
        /// The send concerned.
        send: SendRef,
        /// When the change had happened.
        notified_at: SimTime,
    },
    /// A completion checked whether its VP's message slot is free.
    MessageSlotChecked {
        /// The send concerned.
        send: SendRef,
        /// Whether it was.
        free: bool,
    },
    /// A completion was put into the message slot.
    MessagePosted {
        /// The send concerned.
        send: SendRef,
    },
    /// The guest is done with the message in a VP's slot.
    MessageEnded {
        /// Index of the VM in the scenario.
        vm: u16,
        /// Index of the VP within its VM.
        vp: u16,
        /// How many completions waited for that.
        waiting: u32,
    },
    /// A send has been served at a station and goes to the next.
    StationLeft {
        /// The send concerned.
        send: SendRef,
        /// The station.
        station: u8,
    },
    /// A dial was turned.
    DialSet {
        /// The dial.
        dial: Dial,
        /// Its new value, in the dial's unit.
        to: u64,
    },
    /// The next signal of a VP will get lost: a fault was set up.
    SignalFaultSet {
        /// The VP of the first VM.
        vp: u16,
    },
    /// A host's VMs have to leave it.
    DrainStarted {
        /// Index of the host in the scenario.
        host: u16,
    },
    /// A VM began to move to another host; it keeps running.
    MoveStarted {
        /// Index of the VM in the scenario.
        vm: u16,
        /// Index of the host it moves to.
        to: u16,
    },
    /// A VM paused for the last moment of its move.
    MovePaused {
        /// Index of the VM in the scenario.
        vm: u16,
    },
    /// A VM continues on another host.
    Moved {
        /// Index of the VM in the scenario.
        vm: u16,
        /// The host it is on now.
        to: u16,
    },
    /// A VM began to shut down, for its host is being drained.
    ShutDownStarted {
        /// Index of the VM in the scenario.
        vm: u16,
    },
    /// A VM is off.
    ShutDown {
        /// Index of the VM in the scenario.
        vm: u16,
    },
    /// The update is being installed on a host.
    InstallStarted {
        /// Index of the host in the scenario.
        host: u16,
    },
    /// The update could not be installed on a host.
    InstallFailed {
        /// Index of the host in the scenario.
        host: u16,
    },
    /// A host restarts.
    HostRestarted {
        /// Index of the host in the scenario.
        host: u16,
    },
    /// A host is up.
    HostUp {
        /// Index of the host in the scenario.
        host: u16,
        /// The revision it runs.
        revision: u32,
    },
    /// A rollout has come to its end: every host has the update.
    RolloutFinished,
    /// A rollout stopped: a VM did not come back, or the update could not be installed.
    RolloutHalted {
        /// The host it stopped at.
        host: u16,
    },
    /// A command had nothing to act on.
    CommandHadNoEffect,
    /// Somebody on the host tried to get at a page of the first VM.
    Tried {
        /// Who tried.
        actor: Actor,
        /// Index of the chunk within its VM.
        chunk: ChunkIndex,
        /// Whether to read or to change it.
        how: How,
        /// The verdict of the hardware.
        outcome: Outcome,
    },
    /// It got at the page.
    Reached {
        /// Who tried.
        actor: Actor,
        /// Index of the chunk within its VM.
        chunk: ChunkIndex,
        /// Whether it read or changed it.
        how: How,
    },
}

impl EventKind {
    /// The send of this event, if there is one.
    #[must_use]
    pub fn send(mut self) -> Option<SendRef> {
        self.send_mut().map(|send| *send)
    }

    /// The same, about a send of another number: a race runs in a world of its own, where its send is the first.
    #[must_use]
    pub fn renumbered(mut self, to: u32) -> EventKind {
        if let Some(send) = self.send_mut() {
            send.number = to;
        }
        self
    }

    fn send_mut(&mut self) -> Option<&mut SendRef> {
        use EventKind as K;
        match self {
            K::SlotTaken { send, .. }
            | K::PageShared { send, .. }
            | K::Advanced { send, .. }
            | K::Checked { send, .. }
            | K::Registered { send }
            | K::Cancelled { send }
            | K::Slept { send }
            | K::Woken { send }
            | K::Revalidated { send, .. }
            | K::Attempted { send, .. }
            | K::Accessed { send, .. }
            | K::SlotReturned { send }
            | K::WakeUpLost { send, .. }
            | K::RingFull { send }
            | K::SignalDropped { send }
            | K::Remembered { send, .. }
            | K::Retried { send, .. }
            | K::RetriesForever { send, .. }
            | K::MessageSlotChecked { send, .. }
            | K::MessagePosted { send }
            | K::StationLeft { send, .. } => Some(send),
            _ => None,
        }
    }

    /// Whether twins compare it: what came of a send and when, not how the handler got there.
    #[must_use]
    pub fn is_outcome(&self) -> bool {
        use EventKind as K;
        match self {
            // "Saw private" is being parked; "saw shared" shows in what follows.
            K::Checked { saw, .. } => *saw == HostVisibility::Private,
            K::SlotTaken { .. } | K::Woken { .. } | K::SlotReturned { .. } => true,
            K::Retried { done, .. } => *done,
            _ => false,
        }
    }
}
