//! Report: what a tally allows one to say, each figure with its interval.

use super::interval::{self, Alpha, Interval};
use super::tally::{SideTally, Tally};
use crate::model::time::SimTime;

/// The results of a study.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Report {
    /// Runs it rests on.
    pub runs: u64,
    /// The host before the update.
    pub before: SideReport,
    /// The host after it.
    pub after: SideReport,
    /// Share of runs that froze, before minus after, by pairs.
    pub frozen_less: Option<Interval>,
    /// How often chance alone would tell the two sides' freezes apart at least this clearly (exact McNemar test).
    pub frozen_by_chance: f64,
    /// Availability after minus before, by pairs.
    pub availability_gained: Option<Interval>,
}

/// The results of a study for one side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SideReport {
    /// Share of runs in which the VM stopped answering. With none of them the upper end is the rule of three.
    pub frozen: Option<Interval>,
    /// Mean time to freeze in nanoseconds, of the runs that froze.
    pub freeze_ns: Option<Interval>,
    /// By when a tenth, a half and nine tenths of all runs had frozen; none if fewer ever did.
    pub frozen_by: [Option<SimTime>; 3],
    /// Share of the time the VM was up.
    pub availability: Option<Interval>,
    /// Wake-ups lost in a run.
    pub lost: Option<Interval>,
}

impl Report {
    /// The results from a tally of runs of `length_ns`.
    #[must_use]
    pub fn new(tally: &Tally, length_ns: u64, alpha: Alpha) -> Report {
        Report {
            runs: tally.runs(),
            before: SideReport::new(&tally.before, length_ns, alpha),
            after: SideReport::new(&tally.after, length_ns, alpha),
            frozen_less: tally.frozen.difference(alpha),
            frozen_by_chance: tally.frozen.mcnemar(),
            availability_gained: interval::mean(&tally.gained_ns, alpha).map(|gained| share(gained, length_ns)),
        }
    }
}

impl SideReport {
    fn new(tally: &SideTally, length_ns: u64, alpha: Alpha) -> SideReport {
        let runs = tally.up_ns.n;
        SideReport {
            frozen: interval::wilson(tally.freezes.total(), runs, alpha),
            freeze_ns: interval::mean(&tally.freeze_ns, alpha),
            frozen_by: [1, 5, 9].map(|tenths| tally.freezes.ranked((runs * tenths).div_ceil(10)).map(SimTime)),
            availability: interval::mean(&tally.up_ns, alpha).map(|up| share(up, length_ns)),
            lost: interval::mean(&tally.lost, alpha),
        }
    }
}

/// Nanoseconds of a run as a share of it, within what a share can be.
fn share(of: Interval, length_ns: u64) -> Interval {
    let [value, low, high] = [of.value, of.low, of.high].map(|ns| (ns / length_ns as f64).clamp(-1.0, 1.0));
    Interval { value, low, high }
}
