//! Tally: what many runs came to, in whole numbers. Tallies of any parts, merged in any order, give the same tally.

use serde::{Deserialize, Serialize};

use super::histogram::Histogram;
use super::interval::Pairs;
use super::outcome::{Outcome, Pair};

/// Sums from which a mean and a variance follow, without rounding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moments {
    /// How many observations.
    pub n: u64,
    /// Their sum.
    pub sum: i128,
    /// The sum of their squares. Ten million observations of 31 days in nanoseconds fit.
    pub squares: u128,
}

impl Moments {
    /// Counts an observation.
    pub fn count(&mut self, value: i64) {
        self.n += 1;
        self.sum += i128::from(value);
        self.squares += u128::from(value.unsigned_abs()) * u128::from(value.unsigned_abs());
    }

    /// Adds other observations to these.
    pub fn merge(&mut self, other: &Moments) {
        self.n += other.n;
        self.sum += other.sum;
        self.squares += other.squares;
    }

    /// Their mean, if there are any.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        (self.n > 0).then(|| self.sum as f64 / self.n as f64)
    }

    /// Their variance (n − 1 below the line), if there are two or more.
    #[must_use]
    pub fn variance(&self) -> Option<f64> {
        let n = u128::from(self.n);
        // n · Σx² − (Σx)², exactly if it fits; floats would cancel to noise where the spread is small.
        let exact = n.checked_mul(self.squares).zip(self.sum.unsigned_abs().checked_pow(2));
        let spread = match exact {
            Some((squares, square)) => squares.saturating_sub(square) as f64,
            None => (self.n as f64 * self.squares as f64 - self.sum as f64 * self.sum as f64).max(0.0),
        };
        (self.n > 1).then(|| spread / self.n as f64 / (self.n - 1) as f64)
    }
}

/// What many runs of one side came to.
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
    /// The earliest freeze and the run number it happened in.
    pub earliest: Option<(u64, u64)>,
    /// The latest first freeze and the run number it happened in.
    pub latest: Option<(u64, u64)>,
}

impl SideTally {
    fn count(&mut self, seed: u64, outcome: &Outcome) {
        if let Some(at) = outcome.frozen_at {
            self.freezes.count(at.0);
            self.freeze_ns.count(signed(at.0));
            self.note_extremes(Some((at.0, seed)), Some((at.0, seed)));
        }
        self.up_ns.count(signed(outcome.up_ns));
        self.lost.count(signed(outcome.lost));
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

/// What many runs came to on both sides.
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
        self.gained_ns.count(signed(pair.after.up_ns) - signed(pair.before.up_ns));
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
fn signed(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}
