//! Markers: the events a person steps between, and the states of VPs over time that follow from them.

use crate::model::event::{Event, EventKind, Observe};
use crate::model::time::SimTime;
use crate::show::frame::VpState;

/// Who could know of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// A real host shows it.
    Operator,
    /// Only the model knows.
    Model,
}

impl EventKind {
    /// Who could know of it.
    #[must_use]
    pub fn audience(&self) -> Audience {
        match self {
            EventKind::HeartbeatAnswered { .. }
            | EventKind::HeartbeatMissed { .. }
            | EventKind::HeartbeatLost { .. }
            | EventKind::ResetStarted { .. }
            | EventKind::BootStarted { .. }
            | EventKind::AttestationStarted { .. }
            | EventKind::KeyReleased { .. }
            | EventKind::KeyRefused { .. }
            | EventKind::VmStarted { .. }
            | EventKind::DrainStarted { .. }
            | EventKind::MoveStarted { .. }
            | EventKind::MovePaused { .. }
            | EventKind::Moved { .. }
            | EventKind::ShutDownStarted { .. }
            | EventKind::ShutDown { .. }
            | EventKind::InstallStarted { .. }
            | EventKind::InstallFailed { .. }
            | EventKind::HostRestarted { .. }
            | EventKind::HostUp { .. }
            | EventKind::RolloutFinished
            | EventKind::RolloutHalted { .. } => Audience::Operator,
            EventKind::SlotTaken { .. }
            | EventKind::PageShared { .. }
            | EventKind::Advanced { .. }
            | EventKind::Checked { .. }
            | EventKind::Registered { .. }
            | EventKind::Cancelled { .. }
            | EventKind::Slept { .. }
            | EventKind::Woken { .. }
            | EventKind::Revalidated { .. }
            | EventKind::NotificationArrived { .. }
            | EventKind::Attempted { .. }
            | EventKind::Accessed { .. }
            | EventKind::SlotReturned { .. }
            | EventKind::PageUnshared { .. }
            | EventKind::WakeUpLost { .. }
            | EventKind::VpStalled { .. }
            | EventKind::VmFrozen { .. }
            | EventKind::FlipSkipped { .. }
            | EventKind::SendRefused { .. }
            | EventKind::HandlerSwapped { .. }
            | EventKind::RingFull { .. }
            | EventKind::SignalDropped { .. }
            | EventKind::Remembered { .. }
            | EventKind::Retried { .. }
            | EventKind::RetriesForever { .. }
            | EventKind::MessageSlotChecked { .. }
            | EventKind::MessagePosted { .. }
            | EventKind::MessageEnded { .. }
            | EventKind::StationLeft { .. }
            | EventKind::DialSet { .. }
            | EventKind::SignalFaultSet { .. }
            | EventKind::CommandHadNoEffect
            | EventKind::Tried { .. }
            | EventKind::Reached { .. } => Audience::Model,
        }
    }

    /// The marker that it is; `None` for an event that is routine, or part of one that is a marker.
    #[must_use]
    pub fn marker(&self) -> Option<MarkerKind> {
        Some(match self {
            EventKind::WakeUpLost { .. } => MarkerKind::WakeUpLost,
            EventKind::RetriesForever { .. } => MarkerKind::RetriesForever,
            EventKind::SignalDropped { .. } => MarkerKind::SignalDropped,
            EventKind::VpStalled { vp: 0, .. } => MarkerKind::Vp0Stalled,
            EventKind::VpStalled { .. } => MarkerKind::VpStalled,
            EventKind::HeartbeatLost { .. } => MarkerKind::HeartbeatLost,
            EventKind::ResetStarted { .. } => MarkerKind::ResetStarted,
            EventKind::BootStarted { .. } => MarkerKind::BootStarted,
            EventKind::AttestationStarted { .. } => MarkerKind::AttestationStarted,
            EventKind::KeyReleased { .. } => MarkerKind::KeyReleased,
            EventKind::KeyRefused { .. } => MarkerKind::KeyRefused,
            EventKind::VmStarted { .. } => MarkerKind::VmStarted,
            EventKind::DrainStarted { .. } => MarkerKind::DrainStarted,
            EventKind::ShutDownStarted { .. } => MarkerKind::ShutDownStarted,
            EventKind::ShutDown { .. } => MarkerKind::ShutDown,
            EventKind::Moved { .. } => MarkerKind::Moved,
            EventKind::InstallStarted { .. } => MarkerKind::InstallStarted,
            EventKind::InstallFailed { .. } => MarkerKind::InstallFailed,
            EventKind::HostRestarted { .. } => MarkerKind::HostRestarted,
            EventKind::HostUp { .. } => MarkerKind::HostUp,
            EventKind::RolloutFinished => MarkerKind::RolloutFinished,
            EventKind::RolloutHalted { .. } => MarkerKind::RolloutHalted,
            EventKind::HandlerSwapped { .. } => MarkerKind::HandlerSwapped,
            EventKind::DialSet { .. } => MarkerKind::DialSet,
            EventKind::SignalFaultSet { .. } => MarkerKind::SignalFaultSet,
            EventKind::Tried { .. } => MarkerKind::Tried,
            EventKind::Woken { .. } => MarkerKind::Woken,
            EventKind::SlotReturned { .. } => MarkerKind::SlotReturned,
            EventKind::SlotTaken { .. }
            | EventKind::PageShared { .. }
            | EventKind::Advanced { .. }
            | EventKind::Checked { .. }
            | EventKind::Registered { .. }
            | EventKind::Cancelled { .. }
            | EventKind::Slept { .. }
            | EventKind::Revalidated { .. }
            | EventKind::NotificationArrived { .. }
            | EventKind::Attempted { .. }
            | EventKind::Accessed { .. }
            | EventKind::PageUnshared { .. }
            | EventKind::VmFrozen { .. }
            | EventKind::FlipSkipped { .. }
            | EventKind::SendRefused { .. }
            | EventKind::HeartbeatAnswered { .. }
            | EventKind::HeartbeatMissed { .. }
            | EventKind::RingFull { .. }
            | EventKind::Remembered { .. }
            | EventKind::Retried { .. }
            | EventKind::MessageSlotChecked { .. }
            | EventKind::MessagePosted { .. }
            | EventKind::MessageEnded { .. }
            | EventKind::StationLeft { .. }
            | EventKind::MoveStarted { .. }
            | EventKind::MovePaused { .. }
            | EventKind::CommandHadNoEffect
            | EventKind::Reached { .. } => return None,
        })
    }
}

/// The kinds of markers: events worth a stop on the way through a run. The table of how each is named and drawn matches
/// them exhaustively, and steps of a story refer to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkerKind {
    /// A wake-up was lost, and a slot with it.
    WakeUpLost,
    /// A send repeats its call forever (mechanism A1), and its slot is lost.
    RetriesForever,
    /// A signal was dropped.
    SignalDropped,
    /// VP 0, which answers the heartbeat, has no usable slot left: the VM is frozen.
    Vp0Stalled,
    /// A VP has no usable slot left.
    VpStalled,
    /// The heartbeat counts as lost.
    HeartbeatLost,
    /// A reset begins.
    ResetStarted,
    /// The VM boots.
    BootStarted,
    /// Attestation begins.
    AttestationStarted,
    /// The key is released.
    KeyReleased,
    /// The key is refused.
    KeyRefused,
    /// The VM runs again.
    VmStarted,
    /// A host is being drained.
    DrainStarted,
    /// VMs that cannot move are being shut down.
    ShutDownStarted,
    /// A VM is off.
    ShutDown,
    /// A VM was moved to another host.
    Moved,
    /// The update is being installed.
    InstallStarted,
    /// The installation failed.
    InstallFailed,
    /// A host restarts.
    HostRestarted,
    /// A host is up again.
    HostUp,
    /// Every host has the update.
    RolloutFinished,
    /// The rollout stopped before its end.
    RolloutHalted,
    /// The reader changed the handler.
    HandlerSwapped,
    /// The reader changed a setting.
    DialSet,
    /// The reader changed how signals arrive.
    SignalFaultSet,
    /// The reader had an actor try to reach a page.
    Tried,
    /// The first send that was woken. Later ones are routine.
    Woken,
    /// The first send that is done. Later ones are routine.
    SlotReturned,
}

impl MarkerKind {
    /// Whether an event is of this kind. VP 0 is a VP: [`MarkerKind::VpStalled`] stands for any of them.
    #[must_use]
    pub fn is(self, event: &EventKind) -> bool {
        let of = event.marker();
        of == Some(self) || (self == MarkerKind::VpStalled && of == Some(MarkerKind::Vp0Stalled))
    }

    /// Whether only the first event of this kind in a run is a marker.
    #[must_use]
    pub fn is_first_only(self) -> bool {
        matches!(self, MarkerKind::Woken | MarkerKind::SlotReturned)
    }
}

/// A VP of the first VM changed state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LaneChange {
    /// The moment of the change.
    pub at: SimTime,
    /// Which VP.
    pub vp: u32,
    /// Its state from then on.
    pub state: VpState,
}

/// Collects markers and lanes of the first VM while a run is recorded.
#[derive(Clone, Debug)]
pub struct Chronicle {
    /// Markers in order of time.
    pub markers: Vec<Event>,
    /// Lane changes in order of time; every lane starts out working.
    pub lanes: Vec<LaneChange>,
    /// Outcomes of sends not yet compared with the other side of a twin.
    pub(crate) outcomes: Option<std::collections::VecDeque<Event>>,
    vps: u32,
    seen_return: bool,
    seen_wake: bool,
}

impl Chronicle {
    pub(crate) fn new(vps: u32) -> Chronicle {
        Chronicle { markers: Vec::new(), lanes: Vec::new(), outcomes: None, vps, seen_return: false, seen_wake: false }
    }

    fn all_lanes(&mut self, at: SimTime, state: VpState) {
        self.lanes.extend((0..self.vps).map(|vp| LaneChange { at, vp, state }));
    }

    /// The state of a lane right after the last change recorded.
    fn lane(&self, vp: u32) -> VpState {
        self.lanes.iter().rev().find(|change| change.vp == vp).map_or(VpState::Working, |change| change.state)
    }
}

impl Observe for Chronicle {
    fn saw(&mut self, event: &Event) {
        if event.kind.is_outcome()
            && let Some(outcomes) = &mut self.outcomes
        {
            outcomes.push_back(*event);
        }
        let first = match event.kind {
            EventKind::SlotReturned { .. } => !core::mem::replace(&mut self.seen_return, true),
            EventKind::Woken { .. } => !core::mem::replace(&mut self.seen_wake, true),
            _ => false,
        };
        let Some(kind) = event.kind.marker() else { return };
        if kind.is_first_only() && !first {
            return;
        }
        self.markers.push(*event);
        let lane = |vp: u16, state| LaneChange { at: event.at, vp: vp.into(), state };
        match event.kind {
            EventKind::WakeUpLost { send, .. }
            | EventKind::RetriesForever { send, .. }
            | EventKind::SignalDropped { send }
                if send.vm == 0 && self.lane(send.vp.into()) == VpState::Working =>
            {
                self.lanes.push(lane(send.vp, VpState::FewerSlots));
            }
            EventKind::VpStalled { vm: 0, vp } => self.lanes.push(lane(vp, VpState::Stalled)),
            EventKind::ResetStarted { vm: 0, .. }
            | EventKind::ShutDownStarted { vm: 0 }
            | EventKind::MovePaused { vm: 0 } => self.all_lanes(event.at, VpState::Down),
            EventKind::VmStarted { vm: 0 } | EventKind::Moved { vm: 0, .. } => {
                self.all_lanes(event.at, VpState::Working)
            }
            _ => {}
        }
    }
}

impl Chronicle {
    /// What had been collected when event `last` happened.
    pub(crate) fn until(&self, last: u64) -> Chronicle {
        let kept = self.markers.partition_point(|marker| marker.id <= last);
        let mut chronicle = Chronicle::new(self.vps);
        for marker in &self.markers[..kept] {
            chronicle.saw(marker);
        }
        chronicle
    }
}
