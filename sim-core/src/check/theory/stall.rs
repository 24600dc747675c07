//! Stall: the time until a VP has lost all its slots.

use super::lost::{losses_per_second_per_vp, seconds_from_flip_to_loss};
use crate::model::scenario::Costs;

/// The mean time in seconds until a VP with `slots` slots has none left: a sum of `slots` exponentials, each of
/// rate `flips per second and VP × lost per flip`.
#[must_use]
pub fn seconds_to_stall(costs: &Costs, flip_gap_ns: u64, vps: u32, slots: u32) -> f64 {
    f64::from(slots) / losses_per_second_per_vp(costs, flip_gap_ns, vps)
}

/// The time of the k-th arrival of a Poisson stream: a sum of k exponentials of one rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Erlang {
    /// How many arrivals it takes.
    pub k: u32,
    /// Arrivals in a second.
    pub rate: f64,
}

impl Erlang {
    /// `k/rate`.
    #[must_use]
    pub fn mean(&self) -> f64 {
        f64::from(self.k) / self.rate
    }

    /// `k/rate²`: the variances of k independent exponentials, added.
    #[must_use]
    pub fn variance(&self) -> f64 {
        self.mean() / self.rate
    }

    /// The probability that it ends by `t`.
    ///
    /// It is over exactly when at least k arrivals have come, and their number is Poisson with mean `x = rate·t`:
    /// `P(T ≤ t) = Σ_{n ≥ k} e^(−x) x^n/n! = 1 − Σ_{n < k} e^(−x) x^n/n!`. The smaller of the two sums is taken, so
    /// that small chances keep their digits.
    #[must_use]
    pub fn cdf(&self, t: f64) -> f64 {
        let x = self.rate * t;
        if x <= 0.0 {
            return 0.0;
        }
        let k = f64::from(self.k);
        let poisson = |n: f64| libm::exp(n * libm::log(x) - x - libm::lgamma(n + 1.0));
        // From k upwards, or from k − 1 downwards, terms only fall: each is its neighbour times x/n or n/x.
        let (mut n, mut term, mut sum) = if x < k { (k, poisson(k), 0.0) } else { (k - 1.0, poisson(k - 1.0), 0.0) };
        while term > sum * f64::EPSILON / 4.0 {
            sum += term;
            if x < k {
                n += 1.0;
                term *= x / n;
            } else {
                term *= n / x;
                n -= 1.0;
            }
        }
        if x < k { sum } else { 1.0 - sum }
    }

    /// The time by which it ends with this probability, in [0, 1).
    #[must_use]
    pub fn quantile(&self, chance: f64) -> f64 {
        let (mut low, mut high) = (0.0, self.mean());
        while self.cdf(high) < chance && high.is_finite() {
            (low, high) = (high, high * 2.0);
        }
        // Halved until the two are neighbours.
        loop {
            let middle = low + (high - low) / 2.0;
            if middle <= low || middle >= high {
                return high;
            }
            if self.cdf(middle) < chance {
                low = middle;
            } else {
                high = middle;
            }
        }
    }
}

/// The time from a VM's start until one of its VPs is stalled. For P0 it is the time until the VM no longer
/// answers, since P0 answers the heartbeat.
///
/// It takes as many lost visibility changes as there are slots, and the last of them is lost a moment after it happens:
/// `T = Erlang(slots, rate) + D`, with D = L + a + g given the loss. That an earlier visibility change is lost later
/// than the last one has a chance of order `rate · D`, one in ten thousand, and is left out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeToStall {
    /// Until the last visibility change that it takes.
    pub flips: Erlang,
    /// From there to its send going to sleep for good, on average.
    pub last_s: f64,
}

impl TimeToStall {
    /// Of each of `vps` VPs with `slots` slots, in a VM with a visibility change every `flip_gap_ns` on average.
    #[must_use]
    pub fn new(costs: &Costs, flip_gap_ns: u64, vps: u32, slots: u32) -> TimeToStall {
        let rate = losses_per_second_per_vp(costs, flip_gap_ns, vps);
        TimeToStall { flips: Erlang { k: slots, rate }, last_s: seconds_from_flip_to_loss(costs) }
    }

    /// On average.
    #[must_use]
    pub fn mean(&self) -> f64 {
        self.flips.mean() + self.last_s
    }

    /// The chance that it is stalled by `t`. The last moment counts with its mean: it is short beside the rest.
    #[must_use]
    pub fn cdf(&self, t: f64) -> f64 {
        self.flips.cdf(t - self.last_s)
    }

    /// The time by which it is stalled with this probability.
    #[must_use]
    pub fn quantile(&self, chance: f64) -> f64 {
        self.flips.quantile(chance) + self.last_s
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(found: f64, known: f64, within: f64) {
        assert!((found - known).abs() <= within, "{found}, not {known}");
    }

    #[test]
    fn the_three_paces_of_the_model() {
        for (flips_per_s, known_s) in [(50, 23.88), (5, 238.8), (1, 1194.0)] {
            let stall = TimeToStall::new(&Costs::default(), 1_000_000_000 / flips_per_s, 4, 8);
            check(stall.mean(), known_s, known_s * 1e-3);
            check(stall.mean() - seconds_to_stall(&Costs::default(), 1_000_000_000 / flips_per_s, 4, 8), 150e-6, 1e-8);
            // A sum of eight: the standard deviation is the mean over √8.
            check(stall.flips.variance().sqrt() / stall.flips.mean(), 1.0 / 8.0_f64.sqrt(), 1e-12);
        }
    }

    /// Known values: the chi-squared distribution with 2k degrees of freedom is that of twice an Erlang with rate 1.
    #[test]
    fn its_distribution_is_half_a_chi_squared() {
        let erlang = |k| Erlang { k, rate: 0.5 };
        for (k, chance, chi_squared) in
            [(1, 0.95, 5.991_464_547), (5, 0.05, 3.940_299_136), (8, 0.95, 26.296_227_6), (8, 0.99, 31.999_926_9)]
        {
            check(erlang(k).quantile(chance), chi_squared, 1e-6);
            check(erlang(k).cdf(chi_squared), chance, 1e-9);
        }
    }

    #[test]
    fn many_slots_and_far_tails_keep_their_digits() {
        let one = Erlang { k: 1, rate: 2.0 };
        check(one.cdf(1e-9) / 2e-9, 1.0, 1e-8);
        // Both sums give the same where they meet.
        let many = Erlang { k: 256, rate: 1.0 };
        check(many.cdf(256.0) - many.cdf(256.0 - 1e-9), 0.0, 1e-9);
        for chance in [1e-12, 0.01, 0.5, 0.99] {
            check(many.cdf(many.quantile(chance)) / chance, 1.0, 1e-9);
        }
        assert_eq!((many.cdf(0.0), many.cdf(-1.0), many.cdf(1e9)), (0.0, 0.0, 1.0));
    }
}
