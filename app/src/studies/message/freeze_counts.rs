//! Freeze counts: when runs first froze, as the counts of a histogram. They are whole numbers, so that parts of one
//! study add up to the same sum in any order, and a study can be drawn while it is under way.

use serde::{Deserialize, Serialize};
use sim_core::check::study::interval::{Alpha, Pairs};

/// How often a confidence interval may miss the true value, as a share: one in twenty.
pub const ALPHA: Alpha = Alpha::FIVE_PERCENT;

/// Runs counted by the time of their first freeze, in bars of equal width.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FreezeCounts {
    /// Length of a run, in nanoseconds.
    pub length_ns: u64,
    /// Width of a bar, in nanoseconds. The last bar also holds everything later.
    pub bar_ns: u64,
    /// The share of all runs that the closed form expects in each bar, in millionths.
    pub expected_ppm: Vec<u32>,
    /// Runs that first froze within each bar, before the update.
    pub bars: Vec<u64>,
    /// Of each run, on which sides of the update it froze: first is before the update, second is after it.
    pub frozen: Pairs,
}

impl FreezeCounts {
    /// Adds another part of the same study. A part with other bars is ignored.
    pub fn add(&mut self, part: &FreezeCounts) {
        if (self.length_ns, self.bar_ns, &self.expected_ppm) == (part.length_ns, part.bar_ns, &part.expected_ppm) {
            self.bars.iter_mut().zip(&part.bars).for_each(|(sum, count)| *sum += count);
            self.frozen.merge(&part.frozen);
        }
    }

    /// The sum of all parts; `None` if there is no part.
    #[must_use]
    pub fn of<'a>(parts: impl IntoIterator<Item = &'a FreezeCounts>) -> Option<FreezeCounts> {
        let mut parts = parts.into_iter();
        let mut sum = parts.next()?.clone();
        parts.for_each(|part| sum.add(part));
        Some(sum)
    }

    /// How many runs were counted, frozen or not.
    #[must_use]
    pub fn runs(&self) -> u64 {
        self.frozen.n()
    }

    /// Whether runs last longer than the bars reach, so that the last bar holds more than its own width.
    #[must_use]
    pub fn is_open_ended(&self) -> bool {
        self.bar_ns.saturating_mul(self.bars.len() as u64) < self.length_ns
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(bars: [u64; 3]) -> FreezeCounts {
        let both = bars.iter().sum();
        let frozen = Pairs { first_only: both, neither: 1, ..Pairs::default() };
        FreezeCounts { length_ns: 30, bar_ns: 10, expected_ppm: vec![1, 2, 3], bars: bars.to_vec(), frozen }
    }

    #[test]
    fn parts_add_up_in_any_order() {
        let [a, b, c] = [part([1, 0, 2]), part([0, 5, 0]), part([7, 7, 7])];
        let sum = FreezeCounts::of([&a, &b, &c]).expect("parts");
        assert_eq!((sum.bars.clone(), sum.runs()), (vec![8, 12, 9], 32));
        assert_eq!(FreezeCounts::of([&c, &a, &b]), Some(sum));
        assert_eq!(FreezeCounts::of([]), None);
    }

    #[test]
    fn a_part_of_another_study_is_ignored() {
        let other = FreezeCounts { bar_ns: 5, ..part([1, 1, 1]) };
        let mut sum = part([1, 2, 3]);
        sum.add(&other);
        assert_eq!(sum, part([1, 2, 3]));
        assert!(other.is_open_ended() && !sum.is_open_ended());
    }
}
