//! Events in words: a line each, as in the traces beside the scenarios.

use core::fmt;

use super::Event;
use super::kind::{EventKind, ResetBy, SendRef, Step};
use crate::model::actor::How;
use crate::model::machine::handler::HandlerKind;

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

impl fmt::Display for EventKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use EventKind as K;
        let many = |n: u8| if n == 1 { "page" } else { "pages" };
        match self {
            K::SlotTaken { send, pages } => write!(f, "{send} took slot {}, {pages} {}", send.slot, many(*pages)),
            K::PageShared { send, chunk } => write!(f, "{send} opened page {chunk} to the host"),
            K::Advanced { send, step } => write!(f, "{send}: {step}"),
            K::Checked { send, saw } => write!(f, "{send}: the host looked at its note and saw “{saw}”"),
            K::Registered { send } => write!(f, "{send} signed the waiting list"),
            K::Cancelled { send } => write!(f, "{send} took its name off the list"),
            K::Slept { send } => write!(f, "{send} went to sleep"),
            K::Woken { send } => write!(f, "{send} was called"),
            K::Revalidated { send, saw } => write!(f, "{send} looked once more and saw “{saw}”"),
            K::NotificationArrived { chunk, waiting: 0, .. } => {
                write!(f, "the host’s note of page {chunk} followed; nobody was on the list")
            }
            K::NotificationArrived { chunk, waiting, .. } => {
                write!(f, "the host’s note of page {chunk} followed; {waiting} on the list")
            }
            K::Attempted { send, pages, outcome } => {
                write!(f, "{send}: the host tried to access {pages} {}: {outcome}", many(*pages))
            }
            K::Accessed { send, pages } => write!(f, "{send}: the host accessed {pages} {}", many(*pages)),
            K::SlotReturned { send } => write!(f, "{send} is done; its slot is free again"),
            K::PageUnshared { chunk, .. } => write!(f, "page {chunk} closed"),
            K::WakeUpLost { send, notified_at: _ } => {
                write!(f, "{send} sleeps for ever: the call came before it had signed")
            }
            K::VpStalled { vp, .. } => write!(f, "P{vp} is out of slots"),
            K::VmFrozen { .. } => f.write_str("the VM no longer answers: P0 is out of slots"),
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
            K::Remembered { send, saw } => write!(f, "{send} noted “{saw}” and waits for a change"),
            K::Retried { send, done: false } => write!(f, "{send} tried again: no change"),
            K::Retried { send, done: true } => write!(f, "{send} tried again and goes on"),
            K::RetriesForever { send, notified_at: _ } => {
                write!(f, "{send} tries for ever: the change came before it had noted what to wait for")
            }
            K::MessageSlotChecked { send, free: true } => write!(f, "{send}: the message slot is free"),
            K::MessageSlotChecked { send, free: false } => write!(f, "{send}: the message slot is in use"),
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

impl fmt::Display for SendRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{} on P{}", self.number, self.vp)
    }
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
