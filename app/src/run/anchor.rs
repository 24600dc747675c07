//! Anchor: a moment of a run, named by the event at that moment.

use sim_core::model::time::SimTime;
use sim_core::record::marker::MarkerKind;
use sim_core::record::twin::Side;

use super::{Marker, Run};

/// A moment named by its event rather than its time: it stays right when the model changes, or a test fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The start of the run.
    Start,
    /// The n-th marker of a kind on a side, from 1.
    Nth(MarkerKind, Side, usize),
    /// This many nanoseconds before the first marker of a kind on a side.
    Before(MarkerKind, Side, u64),
    /// This many nanoseconds after the first marker of a kind on a side.
    After(MarkerKind, Side, u64),
    /// The first difference between the two sides.
    Difference,
    /// This many nanoseconds after the start, for a scenario that is scripted to the nanosecond.
    At(u64),
}

impl Anchor {
    /// The moment in a run; `None` if the run is not recorded that far, or the event never happens.
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
