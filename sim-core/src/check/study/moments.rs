//! Moments: mean and variance of many observations, kept as whole sums.

use serde::{Deserialize, Serialize};

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
