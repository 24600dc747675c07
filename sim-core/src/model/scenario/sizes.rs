//! Sizes: how many pages a background send carries, each size as often as its weight says.

use crate::model::parameter::Costs;

/// Sizes there are, in pages: each is twice the one before.
const SIZES: [u8; 5] = [1, 2, 4, 8, 16];

/// The weights added up once for a run, so that a send takes its size by four comparisons.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sizes {
    /// Weight of each size and all smaller ones.
    up_to: [u32; SIZES.len()],
}

impl Sizes {
    pub(crate) fn new(costs: &Costs) -> Sizes {
        let mut sum = 0;
        let up_to = costs.size_weights().map(|weight| {
            sum += weight;
            sum
        });
        Sizes { up_to }
    }

    /// The size that these uniform bits choose, by the high half of a product.
    #[inline]
    pub(crate) fn chosen(&self, bits: u64) -> u8 {
        let [smaller @ .., all] = &self.up_to;
        let at = ((bits >> 32) * u64::from(*all)) >> 32;
        1 << smaller.iter().filter(|up_to| at >= u64::from(**up_to)).count()
    }
}

impl Costs {
    fn size_weights(&self) -> [u32; SIZES.len()] {
        [self.pages_1_milli, self.pages_2_milli, self.pages_4_milli, self.pages_8_milli, self.pages_16_milli]
    }

    /// Whether background sends have any size at all.
    pub(crate) fn has_sizes(&self) -> bool {
        self.size_weights().iter().any(|weight| *weight > 0)
    }

    /// Each size with its share of all background sends.
    pub(crate) fn size_shares(&self) -> impl Iterator<Item = (u8, f64)> {
        let weights = self.size_weights();
        let all: f64 = weights.iter().map(|weight| f64::from(*weight)).sum();
        SIZES.into_iter().zip(weights).map(move |(size, weight)| (size, f64::from(weight) / all))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The bits at the given share of their range.
    fn bits(milli: u64) -> u64 {
        ((milli << 32).div_ceil(1000)) << 32
    }

    #[test]
    fn sizes_change_exactly_where_the_weights_say() {
        let sizes = Sizes::new(&Costs::default());
        for (milli, before, from) in [(300, 1, 2), (550, 2, 4), (800, 4, 8), (925, 8, 16)] {
            assert_eq!((sizes.chosen(bits(milli) - 1), sizes.chosen(bits(milli))), (before, from), "at {milli}");
        }
        assert_eq!((sizes.chosen(0), sizes.chosen(u64::MAX)), (1, 16));
    }

    #[test]
    fn a_size_without_weight_never_comes() {
        let none = Costs {
            pages_1_milli: 0,
            pages_2_milli: 0,
            pages_4_milli: 0,
            pages_8_milli: 0,
            pages_16_milli: 0,
            ..Costs::default()
        };
        assert!(!none.has_sizes());
        for (costs, least, most) in [
            (Costs { pages_2_milli: 7, ..none }, 2, 2),
            (Costs { pages_16_milli: 1, ..none }, 16, 16),
            (Costs { pages_1_milli: 1, pages_8_milli: 1000, ..none }, 1, 8),
        ] {
            let sizes = Sizes::new(&costs);
            assert!(costs.has_sizes());
            assert_eq!((sizes.chosen(0), sizes.chosen(u64::MAX)), (least, most));
        }
    }
}
