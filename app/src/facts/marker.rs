//! Marker: the table of the events that have a point of their own on the time line. It names every event, so a new one
//! cannot fall under a name or a kind that is not its own.

use sim_core::model::event::EventKind;

use crate::words::events as says;

/// What a marker is about, from the weightiest. Markers of one kind are drawn alike and counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MarkerKind {
    /// The heartbeat counts as lost.
    HeartbeatLost,
    /// A VP has no usable slot left.
    Stalled,
    /// A reset, a boot, attestation, the VM runs again.
    Restart,
    /// A step of an update: a host is emptied, the update goes in, the host is up again.
    Update,
    /// The reader changed the run: its handler, a setting, how signals arrive.
    Change,
    /// A slot is lost, by a lost wake-up or by a send that retries forever.
    SlotLost,
    /// A signal is dropped.
    SignalLost,
    /// The first send that was woken.
    Woken,
    /// The first send that is done.
    Done,
    /// The reader had somebody on the host try to get at a page.
    Try,
}

impl MarkerKind {
    /// Whether the reader did it: such a marker is never put under the name of another kind.
    #[must_use]
    pub fn is_of_the_reader(self) -> bool {
        match self {
            MarkerKind::Change | MarkerKind::Try => true,
            MarkerKind::HeartbeatLost
            | MarkerKind::Stalled
            | MarkerKind::Restart
            | MarkerKind::Update
            | MarkerKind::SlotLost
            | MarkerKind::SignalLost
            | MarkerKind::Woken
            | MarkerKind::Done => false,
        }
    }

    /// So many markers of this kind, in short.
    #[must_use]
    pub fn several(self, count: usize) -> String {
        let count = count as u64;
        match self {
            MarkerKind::HeartbeatLost => says::mark_heartbeats_lost(count),
            MarkerKind::Stalled => says::mark_processors_out(count),
            MarkerKind::Restart => says::mark_steps_of_a_restart(count),
            MarkerKind::Update => says::mark_steps_of_the_update(count),
            MarkerKind::Change => says::mark_changes(count),
            MarkerKind::SlotLost => says::mark_slots_lost(count),
            MarkerKind::SignalLost => says::mark_signals_lost(count),
            MarkerKind::Woken => says::mark_woken_sends(count),
            MarkerKind::Done => says::mark_done_sends(count),
            MarkerKind::Try => says::mark_tries(count),
        }
    }
}

/// The kind and the short name of the marker that an event is; `None` for an event that never is one.
#[must_use]
pub fn marker(kind: &EventKind) -> Option<(MarkerKind, String)> {
    use EventKind as K;
    use MarkerKind as M;
    let (kind, name) = match kind {
        K::HeartbeatLost { .. } => (M::HeartbeatLost, says::mark_heartbeat_lost()),
        K::VpStalled { vp, .. } => return Some((M::Stalled, says::mark_of_vp(says::vp(vp), says::mark_stalled()))),
        K::ResetStarted { .. } => (M::Restart, says::mark_reset()),
        K::BootStarted { .. } => (M::Restart, says::mark_boots()),
        K::AttestationStarted { .. } => (M::Restart, says::mark_attests()),
        K::KeyReleased { .. } => (M::Restart, says::mark_key_released()),
        K::KeyRefused { .. } => (M::Restart, says::mark_key_refused()),
        K::VmStarted { .. } => (M::Restart, says::mark_runs_again()),
        K::DrainStarted { .. } => (M::Update, says::mark_drains()),
        K::ShutDownStarted { .. } => (M::Update, says::mark_shuts_down()),
        K::ShutDown { .. } => (M::Update, says::mark_off()),
        K::Moved { .. } => (M::Update, says::mark_moved()),
        K::InstallStarted { .. } => (M::Update, says::mark_installs()),
        K::InstallFailed { .. } => (M::Update, says::mark_install_failed()),
        K::HostRestarted { .. } => (M::Update, says::mark_host_restarts()),
        K::HostUp { .. } => (M::Update, says::mark_host_up()),
        K::RolloutFinished => (M::Update, says::mark_rollout_finished()),
        K::RolloutHalted { .. } => (M::Update, says::mark_rollout_halted()),
        K::HandlerSwapped { .. } => (M::Change, says::mark_swapped()),
        K::DialSet { .. } => (M::Change, says::mark_dial()),
        K::SignalFaultSet { .. } => (M::Change, says::mark_signal_fault()),
        K::WakeUpLost { .. } => (M::SlotLost, says::mark_wake_up_lost()),
        K::RetriesForever { .. } => (M::SlotLost, says::mark_retries()),
        K::SignalDropped { .. } => (M::SignalLost, says::mark_signal()),
        K::Woken { .. } => (M::Woken, says::mark_woken()),
        K::SlotReturned { .. } => (M::Done, says::mark_slot_returned()),
        K::Tried { .. } => (M::Try, says::mark_try()),
        K::SlotTaken { .. }
        | K::PageShared { .. }
        | K::Advanced { .. }
        | K::Checked { .. }
        | K::Registered { .. }
        | K::Cancelled { .. }
        | K::Slept { .. }
        | K::Revalidated { .. }
        | K::NotificationArrived { .. }
        | K::Attempted { .. }
        | K::Accessed { .. }
        | K::PageUnshared { .. }
        | K::VmFrozen { .. }
        | K::FlipSkipped { .. }
        | K::SendRefused { .. }
        | K::HeartbeatAnswered { .. }
        | K::HeartbeatMissed { .. }
        | K::RingFull { .. }
        | K::Remembered { .. }
        | K::Retried { .. }
        | K::MessageSlotChecked { .. }
        | K::MessagePosted { .. }
        | K::MessageEnded { .. }
        | K::StationLeft { .. }
        | K::MoveStarted { .. }
        | K::MovePaused { .. }
        | K::CommandHadNoEffect
        | K::Reached { .. } => return None,
    };
    Some((kind, name.into()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Language, speak};

    #[test]
    fn a_cluster_of_one_kind_says_what_and_how_many() {
        use MarkerKind as M;
        assert_eq!(M::SlotLost.several(2), "2 slots lost");
        assert_eq!(M::Change.several(2), "2 changes made");
        speak(Language::German);
        assert_eq!(M::SlotLost.several(3), "3 Slots verloren");
    }
}
