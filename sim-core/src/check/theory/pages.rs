//! Pages: what a background send carries.

use crate::model::scenario::Costs;

/// The mean of the pages of a background send: each size times its weight, over the sum of the weights.
#[must_use]
pub fn mean_pages(costs: &Costs) -> f64 {
    costs.size_shares().map(|(size, share)| f64::from(size) * share).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_pages_on_average_and_other_weights_by_hand() {
        assert!((mean_pages(&Costs::default()) - 4.0).abs() < 1e-12);
        let costs =
            Costs { pages_1_milli: 1, pages_2_milli: 0, pages_4_milli: 0, pages_8_milli: 0, ..Costs::default() };
        // One of weight 1, sixteen of weight 75.
        assert!((mean_pages(&costs) - 1201.0 / 76.0).abs() < 1e-12);
    }
}
