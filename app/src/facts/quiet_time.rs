//! Quiet time: how long a VM must run without a freeze after a fix before one may believe that the fix works.
//!
//! The story and the studies answer this from different inputs, with the same model: while the defect is present,
//! freezes occur at random at a constant rate, independently of each other. Then the probability that a defect that is
//! still present causes no freeze for a time t is `e^(−rate · t)`. After three mean gaps it is 5 % ("rule of three").
//!
//! A reader who counted few freezes does not know the rate well. So [`Record`] gives two answers: one that takes the
//! counted rate as the true rate, and one that follows from the counts alone.

use sim_core::check::theory::{Before, quiet_seconds};

/// The confidence that is asked for, as a share of 1.
pub const CONFIDENCE: f64 = 0.95;

/// The quiet days needed for [`CONFIDENCE`] if the mean gap between two freezes is `mean_gap_days`, rounded up.
#[must_use]
pub fn needed_days(mean_gap_days: u64) -> u64 {
    #[expect(clippy::cast_sign_loss, reason = "at least zero")]
    let days = quiet_seconds(1.0 / mean_gap_days as f64, CONFIDENCE).ceil() as u64;
    days
}

/// The freezes that were counted, and the quiet time since.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Record {
    /// The number of freezes, and the time over which they were counted.
    pub counted: Before,
    /// The time without a freeze since then, in seconds.
    pub quiet_s: f64,
}

impl Record {
    /// The confidence that the VM no longer freezes at the old rate, 0 to 1, if the counted rate is the true rate.
    #[must_use]
    pub fn sure(&self) -> f64 {
        self.counted.sure(self.quiet_s)
    }

    /// The same confidence from the counts alone.
    #[must_use]
    pub fn sure_by_counts(&self) -> f64 {
        self.counted.sure_by_counts(self.quiet_s)
    }

    /// The mean gap between two freezes, in seconds.
    #[must_use]
    pub fn mean_gap_s(&self) -> f64 {
        1.0 / self.counted.rate()
    }

    /// The quiet time needed for [`CONFIDENCE`], in seconds, if the counted rate is the true rate.
    #[must_use]
    pub fn needed_s(&self) -> f64 {
        self.counted.quiet_s(CONFIDENCE)
    }

    /// The quiet time needed for [`CONFIDENCE`], in seconds, from the counts alone.
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
