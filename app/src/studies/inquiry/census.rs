//! Census: what a study has counted so far, in whole numbers, so that it can be drawn while it goes on. Parts of one study
//! add up in any order.

use serde::{Deserialize, Serialize};
use sim_core::check::study::interval::{Alpha, Pairs};

/// How often an interval about what was counted may miss: one in twenty, on the page and in the helper alike.
pub const ALPHA: Alpha = Alpha::FIVE_PERCENT;

/// What was counted, bar by bar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Census {
    /// Length of a run.
    pub length_ns: u64,
    /// How wide a bar is. The last one holds everything later, too.
    pub bar_ns: u64,
    /// The share of all runs that the closed form expects in each bar, in millionths.
    pub expected_ppm: Vec<u32>,
    /// Runs whose VM first froze within each bar, before the update.
    pub bars: Vec<u64>,
    /// Whether the VM froze: first before the update, second after it.
    pub frozen: Pairs,
}

impl Census {
    /// Adds another part of the same study; a part of another one is left alone.
    pub fn add(&mut self, part: &Census) {
        if (self.length_ns, self.bar_ns, &self.expected_ppm) == (part.length_ns, part.bar_ns, &part.expected_ppm) {
            self.bars.iter_mut().zip(&part.bars).for_each(|(sum, count)| *sum += count);
            self.frozen.merge(&part.frozen);
        }
    }

    /// All parts together, if there are any.
    #[must_use]
    pub fn of<'a>(parts: impl IntoIterator<Item = &'a Census>) -> Option<Census> {
        let mut parts = parts.into_iter();
        let mut sum = parts.next()?.clone();
        parts.for_each(|part| sum.add(part));
        Some(sum)
    }

    /// Runs counted.
    #[must_use]
    pub fn runs(&self) -> u64 {
        self.frozen.n()
    }

    /// Whether the last bar holds more than its own width: runs last longer than the bars.
    #[must_use]
    pub fn is_open_ended(&self) -> bool {
        self.bar_ns.saturating_mul(self.bars.len() as u64) < self.length_ns
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(bars: [u64; 3]) -> Census {
        let both = bars.iter().sum();
        let frozen = Pairs { first_only: both, neither: 1, ..Pairs::default() };
        Census { length_ns: 30, bar_ns: 10, expected_ppm: vec![1, 2, 3], bars: bars.to_vec(), frozen }
    }

    #[test]
    fn parts_add_up_in_any_order() {
        let [a, b, c] = [part([1, 0, 2]), part([0, 5, 0]), part([7, 7, 7])];
        let sum = Census::of([&a, &b, &c]).expect("parts");
        assert_eq!((sum.bars.clone(), sum.runs()), (vec![8, 12, 9], 32));
        assert_eq!(Census::of([&c, &a, &b]), Some(sum));
        assert_eq!(Census::of([]), None);
    }

    #[test]
    fn a_part_of_another_study_is_left_alone() {
        let other = Census { bar_ns: 5, ..part([1, 1, 1]) };
        let mut sum = part([1, 2, 3]);
        sum.add(&other);
        assert_eq!(sum, part([1, 2, 3]));
        assert!(other.is_open_ended() && !sum.is_open_ended());
    }
}
