//! Events in words, in the language of the page. The English sentences are those of sim-core.

use sim_core::model::actor::{Actor, How};
use sim_core::model::command::Dial;
use sim_core::model::event::{EventKind, ResetBy, SendRef, Step};
use sim_core::model::machine::handler::HandlerKind;
use sim_core::model::oracle::Outcome;
use sim_core::record::twin::Difference;

use super::states::{visibility, vm_state};
use super::units::exact;
use crate::words::events as says;

/// An event as a sentence without its full stop.
#[must_use]
pub fn event(kind: &EventKind) -> String {
    use EventKind as K;
    match *kind {
        K::SlotTaken { send, pages } => says::slot_taken(who(send), send.slot, pages.into()),
        K::PageShared { send, chunk } => says::page_shared(who(send), chunk),
        K::Advanced { send, step } => says::advanced(who(send), step_done(step)),
        K::Checked { send, saw } => says::checked(who(send), visibility(saw)),
        K::Registered { send } => says::registered(who(send)),
        K::Cancelled { send } => says::cancelled(who(send)),
        K::Slept { send } => says::slept(who(send)),
        K::Woken { send } => says::woken(who(send)),
        K::Revalidated { send, saw } => says::revalidated(who(send), visibility(saw)),
        K::NotificationArrived { chunk, waiting: 0, .. } => says::notification_arrived_nobody_waits(chunk),
        K::NotificationArrived { chunk, waiting, .. } => says::notification_arrived(chunk, waiting),
        K::Attempted { send, pages, outcome } => says::attempted(who(send), pages.into(), ruling(outcome)),
        K::Accessed { send, pages } => says::accessed(who(send), pages.into()),
        K::SlotReturned { send } => says::slot_returned(who(send)),
        K::PageUnshared { chunk, .. } => says::page_unshared(chunk),
        K::WakeUpLost { send, .. } => says::wake_up_lost(who(send)),
        K::VpStalled { vp, .. } => says::vp_stalled(says::vp(vp)),
        K::VmFrozen { .. } => says::vm_frozen().into(),
        K::FlipSkipped { vp, number, .. } => says::flip_skipped(number, says::vp(vp)),
        K::SendRefused { vp, number, .. } => says::send_refused(number, says::vp(vp)),
        K::HeartbeatAnswered { .. } => says::heartbeat_answered().into(),
        K::HeartbeatMissed { beats, .. } => says::heartbeat_missed(beats),
        K::HeartbeatLost { .. } => says::heartbeat_lost().into(),
        K::ResetStarted { by, .. } => says::reset_started(reset_by(by)),
        K::BootStarted { .. } => says::boot_started().into(),
        K::AttestationStarted { .. } => says::attestation_started().into(),
        K::KeyReleased { .. } => says::key_released().into(),
        K::KeyRefused { .. } => says::key_refused().into(),
        K::VmStarted { .. } => says::vm_started().into(),
        K::HandlerSwapped { to: HandlerKind::After } => says::swapped_to_after().into(),
        K::HandlerSwapped { to: HandlerKind::Before } => says::swapped_to_before().into(),
        K::CommandHadNoEffect => says::no_effect().into(),
        K::RingFull { send } => says::ring_full(who(send)),
        K::SignalDropped { send } => says::signal_dropped(who(send)),
        K::Remembered { send, saw } => says::remembered(who(send), visibility(saw)),
        K::Retried { send, done: false } => says::retried(who(send)),
        K::Retried { send, done: true } => says::retried_done(who(send)),
        K::RetriesForever { send, .. } => says::retries_forever(who(send)),
        K::MessageSlotChecked { send, free: true } => says::message_slot_free(who(send)),
        K::MessageSlotChecked { send, free: false } => says::message_slot_used(who(send)),
        K::MessagePosted { send } => says::message_posted(who(send)),
        K::MessageEnded { vp, waiting, .. } => says::message_ended(says::vp(vp), waiting),
        K::StationLeft { send, station } => says::station_left(who(send), station),
        K::DialSet { dial, to } => says::dial_set(dial_name(dial), exact(dial.unit(), to)),
        K::SignalFaultSet { vp } => says::signal_fault_set(says::vp(vp)),
        K::DrainStarted { host } => says::drain_started(host),
        K::MoveStarted { vm, to } => says::move_started(vm, to),
        K::MovePaused { vm } => says::move_paused(vm),
        K::Moved { vm, to } => says::moved(vm, to),
        K::ShutDownStarted { vm } => says::shut_down_started(vm),
        K::ShutDown { vm } => says::shut_down(vm),
        K::InstallStarted { host } => says::install_started(host),
        K::InstallFailed { host } => says::install_failed(host),
        K::HostRestarted { host } => says::host_restarted(host),
        K::HostUp { host, revision } => says::host_up(host, revision),
        K::RolloutFinished => says::rollout_finished().into(),
        K::RolloutHalted { host } => says::rollout_halted(host),
        K::Tried { actor, chunk, how: How::Read, outcome } => says::tried_to_read(name(actor), chunk, ruling(outcome)),
        K::Tried { actor, chunk, how: How::Write, outcome } => {
            says::tried_to_change(name(actor), chunk, ruling(outcome))
        }
        K::Reached { actor, chunk, how: How::Read } => says::has_read(name(actor), chunk),
        K::Reached { actor, chunk, how: How::Write } => says::has_changed(name(actor), chunk),
    }
}

fn who(send: SendRef) -> String {
    says::send(send.number, says::vp(send.vp))
}

fn step_done(step: Step) -> &'static str {
    match step {
        Step::Copied => says::step_copied(),
        Step::Listed => says::step_listed(),
        Step::Written => says::step_written(),
        Step::Signalled => says::step_signalled(),
        Step::Joined => says::step_joined(),
        Step::PickedUp => says::step_picked_up(),
        Step::Pinned => says::step_pinned(),
        Step::DeviceFinished => says::step_device_finished(),
        Step::Completed => says::step_completed(),
    }
}

fn ruling(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Allowed => says::outcome_allowed(),
        Outcome::Faulted => says::outcome_refused(),
    }
}

fn reset_by(by: ResetBy) -> &'static str {
    match by {
        ResetBy::ClusterMonitor => says::by_cluster_monitor(),
        ResetBy::GuestWatchdog => says::by_guest_watchdog(),
        ResetBy::Operator => says::by_operator(),
        ResetBy::BugCheck => says::by_bug_check(),
    }
}

/// The name of an actor on the host.
#[must_use]
pub fn name(actor: Actor) -> &'static str {
    match actor {
        Actor::HostAdmin => says::actor_host_admin(),
        Actor::Hypervisor => says::actor_hypervisor(),
        Actor::Rootkit => says::actor_rootkit(),
        Actor::Device => says::actor_device(),
    }
}

/// The name of a setting that the reader can change during a run.
#[must_use]
pub fn dial_name(dial: Dial) -> &'static str {
    match dial {
        Dial::FlipGap => says::dial_flip_gap(),
        Dial::SendGap => says::dial_send_gap(),
        Dial::Lag => says::dial_lag(),
        Dial::Device => says::dial_device(),
        Dial::ClusterMonitor => says::dial_cluster_monitor(),
        Dial::GuestWatchdog => says::dial_guest_watchdog(),
        Dial::Operator => says::dial_operator(),
        Dial::KeyRelease => says::dial_key_release(),
    }
}

/// The first difference between the two sides, and its reason.
#[must_use]
pub fn difference(found: &Difference) -> String {
    match (found.send, found.page, found.after.map(|event| event.kind)) {
        (Some(send), Some(page), Some(EventKind::Woken { .. })) => says::difference_woken(page, send.number),
        (Some(send), Some(page), Some(EventKind::Retried { done: true, .. })) => {
            says::difference_retried(page, send.number)
        }
        (Some(send), None, Some(EventKind::Woken { .. })) => says::difference_message(says::vp(send.vp), send.number),
        (Some(send), ..) if found.vms[0] != found.vms[1] => {
            let [before, after] = found.vms.map(vm_state);
            says::difference_vm(send.number, before, after)
        }
        (Some(send), ..) => says::difference_otherwise(send.number),
        _ => says::difference().into(),
    }
}

#[cfg(test)]
mod tests;
