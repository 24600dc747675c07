//! Told: what the page tells the reader as it happens. What needs no choosing is said by the sheet itself.

use sim_core::command::Command;
use sim_core::event::EventKind;
use sim_core::machine::actor::How;
use sim_core::machine::handler::HandlerKind;
use sim_core::parameter::Unit;

use super::events::{dial_name, event, is_heartbeat_vp, name};
use super::texts::side;
use super::units::{duration, exact};
use crate::state::playback::Speed;
use crate::state::run::Mark;
use crate::words::{events, told as says};

pub use crate::words::told::{at_the_end, no_mark_after, no_mark_before, race_closed, undone};

/// What a landmark says.
#[must_use]
pub fn landmark(mark: &Mark) -> String {
    let (at, side, what) = (mark.event.at.clock(), side(mark.side), event(&mark.event.kind));
    match mark.event.kind {
        kind if is_heartbeat_vp(&kind) => says::landmark_of_heartbeat_vp(at, side, what),
        EventKind::VpStalled { .. } => says::landmark_of_vp(at, side, what),
        _ => says::landmark(at, side, what),
    }
}

/// What a change of speed says.
#[must_use]
pub fn speed(speed: Speed) -> String {
    says::speed(shown_in_a_second(speed))
}

/// How much a second shows.
#[must_use]
pub fn shown_in_a_second(speed: Speed) -> String {
    exact(Unit::Nanoseconds, speed.ns_per_second())
}

/// The race has opened.
#[must_use]
pub fn race_opened() -> String {
    says::race_opened(shown_in_a_second(Speed::Race))
}

/// What a command says.
#[must_use]
pub fn given(command: Command) -> String {
    match command {
        Command::SwapHandler(HandlerKind::After) => says::gave_swap_to_after().into(),
        Command::SwapHandler(HandlerKind::Before) => says::gave_swap_to_before().into(),
        Command::InstallUpdate { host } => says::gave_install(host),
        Command::RollOut => says::gave_roll_out().into(),
        Command::ResetVm => says::gave_reset().into(),
        Command::DropSignal { vp } => says::gave_drop(events::vp(vp)),
        Command::Set { dial, to } => says::gave_dial(dial_name(dial), exact(dial.unit(), to)),
        Command::Script(_) => says::gave_script().into(),
        Command::Try { actor, chunk, how: How::Read } => says::gave_read(name(actor), chunk),
        Command::Try { actor, chunk, how: How::Write } => says::gave_change(name(actor), chunk),
    }
}

/// What happens on the two sides at one instant, in a sentence or two.
#[must_use]
pub fn instant(before: &[EventKind], after: &[EventKind]) -> String {
    let say = |kinds: &[EventKind]| kinds.iter().map(event).collect::<Vec<_>>().join("; ");
    match (before.is_empty(), after.is_empty()) {
        (true, true) => String::new(),
        _ if before == after => says::both(say(before)),
        (false, true) => says::before(say(before)),
        (true, false) => says::after(say(after)),
        (false, false) => says::before_and_after(say(before), say(after)),
    }
}

/// A quiet stretch was folded.
#[must_use]
pub fn folded(ns: u64) -> String {
    says::folded(duration(ns))
}
