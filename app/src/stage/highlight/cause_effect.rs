//! Highlight: what has just happened and what it came of, as parts of the picture to be marked while the stage rests.

use sim_core::model::event::{Event, EventKind, SendRef};
use sim_core::show::frame::{Frame, VmState};

use crate::stage::vm::geometry::RINGS_MAX;

/// A part of one side's picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A send, wherever it is drawn, and its slot.
    Send(SendRef),
    /// A page and the host's note of it.
    Page(u32),
    /// A processor.
    Vp(u32),
    /// The heartbeat.
    Heartbeat,
    /// The whole VM.
    Vm,
    /// The host of this number.
    Host(u16),
}

/// What a marked part has to do with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// What it came of.
    Cause,
    /// What happened of it.
    Effect,
    /// What happened, where nothing else is marked.
    Alone,
}

/// What is marked: what happened, and what it came of if that is remembered, drawn, and something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Highlight {
    /// What happened.
    pub effect: Target,
    /// What it came of.
    pub cause: Option<Target>,
}

impl Highlight {
    /// The cue of a side at its moment, `None` if nothing drawn happened then. Earlier markers of the side are looked
    /// through for causes that are too long ago for the frame to remember.
    #[must_use]
    pub fn of(frame: &Frame, markers: &[Event]) -> Option<Highlight> {
        let effect = effect(frame)?;
        let drawn = |event: &Event| Target::of(&event.kind).filter(|target| target.is_drawn(frame));
        let target = drawn(&effect)?;
        let cause = cause(&effect, frame, markers).as_ref().and_then(drawn).filter(|cause| *cause != target);
        Some(Highlight { effect: target, cause })
    }

    /// How the part that `is` recognises is marked.
    fn role(&self, is: impl Fn(Target) -> bool) -> Option<Role> {
        match self.cause {
            None => is(self.effect).then_some(Role::Alone),
            Some(_) if is(self.effect) => Some(Role::Effect),
            Some(cause) => is(cause).then_some(Role::Cause),
        }
    }

    /// How a slot is marked.
    #[must_use]
    pub fn slot(&self, vp: u32, slot: u32) -> Option<Role> {
        self.role(
            |target| matches!(target, Target::Send(send) if (u32::from(send.vp), u32::from(send.slot)) == (vp, slot)),
        )
    }

    /// How the slots of a processor are marked where they cannot be told apart.
    #[must_use]
    pub fn any_slot(&self, vp: u32) -> Option<Role> {
        self.role(|target| matches!(target, Target::Send(send) if u32::from(send.vp) == vp))
    }

    /// How a processor is marked.
    #[must_use]
    pub fn vp(&self, vp: u32) -> Option<Role> {
        self.role(|target| target == Target::Vp(vp))
    }

    /// How a send is marked on the path or among those that sleep.
    #[must_use]
    pub fn send(&self, number: u32) -> Option<Role> {
        self.role(|target| matches!(target, Target::Send(send) if send.number == number))
    }

    /// How a page is marked.
    #[must_use]
    pub fn page(&self, index: u32) -> Option<Role> {
        self.role(|target| target == Target::Page(index))
    }

    /// How the heartbeat is marked.
    #[must_use]
    pub fn heartbeat(&self) -> Option<Role> {
        self.role(|target| target == Target::Heartbeat)
    }

    /// How the VM is marked.
    #[must_use]
    pub fn vm(&self) -> Option<Role> {
        self.role(|target| target == Target::Vm)
    }

    /// How the host is marked.
    #[must_use]
    pub fn host(&self) -> Option<Role> {
        self.role(|target| matches!(target, Target::Host(_)))
    }
}

/// What happened at the very moment of a frame and is drawn: the last of it, since consequences follow their causes.
#[must_use]
pub fn effect(frame: &Frame) -> Option<Event> {
    let drawn = |event: &&Event| Target::of(&event.kind).is_some_and(|target| target.is_drawn(frame));
    frame.recent.iter().filter(|event| event.at == frame.at).rfind(drawn).copied()
}

/// What an event came of, as far as the frame or an earlier marker remembers it.
///
/// Of a lost wake-up that is the news that came too early, of a heartbeat that is missed the processor that would answer
/// it. Of anything else it is the event recorded as its cause; what only carries on with the same thing in the same
/// instant is passed over.
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

/// Whether it is what sends wait for.
fn is_notification(kind: &EventKind) -> bool {
    matches!(kind, EventKind::NotificationArrived { vm: 0, .. } | EventKind::MessageEnded { vm: 0, .. })
}

impl Target {
    /// What an event concerns; `None` if that is nothing a picture of the first VM could show.
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
            // What tells is the processor that would answer.
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

    /// Whether the picture of a frame shows it.
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
