//! Quiet time: how long it must stay quiet after a fix before one may believe that a VM no longer freezes.
//!
//! The story and the studies answer this with different numbers at hand. The model behind both: while the fault is
//! there, freezes come at random at a constant rate, each independent of the others. Then a fault that is still there
//! stays quiet for a time t with the chance `e^(−rate · t)`, and three mean gaps without a freeze make that chance 5 %
//! ("rule of three").
//!
//! A reader who counted few freezes does not know the rate well. [`Record`] answers for both: as if the rate counted
//! were the true one, and from the counts alone.

use sim_core::check::theory::{Before, quiet_seconds};

/// How sure is sure enough, as a share.
pub const CONFIDENCE: f64 = 0.95;

/// The quiet days that are needed for a mean of `mean_gap_days` between two freezes, rounded up.
#[must_use]
pub fn needed_days(mean_gap_days: u64) -> u64 {
    #[expect(clippy::cast_sign_loss, reason = "at least zero")]
    let days = quiet_seconds(1.0 / mean_gap_days as f64, CONFIDENCE).ceil() as u64;
    days
}

/// The freezes that were counted, and how long it has been quiet since.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Record {
    /// The freezes counted, and over what time.
    pub counted: Before,
    /// The time without a freeze since then, in seconds.
    pub quiet_s: f64,
}

impl Record {
    /// How sure one may be that the VM no longer freezes at the old rate, as a share, if the rate counted is the true one.
    #[must_use]
    pub fn sure(&self) -> f64 {
        self.counted.sure(self.quiet_s)
    }

    /// The same from the counts alone.
    #[must_use]
    pub fn sure_by_counts(&self) -> f64 {
        self.counted.sure_by_counts(self.quiet_s)
    }

    /// The mean gap between two freezes, in seconds.
    #[must_use]
    pub fn mean_gap_s(&self) -> f64 {
        1.0 / self.counted.rate()
    }

    /// The quiet time needed for [`CONFIDENCE`], in seconds, if the rate counted is the true one.
    #[must_use]
    pub fn needed_s(&self) -> f64 {
        self.counted.quiet_s(CONFIDENCE)
    }

    /// The same from the counts alone.
    #[must_use]
    pub fn needed_s_by_counts(&self) -> f64 {
        self.counted.quiet_s_by_counts(CONFIDENCE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_mean_times_make_ninety_five_percent() {
        assert_eq!([1, 7, 30].map(needed_days), [3, 21, 90], "rule of three, rounded up");
    }

    #[test]
    fn a_record_needs_what_the_rule_of_three_says() {
        let day = 86_400.0;
        let record = Record { counted: Before { freezes: 4, seconds: 28.0 * day }, quiet_s: 7.0 * day };
        assert_eq!(record.mean_gap_s(), 7.0 * day);
        assert_eq!((record.needed_s() / day).ceil(), needed_days(7) as f64);
        assert!(record.needed_s_by_counts() > record.needed_s() && record.sure_by_counts() < record.sure());
    }
}
