//! Intervals: what a study can claim from its data. Every interval has a confidence level.

use super::law::{coin_tail, normal_quantile, t_quantile};
use super::moments::Moments;

/// How often an interval may miss: 0.05 for the usual 95 %.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Alpha(pub f64);

impl Alpha {
    /// 95 %.
    pub const FIVE_PERCENT: Alpha = Alpha(0.05);

    /// The level of each of several interim analyses of growing data (Bonferroni): a study that may stop at any of them
    /// misses at most this often in all.
    #[must_use]
    pub fn split(self, analyses: usize) -> Alpha {
        Alpha(self.0 / analyses.max(1) as f64)
    }

    fn z(self) -> f64 {
        normal_quantile(1.0 - self.0 / 2.0)
    }
}

/// A value and the range that covers the truth but for `Alpha`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The estimate from the data.
    pub value: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Interval {
    /// Whether it covers a value.
    #[must_use]
    pub fn covers(&self, value: f64) -> bool {
        (self.low..=self.high).contains(&value)
    }
}

/// Wilson's score interval for `hits` of `n`. With no hits its upper end is the rule of three; `None` if `n` is zero.
#[must_use]
pub fn wilson(hits: u64, n: u64, alpha: Alpha) -> Option<Interval> {
    if n == 0 {
        return None;
    }
    let (z, n_f, p) = (alpha.z(), n as f64, hits as f64 / n as f64);
    let z2 = z * z;
    let middle = (p + z2 / (2.0 * n_f)) / (1.0 + z2 / n_f);
    let half = z * libm::sqrt(p * (1.0 - p) / n_f + z2 / (4.0 * n_f * n_f)) / (1.0 + z2 / n_f);
    // At the ends the formula is exact but for rounding.
    let low = if hits == 0 { 0.0 } else { (middle - half).max(0.0) };
    let high = match hits {
        0 => rule_of_three(n, alpha),
        _ if hits == n => 1.0,
        _ => (middle + half).min(1.0),
    };
    Some(Interval { value: p, low, high })
}

/// The most a probability can be of which `n` tries showed nothing: `z² / (n + z²)`, the score form of "3 / n".
#[must_use]
pub fn rule_of_three(n: u64, alpha: Alpha) -> f64 {
    let z2 = alpha.z() * alpha.z();
    z2 / (n as f64 + z2)
}

/// Two yes-or-no outcomes of the same runs, counted by pairs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Pairs {
    /// Yes on both sides.
    pub both: u64,
    /// Yes on the first side only.
    pub first_only: u64,
    /// Yes on the second side only.
    pub second_only: u64,
    /// No on both sides.
    pub neither: u64,
}

impl Pairs {
    /// How many pairs.
    #[must_use]
    pub fn n(&self) -> u64 {
        self.both + self.first_only + self.second_only + self.neither
    }

    /// Counts one pair.
    pub fn count(&mut self, first: bool, second: bool) {
        let cell = match (first, second) {
            (true, true) => &mut self.both,
            (true, false) => &mut self.first_only,
            (false, true) => &mut self.second_only,
            (false, false) => &mut self.neither,
        };
        *cell += 1;
    }

    /// Adds other pairs to these.
    pub fn merge(&mut self, other: &Pairs) {
        self.both += other.both;
        self.first_only += other.first_only;
        self.second_only += other.second_only;
        self.neither += other.neither;
    }

    /// The exact McNemar test: how often chance alone would split the discordant pairs at least this unevenly.
    #[must_use]
    pub fn mcnemar(&self) -> f64 {
        let fewer = self.first_only.min(self.second_only);
        (2.0 * coin_tail(fewer, self.first_only + self.second_only)).min(1.0)
    }

    /// First share minus second share, with Newcombe's interval for paired data (his method 10): Wilson's intervals of
    /// the two shares, joined with regard to how they go together. `None` without pairs.
    #[must_use]
    pub fn difference(&self, alpha: Alpha) -> Option<Interval> {
        let n = self.n();
        let (first_hits, second_hits) = (self.both + self.first_only, self.both + self.second_only);
        let first = wilson(first_hits, n, alpha)?;
        let second = wilson(second_hits, n, alpha)?;
        let phi = self.correlation();
        let join = |a: f64, b: f64| libm::sqrt((a * a - 2.0 * phi * a * b + b * b).max(0.0));
        let value = first.value - second.value;
        let low = value - join(first.value - first.low, second.high - second.value);
        let high = value + join(first.high - first.value, second.value - second.low);
        Some(Interval { value, low, high })
    }

    /// The correlation of the two outcomes, drawn towards zero by Newcombe's continuity correction if positive.
    fn correlation(&self) -> f64 {
        let [a, b, c, d] = [self.both, self.first_only, self.second_only, self.neither].map(|count| count as f64);
        let margins = (a + b) * (c + d) * (a + c) * (b + d);
        let product = a * d - b * c;
        let corrected = if product > 0.0 { (product - self.n() as f64 / 2.0).max(0.0) } else { product };
        if margins > 0.0 { corrected / libm::sqrt(margins) } else { 0.0 }
    }
}

/// The mean of equal observations with Student's interval; of differences, the paired t-interval. `None` if there are
/// fewer than two.
#[must_use]
pub fn mean(of: &Moments, alpha: Alpha) -> Option<Interval> {
    let (value, variance) = (of.mean()?, of.variance()?);
    let t = t_quantile(1.0 - alpha.0 / 2.0, (of.n - 1) as f64);
    let half = t * libm::sqrt(variance / of.n as f64);
    Some(Interval { value, low: value - half, high: value + half })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(what: &str, got: Interval, low: f64, high: f64) {
        let close = (got.low - low).abs() < 6e-5 && (got.high - high).abs() < 6e-5;
        assert!(close, "{what}: {got:?} against {low} to {high}");
    }

    /// Newcombe, "Two-sided confidence intervals for the single proportion", Stat. Med. 17 (1998), table I, method 3.
    #[test]
    fn wilson_agrees_with_newcombes_table() {
        for (hits, n, low, high) in
            [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)]
        {
            check("Wilson", wilson(hits, n, Alpha::FIVE_PERCENT).expect("n > 0"), low, high);
        }
        assert_eq!(wilson(0, 0, Alpha::FIVE_PERCENT), None);
        let all = wilson(20, 20, Alpha::FIVE_PERCENT).expect("n > 0");
        check("all of 20", all, 1.0 - 0.1611, 1.0);
    }

    #[test]
    fn nothing_seen_is_not_nothing() {
        for (n, percent) in [(1_000, 0.3827), (3_000, 0.1279), (10_000, 0.0384)] {
            let high = 100.0 * rule_of_three(n, Alpha::FIVE_PERCENT);
            assert!((high - percent).abs() < 6e-5, "{n}: {high} %");
            assert_eq!(wilson(0, n, Alpha::FIVE_PERCENT).expect("n > 0").high * 100.0, high);
        }
        // With four analyses each may miss a quarter as often, so its interval is wider.
        assert!(rule_of_three(1_000, Alpha::FIVE_PERCENT.split(4)) > rule_of_three(1_000, Alpha::FIVE_PERCENT));
    }

    /// The airway study of Bentur et al. as worked through in Fagerland, Lydersen and Laake, "Statistical Analysis of
    /// Contingency Tables" (2017), chapter 8, and Altman et al., "Statistics with Confidence" (2000), table 6.2.
    #[test]
    fn paired_shares_agree_with_the_worked_examples() {
        let airways = Pairs { both: 1, first_only: 1, second_only: 7, neither: 12 };
        assert!((airways.mcnemar() - 18.0 / 256.0).abs() < 1e-12, "{}", airways.mcnemar());
        let altman = Pairs { both: 14, first_only: 5, second_only: 0, neither: 22 };
        assert!((altman.mcnemar() - 0.0625).abs() < 1e-12);
        for (pairs, value, low, high) in [(airways, -0.286, -0.507, -0.026), (altman, 0.122, 0.011, 0.226)] {
            let got = pairs.difference(Alpha::FIVE_PERCENT).expect("pairs");
            for (got, printed) in [(got.value, value), (got.low, low), (got.high, high)] {
                assert!((got - printed).abs() < 6e-4, "{pairs:?}: {got} against {printed}");
            }
        }
        assert_eq!(Pairs::default().mcnemar(), 1.0);
        assert_eq!(Pairs::default().difference(Alpha::FIVE_PERCENT), None);
    }

    /// Gosset's own data, "The probable error of a mean", Biometrika 6 (1908): the extra sleep of ten patients. Mean
    /// 1.58 h, t(9) = 2.262, interval 0.70 to 2.46.
    #[test]
    fn paired_means_agree_with_students_sleep() {
        let mut extra_sleep = Moments::default();
        for tenths_of_hours in [12, 24, 13, 13, 0, 10, 18, 8, 46, 14] {
            extra_sleep.count(tenths_of_hours);
        }
        let got = mean(&extra_sleep, Alpha::FIVE_PERCENT).expect("ten patients");
        for (got, printed) in [(got.value, 15.8), (got.low, 7.0), (got.high, 24.6)] {
            assert!((got - printed).abs() < 0.05, "{got} against {printed}");
        }
        assert_eq!(mean(&Moments::default(), Alpha::FIVE_PERCENT), None);
    }
}
