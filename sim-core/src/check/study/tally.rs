//! Tally: the results of many runs as whole numbers. Tallies of any parts of a study, merged in any order, give the
//! same tally.

use serde::{Deserialize, Serialize};

use super::histogram::Histogram;
use super::interval::Pairs;
use super::moments::Moments;
use super::outcome::{Outcome, Pair};

/// The results of many runs on one side.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SideTally {
    /// When the VM stopped answering, of the runs in which it did.
    pub freezes: Histogram,
    /// The same as sums.
    pub freeze_ns: Moments,
    /// How long the VM was up, of every run.
    pub up_ns: Moments,
    /// Wake-ups lost, of every run.
    pub lost: Moments,
    /// The earliest freeze and the seed it happened in.
    pub earliest: Option<(u64, u64)>,
    /// The latest first freeze and the seed it happened in.
    pub latest: Option<(u64, u64)>,
}

impl SideTally {
    fn count(&mut self, seed: u64, outcome: &Outcome) {
        if let Some(at) = outcome.frozen_at {
            self.freezes.count(at.0);
            self.freeze_ns.count(registered(at.0));
            self.note_extremes(Some((at.0, seed)), Some((at.0, seed)));
        }
        self.up_ns.count(registered(outcome.up_ns));
        self.lost.count(registered(outcome.lost));
    }

    fn merge(&mut self, other: &SideTally) {
        self.freezes.merge(&other.freezes);
        self.freeze_ns.merge(&other.freeze_ns);
        self.up_ns.merge(&other.up_ns);
        self.lost.merge(&other.lost);
        self.note_extremes(other.earliest, other.latest);
    }

    fn note_extremes(&mut self, earliest: Option<(u64, u64)>, latest: Option<(u64, u64)>) {
        self.earliest = [self.earliest, earliest].into_iter().flatten().min();
        self.latest = self.latest.max(latest);
    }
}

/// The results of many runs on both sides.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// The host before the update.
    pub before: SideTally,
    /// The host after it.
    pub after: SideTally,
    /// Whether the VM froze: first before, second after.
    pub frozen: Pairs,
    /// How much longer the VM was up after the update, run by run.
    pub gained_ns: Moments,
}

impl Tally {
    /// How many runs it holds.
    #[must_use]
    pub fn runs(&self) -> u64 {
        self.gained_ns.n
    }

    /// Counts a run.
    pub fn count(&mut self, seed: u64, pair: &Pair) {
        self.before.count(seed, &pair.before);
        self.after.count(seed, &pair.after);
        self.frozen.count(pair.before.frozen_at.is_some(), pair.after.frozen_at.is_some());
        self.gained_ns.count(registered(pair.after.up_ns) - registered(pair.before.up_ns));
    }

    /// Adds another part of the study.
    pub fn merge(&mut self, other: &Tally) {
        self.before.merge(&other.before);
        self.after.merge(&other.after);
        self.frozen.merge(&other.frozen);
        self.gained_ns.merge(&other.gained_ns);
    }
}

/// Durations and counts of this model stay far below 2⁶³.
fn registered(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}
