//! Event: what happened, past tense, when, and which event caused it.

use core::fmt;

use crate::model::actor::{Actor, How};
use crate::model::command::Dial;
use crate::model::machine::handler::HandlerKind;
use crate::model::machine::memory::{ChunkIndex, HostVisibility};
use crate::model::oracle::Outcome;
use crate::model::time::SimTime;

/// Number of an event in its run, from 1. Zero stands for "no event": the scenario or a command caused it.
pub type EventId = u64;

/// Something that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its number in the run.
    pub id: EventId,
    /// When.
    pub at: SimTime,
    /// The event that brought it about; zero if the scenario, chance or a command did.
    pub cause: EventId,
    /// What.
    pub kind: EventKind,
}

/// Which send, and where its slot is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SendRef {
    /// Its virtual machine.
    pub vm: u16,
    /// Its processor within the VM.
    pub vp: u16,
    /// Its slot within the processor's channel.
    pub slot: u16,
    /// Its number within the VM: sends and flips are numbered as they arrive, the same on both sides of a twin.
    pub number: u32,
}

impl fmt::Display for SendRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{} on P{}", self.number, self.vp)
    }
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

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Step::Copied => "copied to shared memory",
            Step::Listed => "listed its pages",
            Step::Written => "written to the ring buffer",
            Step::Signalled => "signalled",
            Step::Joined => "no signal needed, the host reads already",
            Step::PickedUp => "picked up by the host",
            Step::Pinned => "pages pinned",
            Step::DeviceFinished => "device finished",
            Step::Completed => "completion sent",
        })
    }
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

impl fmt::Display for ResetBy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ResetBy::ClusterMonitor => "the cluster monitor",
            ResetBy::GuestWatchdog => "the guest watchdog",
            ResetBy::Operator => "the operator",
            ResetBy::BugCheck => "a bug check of the guest",
        })
    }
}

/// Why a request was turned away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Refusal {
    /// Its processor is stalled.
    Stalled,
    /// Its VM is not running.
    VmDown,
    /// Too many already wait for a slot.
    QueueFull,
    /// The VM was reset while it waited or was under way.
    Reset,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// A send took a slot of its processor.
    SlotTaken {
        /// The send.
        send: SendRef,
        /// Pages it carries.
        pages: u8,
    },
    /// The guest opened a chunk to the host; the host does not know yet.
    PageOpened {
        /// The send it was opened for.
        send: SendRef,
        /// The chunk.
        chunk: ChunkIndex,
    },
    /// A send got one step further.
    Advanced {
        /// The send.
        send: SendRef,
        /// The step it completed.
        step: Step,
    },
    /// The host looked at its view for a send.
    Looked {
        /// The send.
        send: SendRef,
        /// What it saw there.
        saw: HostVisibility,
    },
    /// A send signed the wait list.
    Registered {
        /// The send.
        send: SendRef,
    },
    /// A send took its name off the wait list.
    Cancelled {
        /// The send.
        send: SendRef,
    },
    /// A send went to sleep.
    Slept {
        /// The send.
        send: SendRef,
    },
    /// A sleeping send was called.
    Woken {
        /// The send.
        send: SendRef,
    },
    /// A woken send made sure.
    Revalidated {
        /// The send.
        send: SendRef,
        /// What the host's view said.
        saw: HostVisibility,
    },
    /// The host's view of a chunk followed the guest's change.
    NewsArrived {
        /// The VM.
        vm: u16,
        /// The chunk.
        chunk: ChunkIndex,
        /// How many waited for it.
        waiting: u32,
    },
    /// The host tried to access pages of a send.
    Attempted {
        /// The send.
        send: SendRef,
        /// How many pages.
        pages: u8,
        /// What the hardware said.
        outcome: Outcome,
    },
    /// The host accessed pages of a send.
    Accessed {
        /// The send.
        send: SendRef,
        /// How many pages.
        pages: u8,
    },
    /// The guest handled the completion; the slot is free again.
    SlotReturned {
        /// The send.
        send: SendRef,
    },
    /// The guest closed a chunk; the host's view was cleared first.
    PageClosed {
        /// The VM.
        vm: u16,
        /// The chunk.
        chunk: ChunkIndex,
    },
    /// A send sleeps and nothing will ever call it. Only the model knows.
    WakeUpLost {
        /// The send.
        send: SendRef,
        /// When the news had come.
        news_at: SimTime,
    },
    /// A processor has no slot left that could ever come back.
    VpStalled {
        /// The VM.
        vm: u16,
        /// The processor.
        vp: u16,
    },
    /// The processor that answers the heartbeat is stalled.
    VmUnresponsive {
        /// The VM.
        vm: u16,
    },
    /// A flip fell on a stalled processor or a VM that does not run, and was skipped.
    FlipSkipped {
        /// The VM.
        vm: u16,
        /// The processor.
        vp: u16,
        /// Its number.
        number: u32,
        /// Why.
        why: Refusal,
    },
    /// A background send was turned away.
    SendRefused {
        /// The VM.
        vm: u16,
        /// The processor.
        vp: u16,
        /// Its number.
        number: u32,
        /// Why.
        why: Refusal,
    },
    /// The guest answered the heartbeat.
    HeartbeatAnswered {
        /// The VM.
        vm: u16,
    },
    /// A heartbeat went unanswered.
    HeartbeatMissed {
        /// The VM.
        vm: u16,
        /// How many in a row.
        beats: u32,
    },
    /// Too many in a row went unanswered.
    HeartbeatLost {
        /// The VM.
        vm: u16,
    },
    /// A VM is being reset.
    ResetStarted {
        /// The VM.
        vm: u16,
        /// Who reset it.
        by: ResetBy,
    },
    /// A VM boots.
    BootStarted {
        /// The VM.
        vm: u16,
    },
    /// A confidential VM proves what it is.
    AttestationStarted {
        /// The VM.
        vm: u16,
    },
    /// Attestation succeeded and the key was released.
    KeyReleased {
        /// The VM.
        vm: u16,
    },
    /// No key was released: the VM does not run.
    KeyRefused {
        /// The VM.
        vm: u16,
    },
    /// A VM runs again.
    VmStarted {
        /// The VM.
        vm: u16,
    },
    /// The handler was swapped; a thought experiment.
    HandlerSwapped {
        /// For this one.
        to: HandlerKind,
    },
    /// A packet did not fit into the ring; its send waits.
    RingFull {
        /// The send.
        send: SendRef,
    },
    /// A signal got lost on its way: a fault. Nobody reads the ring from here on.
    SignalDropped {
        /// The send that had signalled.
        send: SendRef,
    },
    /// Busy stall: a send noted what the host's view said.
    Noted {
        /// The send.
        send: SendRef,
        /// What it said.
        saw: HostVisibility,
    },
    /// Busy stall: a send repeated its call, and whether that was the last time.
    Retried {
        /// The send.
        send: SendRef,
        /// Whether it goes on.
        done: bool,
    },
    /// Busy stall: a send waits for a change that has already happened. Only the model knows.
    RetriesForEver {
        /// The send.
        send: SendRef,
        /// When the change had happened.
        news_at: SimTime,
    },
    /// A completion looked whether its processor's message slot is free.
    MessageSlotLooked {
        /// The send.
        send: SendRef,
        /// Whether it was.
        free: bool,
    },
    /// A completion was put into the message slot.
    MessagePosted {
        /// The send.
        send: SendRef,
    },
    /// The guest is done with the message in a processor's slot.
    MessageEnded {
        /// The VM.
        vm: u16,
        /// The processor.
        vp: u16,
        /// How many completions waited for that.
        waiting: u32,
    },
    /// A send has been served at a station and goes to the next.
    StationLeft {
        /// The send.
        send: SendRef,
        /// The station.
        station: u8,
    },
    /// A dial was turned.
    DialSet {
        /// Which one.
        dial: Dial,
        /// To this.
        to: u64,
    },
    /// The next signal of a processor will get lost: a fault was set up.
    SignalFaultSet {
        /// The processor of the first VM.
        vp: u16,
    },
    /// A host's VMs have to leave it.
    DrainStarted {
        /// The host.
        host: u16,
    },
    /// A VM began to move to another host; it goes on running.
    MoveStarted {
        /// The VM.
        vm: u16,
        /// The other host.
        to: u16,
    },
    /// A VM paused for the last moment of its move.
    MovePaused {
        /// The VM.
        vm: u16,
    },
    /// A VM goes on on another host.
    Moved {
        /// The VM.
        vm: u16,
        /// The host it is on now.
        to: u16,
    },
    /// A VM began to shut down, for its host is being drained.
    ShutDownStarted {
        /// The VM.
        vm: u16,
    },
    /// A VM is off.
    ShutDown {
        /// The VM.
        vm: u16,
    },
    /// The update is being installed on a host.
    InstallStarted {
        /// The host.
        host: u16,
    },
    /// The update could not be installed on a host.
    InstallFailed {
        /// The host.
        host: u16,
    },
    /// A host restarts.
    HostRestarted {
        /// The host.
        host: u16,
    },
    /// A host is up.
    HostUp {
        /// The host.
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
        /// Who.
        actor: Actor,
        /// The chunk.
        chunk: ChunkIndex,
        /// What it was to do with it.
        how: How,
        /// What the hardware said.
        outcome: Outcome,
    },
    /// It got at the page.
    Reached {
        /// Who.
        actor: Actor,
        /// The chunk.
        chunk: ChunkIndex,
        /// What it did with it.
        how: How,
    },
}

impl EventKind {
    /// The kind as two words for the digest: `[tag · vm · vp · slot, number · rest]`.
    #[inline(always)]
    #[must_use]
    pub(crate) fn words(&self) -> [u64; 2] {
        use EventKind as K;
        let plain = |tag: u64, vm: u16, rest: u64| [tag << 56 | u64::from(vm) << 32, rest];
        let send = |tag: u64, s: &SendRef, rest: u64| {
            let place = u64::from(s.vm) << 32 | u64::from(s.vp) << 16 | u64::from(s.slot);
            [tag << 56 | place, rest << 32 | u64::from(s.number)]
        };
        match self {
            K::SlotTaken { send: s, pages } => send(1, s, u64::from(*pages)),
            K::PageOpened { send: s, chunk } => send(2, s, u64::from(*chunk)),
            K::Advanced { send: s, step } => send(3, s, *step as u64),
            K::Looked { send: s, saw } => send(4, s, *saw as u64),
            K::Registered { send: s } => send(5, s, 0),
            K::Cancelled { send: s } => send(6, s, 0),
            K::Slept { send: s } => send(7, s, 0),
            K::Woken { send: s } => send(8, s, 0),
            K::Revalidated { send: s, saw } => send(9, s, *saw as u64),
            K::NewsArrived { vm, chunk, waiting } => plain(10, *vm, u64::from(*waiting) << 32 | u64::from(*chunk)),
            K::Attempted { send: s, pages, outcome } => send(11, s, u64::from(*pages) << 8 | *outcome as u64),
            K::Accessed { send: s, pages } => send(12, s, u64::from(*pages)),
            K::SlotReturned { send: s } => send(13, s, 0),
            K::PageClosed { vm, chunk } => plain(14, *vm, u64::from(*chunk)),
            // The time of the news is in the digest already, by `NewsArrived`.
            K::WakeUpLost { send: s, news_at: _ } => send(15, s, 0),
            K::VpStalled { vm, vp } => plain(16, *vm, u64::from(*vp)),
            K::VmUnresponsive { vm } => plain(17, *vm, 0),
            K::FlipSkipped { vm, vp, number, why } => {
                plain(18, *vm, u64::from(*vp) << 40 | (*why as u64) << 32 | u64::from(*number))
            }
            K::SendRefused { vm, vp, number, why } => {
                plain(19, *vm, u64::from(*vp) << 40 | (*why as u64) << 32 | u64::from(*number))
            }
            K::HeartbeatAnswered { vm } => plain(20, *vm, 0),
            K::HeartbeatMissed { vm, beats } => plain(21, *vm, u64::from(*beats)),
            K::HeartbeatLost { vm } => plain(22, *vm, 0),
            K::ResetStarted { vm, by } => plain(23, *vm, *by as u64),
            K::BootStarted { vm } => plain(24, *vm, 0),
            K::AttestationStarted { vm } => plain(25, *vm, 0),
            K::KeyReleased { vm } => plain(26, *vm, 0),
            K::KeyRefused { vm } => plain(27, *vm, 0),
            K::VmStarted { vm } => plain(28, *vm, 0),
            K::HandlerSwapped { to } => plain(29, 0, *to as u64),
            K::CommandHadNoEffect => plain(30, 0, 0),
            K::RingFull { send: s } => send(31, s, 0),
            K::SignalDropped { send: s } => send(32, s, 0),
            K::Noted { send: s, saw } => send(33, s, *saw as u64),
            K::Retried { send: s, done } => send(34, s, u64::from(*done)),
            K::RetriesForEver { send: s, news_at: _ } => send(35, s, 0),
            K::MessageSlotLooked { send: s, free } => send(36, s, u64::from(*free)),
            K::MessagePosted { send: s } => send(37, s, 0),
            K::MessageEnded { vm, vp, waiting } => plain(38, *vm, u64::from(*waiting) << 32 | u64::from(*vp)),
            K::StationLeft { send: s, station } => send(39, s, u64::from(*station)),
            K::DialSet { dial, to } => plain(40, *dial as u16, *to),
            K::SignalFaultSet { vp } => plain(41, 0, u64::from(*vp)),
            K::DrainStarted { host } => plain(42, *host, 0),
            K::MoveStarted { vm, to } => plain(43, *vm, u64::from(*to)),
            K::MovePaused { vm } => plain(44, *vm, 0),
            K::Moved { vm, to } => plain(45, *vm, u64::from(*to)),
            K::ShutDownStarted { vm } => plain(46, *vm, 0),
            K::ShutDown { vm } => plain(47, *vm, 0),
            K::InstallStarted { host } => plain(48, *host, 0),
            K::InstallFailed { host } => plain(49, *host, 0),
            K::HostRestarted { host } => plain(50, *host, 0),
            K::HostUp { host, revision } => plain(51, *host, u64::from(*revision)),
            K::RolloutFinished => plain(52, 0, 0),
            K::RolloutHalted { host } => plain(53, *host, 0),
            K::Tried { actor, chunk, how, outcome } => {
                plain(54, *actor as u16, (*how as u64) << 40 | (*outcome as u64) << 32 | u64::from(*chunk))
            }
            K::Reached { actor, chunk, how } => plain(55, *actor as u16, (*how as u64) << 40 | u64::from(*chunk)),
        }
    }

    /// The send this is about, if it is about one.
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
            | K::PageOpened { send, .. }
            | K::Advanced { send, .. }
            | K::Looked { send, .. }
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
            | K::Noted { send, .. }
            | K::Retried { send, .. }
            | K::RetriesForEver { send, .. }
            | K::MessageSlotLooked { send, .. }
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
            K::Looked { saw, .. } => *saw == HostVisibility::Private,
            K::SlotTaken { .. } | K::Woken { .. } | K::SlotReturned { .. } => true,
            K::Retried { done, .. } => *done,
            _ => false,
        }
    }
}

impl fmt::Display for EventKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use EventKind as K;
        let many = |n: u8| if n == 1 { "page" } else { "pages" };
        match self {
            K::SlotTaken { send, pages } => write!(f, "{send} took slot {}, {pages} {}", send.slot, many(*pages)),
            K::PageOpened { send, chunk } => write!(f, "{send} opened page {chunk} to the host"),
            K::Advanced { send, step } => write!(f, "{send}: {step}"),
            K::Looked { send, saw } => write!(f, "{send}: the host looked at its note and saw “{saw}”"),
            K::Registered { send } => write!(f, "{send} signed the waiting list"),
            K::Cancelled { send } => write!(f, "{send} took its name off the list"),
            K::Slept { send } => write!(f, "{send} went to sleep"),
            K::Woken { send } => write!(f, "{send} was called"),
            K::Revalidated { send, saw } => write!(f, "{send} looked once more and saw “{saw}”"),
            K::NewsArrived { chunk, waiting: 0, .. } => {
                write!(f, "the host’s note of page {chunk} followed; nobody was on the list")
            }
            K::NewsArrived { chunk, waiting, .. } => {
                write!(f, "the host’s note of page {chunk} followed; {waiting} on the list")
            }
            K::Attempted { send, pages, outcome } => {
                write!(f, "{send}: the host tried to access {pages} {}: {outcome}", many(*pages))
            }
            K::Accessed { send, pages } => write!(f, "{send}: the host accessed {pages} {}", many(*pages)),
            K::SlotReturned { send } => write!(f, "{send} is done; its slot is free again"),
            K::PageClosed { chunk, .. } => write!(f, "page {chunk} closed"),
            K::WakeUpLost { send, news_at: _ } => {
                write!(f, "{send} sleeps for ever: the call came before it had signed")
            }
            K::VpStalled { vp, .. } => write!(f, "P{vp} is out of slots"),
            K::VmUnresponsive { .. } => f.write_str("the VM no longer answers: P0 is out of slots"),
            K::FlipSkipped { vp, number, .. } => write!(f, "#{number} on P{vp}: not opened, skipped"),
            K::SendRefused { vp, number, .. } => write!(f, "#{number} on P{vp}: refused"),
            K::HeartbeatAnswered { .. } => f.write_str("heartbeat answered"),
            K::HeartbeatMissed { beats, .. } => write!(f, "heartbeat missed, {beats} in a row"),
            K::HeartbeatLost { .. } => f.write_str("heartbeat lost"),
            K::ResetStarted { by, .. } => write!(f, "VM reset by {by}"),
            K::BootStarted { .. } => f.write_str("VM boots"),
            K::AttestationStarted { .. } => f.write_str("VM attests"),
            K::KeyReleased { .. } => f.write_str("attestation accepted, key released"),
            K::KeyRefused { .. } => f.write_str("no key released: the VM does not run"),
            K::VmStarted { .. } => f.write_str("VM runs again"),
            K::HandlerSwapped { to: HandlerKind::After } => f.write_str("handler swapped: sign first, then look"),
            K::HandlerSwapped { to: HandlerKind::Before } => f.write_str("handler swapped: look first, then sign"),
            K::CommandHadNoEffect => f.write_str("the command had nothing to act on"),
            K::RingFull { send } => write!(f, "{send}: no room in the ring buffer, it waits"),
            K::SignalDropped { send } => write!(f, "{send}: its signal got lost; nobody reads the ring buffer"),
            K::Noted { send, saw } => write!(f, "{send} noted “{saw}” and waits for a change"),
            K::Retried { send, done: false } => write!(f, "{send} tried again: no change"),
            K::Retried { send, done: true } => write!(f, "{send} tried again and goes on"),
            K::RetriesForEver { send, news_at: _ } => {
                write!(f, "{send} tries for ever: the change came before it had noted what to wait for")
            }
            K::MessageSlotLooked { send, free: true } => write!(f, "{send}: the message slot is free"),
            K::MessageSlotLooked { send, free: false } => write!(f, "{send}: the message slot is in use"),
            K::MessagePosted { send } => write!(f, "{send}: its completion is in the message slot"),
            K::MessageEnded { vp, waiting, .. } => {
                write!(f, "the message slot of P{vp} is free; {waiting} on the list")
            }
            K::StationLeft { send, station } => write!(f, "{send} served at station {station}"),
            K::DialSet { dial, to } => write!(f, "{dial}: {}", dial.unit().show(*to)),
            K::SignalFaultSet { vp } => write!(f, "the next signal of P{vp} will get lost"),
            K::DrainStarted { host } => write!(f, "host {host} is drained"),
            K::MoveStarted { vm, to } => write!(f, "VM {vm} begins to move to host {to}"),
            K::MovePaused { vm } => write!(f, "VM {vm} pauses to move"),
            K::Moved { vm, to } => write!(f, "VM {vm} goes on on host {to}"),
            K::ShutDownStarted { vm } => write!(f, "VM {vm} shuts down"),
            K::ShutDown { vm } => write!(f, "VM {vm} is off"),
            K::InstallStarted { host } => write!(f, "host {host} installs the update"),
            K::InstallFailed { host } => write!(f, "host {host} could not install the update"),
            K::HostRestarted { host } => write!(f, "host {host} restarts"),
            K::HostUp { host, revision } => write!(f, "host {host} is up with 20348.{revision}"),
            K::RolloutFinished => f.write_str("every host has the update"),
            K::RolloutHalted { host } => write!(f, "the rollout stops at host {host}"),
            K::Tried { actor, chunk, how, outcome } => write!(f, "{actor} tried to {how} page {chunk}: {outcome}"),
            K::Reached { actor, chunk, how: How::Read } => write!(f, "{actor} has read page {chunk}"),
            K::Reached { actor, chunk, how: How::Write } => write!(f, "{actor} has changed page {chunk}"),
        }
    }
}

/// One aligned line: the golden format.
impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:>5} ", self.at, self.id)?;
        if self.cause == 0 {
            f.write_str("      ")?;
        } else {
            write!(f, "←{:<4} ", self.cause)?;
        }
        write!(f, "{}", self.kind)
    }
}

/// Whoever wants to know what happens. Replaying to a moment uses one that does nothing and costs nothing.
pub trait Observe {
    /// Something happened.
    fn saw(&mut self, event: &Event);
}

/// Looks away.
pub struct Unobserved;

impl Observe for Unobserved {
    fn saw(&mut self, _: &Event) {}
}

impl Observe for Vec<Event> {
    fn saw(&mut self, event: &Event) {
        self.push(*event);
    }
}
