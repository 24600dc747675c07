//! Anchor: a moment of a run, named by what happens then.

use sim_core::model::time::SimTime;
use sim_core::record::marker::MarkerKind;
use sim_core::record::twin::Side;

use super::{Marker, Run};

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
