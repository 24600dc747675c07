//! Cause and effect: which parts of a picture show the last event and its cause.

use sim_core::model::event::{Event, EventKind, SendRef};
use sim_core::show::frame::{Frame, VmState};

use crate::stage::vm::geometry::RINGS_MAX;

/// A part of the picture of one side that can be marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A send, on the path or in the waiting box, and its slot.
    Send(SendRef),
    /// A page and the host's view of it.
    Page(u32),
    /// A virtual processor, by its index.
    Vp(u32),
    /// The heartbeat.
    Heartbeat,
    /// The whole VM.
    Vm,
    /// The host with this index.
    Host(u16),
}

/// The role of a marked part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The cause.
    Cause,
    /// The event, where its cause is marked too.
    Effect,
    /// The event, where its cause is not marked.
    Alone,
}

/// The parts to be marked on one side at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Highlight {
    /// The part that shows the last event.
    pub effect: Target,
    /// The part that shows its cause; `None` if the cause is not known, not drawn, or shown by the same part.
    pub cause: Option<Target>,
}

impl Highlight {
    /// The highlight of a side at the moment of its frame; `None` if no event that is drawn happened then. `markers`
    /// are the markers of the side: a cause may be older than the events that the frame remembers.
    #[must_use]
    pub fn of(frame: &Frame, markers: &[Event]) -> Option<Highlight> {
        let effect = effect(frame)?;
        let drawn = |event: &Event| Target::of(&event.kind).filter(|target| target.is_drawn(frame));
        let target = drawn(&effect)?;
        let cause = cause(&effect, frame, markers).as_ref().and_then(drawn).filter(|cause| *cause != target);
        Some(Highlight { effect: target, cause })
    }

    /// The role of the part for which `is_part` returns true.
    fn role(&self, is_part: impl Fn(Target) -> bool) -> Option<Role> {
        match self.cause {
            None => is_part(self.effect).then_some(Role::Alone),
            Some(_) if is_part(self.effect) => Some(Role::Effect),
            Some(cause) => is_part(cause).then_some(Role::Cause),
        }
    }

    /// The role of a slot.
    #[must_use]
    pub fn slot(&self, vp: u32, slot: u32) -> Option<Role> {
        self.role(
            |target| matches!(target, Target::Send(send) if (u32::from(send.vp), u32::from(send.slot)) == (vp, slot)),
        )
    }

    /// The role of the slots of a VP, where they are too many to be drawn one by one.
    #[must_use]
    pub fn any_slot(&self, vp: u32) -> Option<Role> {
        self.role(|target| matches!(target, Target::Send(send) if u32::from(send.vp) == vp))
    }

    /// The role of a VP.
    #[must_use]
    pub fn vp(&self, vp: u32) -> Option<Role> {
        self.role(|target| target == Target::Vp(vp))
    }

    /// The role of a send on the path or in the waiting box.
    #[must_use]
    pub fn send(&self, number: u32) -> Option<Role> {
        self.role(|target| matches!(target, Target::Send(send) if send.number == number))
    }

    /// The role of a page.
    #[must_use]
    pub fn page(&self, index: u32) -> Option<Role> {
        self.role(|target| target == Target::Page(index))
    }

    /// The role of the heartbeat.
    #[must_use]
    pub fn heartbeat(&self) -> Option<Role> {
        self.role(|target| target == Target::Heartbeat)
    }

    /// The role of the VM as a whole.
    #[must_use]
    pub fn vm(&self) -> Option<Role> {
        self.role(|target| target == Target::Vm)
    }

    /// The role of the host.
    #[must_use]
    pub fn host(&self) -> Option<Role> {
        self.role(|target| matches!(target, Target::Host(_)))
    }
}

/// The event at the moment of a frame that is marked: of several that are drawn the last, since effects follow their
/// causes.
#[must_use]
pub fn effect(frame: &Frame) -> Option<Event> {
    let drawn = |event: &&Event| Target::of(&event.kind).is_some_and(|target| target.is_drawn(frame));
    frame.recent.iter().filter(|event| event.at == frame.at).rfind(drawn).copied()
}

/// The cause of an event, as far as the frame or an earlier marker still has it.
///
/// The cause of a lost wake-up is the notification that came too early. The cause of a missed heartbeat is the stall of
/// VP 0, which answers the heartbeat. For any other event it is the event recorded as its cause. Events about the same
/// part at the same instant are skipped: they are steps of the effect.
#[must_use]
pub fn cause(effect: &Event, frame: &Frame, markers: &[Event]) -> Option<Event> {
    let known = || markers.iter().chain(&frame.recent).filter(|event| event.id < effect.id);
    match effect.kind {
        EventKind::WakeUpLost { notified_at, .. } | EventKind::RetriesForever { notified_at, .. } => {
            if let Some(notification) = known().find(|event| event.at == notified_at && is_notification(&event.kind)) {
                return Some(*notification);
            }
        }
        EventKind::HeartbeatMissed { vm: 0, .. } | EventKind::HeartbeatLost { vm: 0 } => {
            return known().rfind(|event| matches!(event.kind, EventKind::VpStalled { vm: 0, vp: 0 })).copied();
        }
        _ => {}
    }
    let target = Target::of(&effect.kind);
    let mut id = effect.cause;
    loop {
        let cause = known().find(|event| event.id == id)?;
        if cause.at < effect.at || Target::of(&cause.kind) != target {
            return Some(*cause);
        }
        id = cause.cause;
    }
}

/// Whether an event is one that sends wait for.
fn is_notification(kind: &EventKind) -> bool {
    matches!(kind, EventKind::NotificationArrived { vm: 0, .. } | EventKind::MessageEnded { vm: 0, .. })
}

impl Target {
    /// The part that an event concerns; `None` if the picture of the first VM cannot show it.
    #[must_use]
    pub fn of(kind: &EventKind) -> Option<Target> {
        use EventKind as K;
        let of_vm = |vm: u16, target: Target| (vm == 0).then_some(target);
        match *kind {
            K::SlotTaken { send, .. }
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
            | K::StationLeft { send, .. } => of_vm(send.vm, Target::Send(send)),
            K::PageShared { send, chunk } => of_vm(send.vm, Target::Page(chunk)),
            K::NotificationArrived { vm, chunk, .. } | K::PageUnshared { vm, chunk } => of_vm(vm, Target::Page(chunk)),
            K::Tried { chunk, .. } | K::Reached { chunk, .. } => Some(Target::Page(chunk)),
            K::VpStalled { vm, vp }
            | K::FlipSkipped { vm, vp, .. }
            | K::SendRefused { vm, vp, .. }
            | K::MessageEnded { vm, vp, .. } => of_vm(vm, Target::Vp(vp.into())),
            K::SignalFaultSet { vp } => Some(Target::Vp(vp.into())),
            // VP 0 answers the heartbeat, so it is what shows that the VM is frozen.
            K::VmFrozen { vm } => of_vm(vm, Target::Vp(0)),
            K::HeartbeatAnswered { vm } | K::HeartbeatMissed { vm, .. } | K::HeartbeatLost { vm } => {
                of_vm(vm, Target::Heartbeat)
            }
            K::ResetStarted { vm, .. }
            | K::BootStarted { vm }
            | K::AttestationStarted { vm }
            | K::KeyReleased { vm }
            | K::KeyRefused { vm }
            | K::VmStarted { vm }
            | K::MoveStarted { vm, .. }
            | K::MovePaused { vm }
            | K::Moved { vm, .. }
            | K::ShutDownStarted { vm }
            | K::ShutDown { vm } => of_vm(vm, Target::Vm),
            K::DrainStarted { host }
            | K::InstallStarted { host }
            | K::InstallFailed { host }
            | K::HostRestarted { host }
            | K::HostUp { host, .. }
            | K::RolloutHalted { host } => Some(Target::Host(host)),
            K::HandlerSwapped { .. } | K::DialSet { .. } | K::RolloutFinished | K::CommandHadNoEffect => None,
        }
    }

    /// Whether the picture of a frame shows this part.
    fn is_drawn(self, frame: &Frame) -> bool {
        let runs = frame.vm == VmState::Running;
        match self {
            Target::Send(_) => runs,
            Target::Page(index) => frame.pages.iter().any(|page| page.index == index),
            Target::Vp(index) => runs && (index as usize) < frame.vps.len().min(RINGS_MAX),
            Target::Heartbeat | Target::Vm => true,
            Target::Host(index) => index == frame.host.index,
        }
    }
}

#[cfg(test)]
mod tests;
