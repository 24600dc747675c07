//! Stand: where things stand at a step of the story. A step says all of it, so going back is going forward to the step
//! before.

use sim_core::model::command::{Command, Dial, Given};
use sim_core::model::time::SimTime;
use sim_core::record::marker::MarkerKind;
use sim_core::record::twin::Side;

use super::playback::Speed;
use super::{Marker, Run};

/// Where a run, a moment and a view stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stand {
    /// The scenario, by its short name; its own run number is used.
    pub scenario: &'static str,
    /// What is done to it.
    pub gives: &'static [Given],
    /// The moment.
    pub at: Anchor,
    /// The race behind the marker at that moment, with the news this many nanoseconds after the look.
    pub race: Option<i64>,
    /// How fast it plays from there.
    pub speed: Speed,
}

impl Stand {
    /// A scenario at its start.
    #[must_use]
    pub const fn start(scenario: &'static str, speed: Speed) -> Stand {
        Stand { scenario, gives: &[], at: Anchor::Start, race: None, speed }
    }

    /// The same at another moment.
    #[must_use]
    pub const fn at(self, at: Anchor) -> Stand {
        Stand { at, ..self }
    }

    /// The same at another speed.
    #[must_use]
    pub const fn speed(self, speed: Speed) -> Stand {
        Stand { speed, ..self }
    }

    /// The same with the race open, and the news there.
    #[must_use]
    pub const fn race(self, notify_ns: i64) -> Stand {
        Stand { race: Some(notify_ns), ..self }
    }

    /// The same with this done to it.
    #[must_use]
    pub const fn gives(self, gives: &'static [Given]) -> Stand {
        Stand { gives, ..self }
    }
}

/// A dial turned at the start of a run.
#[must_use]
pub const fn turned(dial: Dial, to: u64) -> Given {
    Given { at: SimTime::ZERO, command: Command::Set { dial, to } }
}

/// A moment by what happens then, so that it survives a change of the model or is missed by a test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The start of the run.
    Start,
    /// The n-th marker of a kind on a side, from 1.
    Nth(MarkerKind, Side, usize),
    /// This many nanoseconds before such a marker.
    Before(MarkerKind, Side, u64),
    /// This many nanoseconds after it.
    After(MarkerKind, Side, u64),
    /// Where the two sides first part.
    Difference,
    /// A moment of a scenario that is written to the nanosecond.
    At(u64),
}

impl Anchor {
    /// The moment in a run, as far as it is recorded; `None` if it is not recorded that far, or never happens.
    #[must_use]
    pub fn find(self, run: &Run) -> Option<SimTime> {
        match self {
            Anchor::Start => Some(SimTime::ZERO),
            Anchor::At(ns) => Some(SimTime(ns)).filter(|at| *at <= run.recorded_to()),
            Anchor::Difference => run.difference().map(|difference| difference.at),
            Anchor::Nth(kind, side, nth) => nth_marker(run, kind, side, nth),
            Anchor::Before(kind, side, ns) => nth_marker(run, kind, side, 1).map(|at| SimTime(at.0.saturating_sub(ns))),
            Anchor::After(kind, side, ns) => nth_marker(run, kind, side, 1)
                .map(|at| SimTime((at.0 + ns).min(run.end().0)))
                .filter(|at| *at <= run.recorded_to()),
        }
    }
}

fn nth_marker(run: &Run, kind: MarkerKind, side: Side, nth: usize) -> Option<SimTime> {
    let mut markers =
        run.markers().into_iter().filter(|marker: &Marker| marker.side == side && kind.is(&marker.event.kind));
    markers.nth(nth.checked_sub(1)?).map(|marker| marker.event.at)
}
