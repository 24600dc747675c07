//! Quiet time: how strongly a time without freezes shows that the fault no longer exists.
//!
//! All of it presumes what a reader has to judge: that freezes came independently of each other at one constant rate,
//! and that the machine has done the same work since. A quieter week of work is no evidence.

use super::lost::{chance_of_a_loss, quiet_seconds};

/// The count before the update: the number of freezes and the time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Before {
    /// Freezes counted, one at least.
    pub freezes: u32,
    /// In how many seconds.
    pub seconds: f64,
}

impl Before {
    /// Freezes in a second.
    #[must_use]
    pub fn rate(&self) -> f64 {
        f64::from(self.freezes) / self.seconds
    }

    /// How sure one may be after `quiet_s` seconds that it does not freeze at the rate counted any more, taking that
    /// rate for the true one: `1 − e^(−rt)`.
    #[must_use]
    pub fn sure(&self, quiet_s: f64) -> f64 {
        chance_of_a_loss(self.rate(), quiet_s)
    }

    /// How long it must stay quiet to be that sure: for 95 %, three mean times between freezes.
    #[must_use]
    pub fn quiet_s(&self, sure: f64) -> f64 {
        quiet_seconds(self.rate(), sure)
    }

    /// The same as [`Before::sure`] from the counts alone, whatever the true rate is.
    ///
    /// If nothing has changed, each of the n freezes fell anywhere in T + t with the same chance, so that all of them
    /// fell into the first T has the chance `(T/(T + t))^n`.
    #[must_use]
    pub fn sure_by_counts(&self, quiet_s: f64) -> f64 {
        -libm::expm1(-f64::from(self.freezes) * libm::log1p(quiet_s / self.seconds))
    }

    /// How long it must stay quiet to be that sure by the counts alone: `T((1 − c)^(−1/n) − 1)`.
    #[must_use]
    pub fn quiet_s_by_counts(&self, sure: f64) -> f64 {
        self.seconds * libm::expm1(-libm::log1p(-sure) / f64::from(self.freezes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::rng::{Purpose, Stream};
    use crate::model::time::SECOND;

    fn check(found: f64, known: f64, within: f64) {
        assert!((found - known).abs() <= within, "{found}, not {known}");
    }

    #[test]
    fn three_mean_times_without_a_freeze_make_95_per_cent() {
        let weekly = Before { freezes: 2, seconds: 14.0 };
        check(weekly.quiet_s(0.95), 3.0 * 7.0, 0.04);
        check(weekly.sure(weekly.quiet_s(0.95)), 0.95, 1e-12);
        check(weekly.sure(0.0), 0.0, 0.0);
    }

    #[test]
    fn few_freezes_ask_for_more_patience() {
        let counted = |freezes| Before { freezes, seconds: 10.0 * f64::from(freezes) };
        // One freeze: nineteen times as long as it took to see it.
        check(counted(1).quiet_s_by_counts(0.95), 190.0, 1e-9);
        for freezes in [1, 2, 5, 50, 5_000] {
            let before = counted(freezes);
            assert!(before.quiet_s_by_counts(0.95) > before.quiet_s(0.95), "{freezes}");
            check(before.sure_by_counts(before.quiet_s_by_counts(0.95)), 0.95, 1e-12);
        }
        // Of very many the rate is known.
        check(counted(100_000).quiet_s_by_counts(0.95), counted(100_000).quiet_s(0.95), 1e-3);
    }

    /// Drawn: a fault that is still there, its freezes exponential gaps apart.
    #[test]
    fn a_fault_that_is_still_there_stays_quiet_as_often_as_said() {
        let (runs, mean_s) = (20_000_u64, 100.0);
        let before = Before { freezes: 1, seconds: mean_s };
        let gap = |run| Stream::new(31, 0, 0, Purpose::FlipGap).exponential_ns(run, 100 * SECOND) as f64 / 1e9;
        for quiet_s in [20.0, 100.0, before.quiet_s(0.95)] {
            let quiet = (0..runs).filter(|run| gap(*run) > quiet_s).count() as f64 / runs as f64;
            check(1.0 - before.sure(quiet_s), quiet, 4.0 * (0.25 / runs as f64).sqrt());
        }
    }

    /// Draws n freezes and the next one, with nothing changed between them. Among the draws with n freezes in T, the
    /// last gap is as long as demanded as often as the formula states, although the rate is unknown.
    #[test]
    fn counts_alone_are_right_whatever_the_rate() {
        let runs = 20_000_u64;
        for (freezes, mean) in [(1, 5), (3, 70), (6, 1_000)] {
            let gap = |run: u64, nth: u64| {
                let stream = Stream::new(run, 0, 0, Purpose::FlipGap);
                stream.exponential_ns(nth, mean * SECOND) as f64 / 1e9
            };
            let misled = (0..runs).filter(|run| {
                let seconds = (0..freezes).map(|nth| gap(*run, nth)).sum::<f64>();
                let before = Before { freezes: freezes as u32, seconds };
                gap(*run, freezes) > before.quiet_s_by_counts(0.95)
            });
            check(misled.count() as f64 / runs as f64, 0.05, 4.0 * (0.05 * 0.95 / runs as f64).sqrt());
        }
    }
}
