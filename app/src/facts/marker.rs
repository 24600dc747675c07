//! Marker: the name of each marker on the timeline, and the group with which it is drawn and counted. The match names
//! every kind, so that a new kind cannot silently get the name or the group of another.

use sim_core::model::event::EventKind;
use sim_core::record::marker::MarkerKind;

use crate::words::events as says;

/// The subject of a marker, the most important first. Markers of one group have the same shape and are counted
/// together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MarkerGroup {
    /// The heartbeat counts as lost.
    HeartbeatLost,
    /// A VP has no usable slot left.
    Stalled,
    /// A step of a restart: reset, boot, attestation, release of the key, VM running again.
    Restart,
    /// A step of the update: drain, shutdown or move of a VM, installation, restart of the host.
    Update,
    /// The reader changed the run: its handler, a setting, or the delivery of signals.
    Change,
    /// A slot is lost, through a lost wake-up or a send that retries forever.
    SlotLost,
    /// A signal is dropped.
    SignalLost,
    /// The first send that was woken.
    Woken,
    /// The first send that is completed.
    Done,
    /// The reader let an actor on the host try to reach a page.
    Try,
}

impl MarkerGroup {
    /// Whether it is an action of the reader. Such a marker is never counted under another group.
    #[must_use]
    pub fn is_of_the_reader(self) -> bool {
        match self {
            MarkerGroup::Change | MarkerGroup::Try => true,
            MarkerGroup::HeartbeatLost
            | MarkerGroup::Stalled
            | MarkerGroup::Restart
            | MarkerGroup::Update
            | MarkerGroup::SlotLost
            | MarkerGroup::SignalLost
            | MarkerGroup::Woken
            | MarkerGroup::Done => false,
        }
    }

    /// The name for `count` markers of this group.
    #[must_use]
    pub fn several(self, count: usize) -> String {
        let count = count as u64;
        match self {
            MarkerGroup::HeartbeatLost => says::mark_heartbeats_lost(count),
            MarkerGroup::Stalled => says::mark_vps_stalled(count),
            MarkerGroup::Restart => says::mark_steps_of_a_restart(count),
            MarkerGroup::Update => says::mark_steps_of_the_update(count),
            MarkerGroup::Change => says::mark_changes(count),
            MarkerGroup::SlotLost => says::mark_slots_lost(count),
            MarkerGroup::SignalLost => says::mark_signals_lost(count),
            MarkerGroup::Woken => says::mark_woken_sends(count),
            MarkerGroup::Done => says::mark_done_sends(count),
            MarkerGroup::Try => says::mark_tries(count),
        }
    }
}

/// The group and the short name of the marker for an event; `None` if the event is not a marker.
#[must_use]
pub fn marker(event: &EventKind) -> Option<(MarkerGroup, String)> {
    use MarkerGroup as G;
    use MarkerKind as M;
    let (group, name) = match event.marker()? {
        M::HeartbeatLost => (G::HeartbeatLost, says::mark_heartbeat_lost()),
        M::Vp0Stalled | M::VpStalled => (G::Stalled, says::mark_stalled()),
        M::ResetStarted => (G::Restart, says::mark_reset()),
        M::BootStarted => (G::Restart, says::mark_boots()),
        M::AttestationStarted => (G::Restart, says::mark_attests()),
        M::KeyReleased => (G::Restart, says::mark_key_released()),
        M::KeyRefused => (G::Restart, says::mark_key_refused()),
        M::VmStarted => (G::Restart, says::mark_runs_again()),
        M::DrainStarted => (G::Update, says::mark_drains()),
        M::ShutDownStarted => (G::Update, says::mark_shuts_down()),
        M::ShutDown => (G::Update, says::mark_off()),
        M::Moved => (G::Update, says::mark_moved()),
        M::InstallStarted => (G::Update, says::mark_installs()),
        M::InstallFailed => (G::Update, says::mark_install_failed()),
        M::HostRestarted => (G::Update, says::mark_host_restarts()),
        M::HostUp => (G::Update, says::mark_host_up()),
        M::RolloutFinished => (G::Update, says::mark_rollout_finished()),
        M::RolloutHalted => (G::Update, says::mark_rollout_halted()),
        M::HandlerSwapped => (G::Change, says::mark_swapped()),
        M::DialSet => (G::Change, says::mark_dial()),
        M::SignalFaultSet => (G::Change, says::mark_signal_fault()),
        M::WakeUpLost => (G::SlotLost, says::mark_wake_up_lost()),
        M::RetriesForever => (G::SlotLost, says::mark_retries()),
        M::SignalDropped => (G::SignalLost, says::mark_signal()),
        M::Woken => (G::Woken, says::mark_woken()),
        M::SlotReturned => (G::Done, says::mark_slot_returned()),
        M::Tried => (G::Try, says::mark_try()),
    };
    let name = match event {
        EventKind::VpStalled { vp, .. } => says::mark_of_vp(says::vp(*vp), name),
        _ => name.to_owned(),
    };
    Some((group, name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Language, speak};

    #[test]
    fn a_cluster_of_one_kind_says_what_and_how_many() {
        use MarkerGroup as M;
        assert_eq!(M::SlotLost.several(2), "2 slots lost");
        assert_eq!(M::Change.several(2), "2 changes made");
        speak(Language::German);
        assert_eq!(M::SlotLost.several(3), "3 Slots verloren");
    }
}
