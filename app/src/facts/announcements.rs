//! Announcements: the sentences about what has just happened in a run. Sentences without arguments are re-exported from
//! the word table as they are.

use sim_core::model::actor::How;
use sim_core::model::command::Command;
use sim_core::model::event::{Event, EventKind};
use sim_core::model::machine::handler::HandlerKind;
use sim_core::model::parameter::Unit;
use sim_core::model::time::SimTime;
use sim_core::record::marker::MarkerKind;
use sim_core::show::frame::Frame;

use super::events::{dial_name, event, name};
use super::labels::side;
use super::units::{duration, exact};
use crate::run::Marker;
use crate::run::playback::Speed;
use crate::words::{announcements as says, events, grouped};

pub use crate::words::announcements::{at_the_end, no_marker_after, no_marker_before, race_closed, redone, undone};

/// The sentence for a marker: its time, side and event, and the cause if it is known.
#[must_use]
pub fn marker(marker: &Marker, cause: Option<&Event>) -> String {
    let what = because(event(&marker.event.kind), marker.event.at, cause);
    let (at, side) = (marker.event.at.clock(), side(marker.side));
    match marker.event.kind.marker() {
        Some(MarkerKind::Vp0Stalled) => says::marker_of_heartbeat_vp(at, side, what),
        Some(MarkerKind::VpStalled) => says::marker_of_vp(at, side, what),
        _ => says::marker(at, side, what),
    }
}

/// Adds the cause of an event at `at` to its sentence.
fn because(what: String, at: SimTime, cause: Option<&Event>) -> String {
    match cause {
        None => what,
        Some(cause) if cause.at == at => says::because_now(what, event(&cause.kind)),
        Some(cause) => says::because(what, duration(at.since(cause.at)), event(&cause.kind)),
    }
}

/// The sentence for a change of speed.
#[must_use]
pub fn speed(speed: Speed) -> String {
    says::speed(shown_in_a_second(speed))
}

/// The simulated time that one second of play shows, with its unit.
#[must_use]
pub fn shown_in_a_second(speed: Speed) -> String {
    exact(Unit::Nanoseconds, speed.ns_per_second())
}

/// The sentence for a race that was opened, with the speed at which it plays.
#[must_use]
pub fn race_opened() -> String {
    says::race_opened(shown_in_a_second(Speed::Race))
}

/// The sentence for a command that the reader gave.
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

/// The events of one side at one instant.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Instant {
    /// The events, in the order in which they happen.
    pub events: Vec<Event>,
    /// The cause of the last event, if it happened earlier.
    pub cause: Option<Event>,
}

impl Instant {
    /// Whether there are no events.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    fn is_as(&self, other: &Instant) -> bool {
        let kinds = |instant: &Instant| -> Vec<EventKind> {
            instant.events.iter().chain(&instant.cause).map(|event| event.kind).collect()
        };
        kinds(self) == kinds(other)
    }
}

/// The events of the two sides at one instant, in one or two sentences; empty if nothing happens.
#[must_use]
pub fn instant(before: &Instant, after: &Instant) -> String {
    let say = |instant: &Instant| {
        let what = instant.events.iter().map(|event| self::event(&event.kind)).collect::<Vec<_>>().join("; ");
        because(what, instant.events.last().map_or(SimTime::ZERO, |event| event.at), instant.cause.as_ref())
    };
    match (before.is_empty(), after.is_empty()) {
        (true, true) => String::new(),
        _ if before.is_as(after) => says::both(say(before)),
        (false, true) => says::before(say(before)),
        (true, false) => says::after(say(after)),
        (false, false) => says::before_and_after(say(before), say(after)),
    }
}

/// A stretch of a run that was skipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Its length, in nanoseconds.
    pub length_ns: u64,
    /// Number of sends completed in it.
    pub sends: u64,
    /// Number of wake-ups lost in it.
    pub lost: u64,
}

impl Stretch {
    /// The stretch between two frames of a side.
    #[must_use]
    pub fn between(from: &Frame, to: &Frame) -> Stretch {
        Stretch {
            length_ns: to.at.since(from.at),
            sends: to.counts.completed - from.counts.completed,
            lost: to.counts.lost - from.counts.lost,
        }
    }

    fn words(&self) -> String {
        let length = duration(self.length_ns);
        match self.lost {
            0 => says::stretch_none_lost(length, grouped(self.sends), self.sends),
            lost => says::stretch_lost(length, grouped(self.sends), self.sends, grouped(lost)),
        }
    }
}

/// The sentence for a stretch without sends that was skipped.
#[must_use]
pub fn skipped(stretch: &Stretch) -> String {
    says::skipped(stretch.words())
}

/// `words`, preceded by the stretch that was skipped on the way there.
#[must_use]
pub fn after_stretch(stretch: &Stretch, words: String) -> String {
    says::after_stretch(stretch.words(), words)
}
