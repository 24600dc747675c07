//! Closed forms the simulator must agree with. Floats are free here: nothing of this reaches a digest.

use crate::scenario::{Costs, Isolation};

/// The share of flips whose wake-up is lost before the update.
///
/// A flip's news is due δ after t₀, exponential; its send looks at L + a, with a exponential. The wake-up is lost
/// exactly when `L + a < δ ≤ L + a + g`. With means `lag` and `touch`:
/// `P = e^(−L/lag) · lag/(lag + touch) · (1 − e^(−g/lag))`.
/// Draws are floored to whole nanoseconds and lifted by one, which adds half a nanosecond to each mean.
#[must_use]
pub fn lost_per_flip(costs: &Costs) -> f64 {
    let lag = costs.lag_ns as f64 + 0.5;
    let touch = costs.touch_ns as f64 + 0.5;
    let path = costs.path_to_look_ns(Isolation::Snp, 4) as f64;
    let gap = costs.gap_ns as f64;
    libm::exp(-path / lag) * lag / (lag + touch) * (1.0 - libm::exp(-gap / lag))
}

/// The mean time in seconds until a processor with `slots` slots has none left: a sum of `slots` exponentials, each of
/// rate `flips per second and processor × lost per flip`.
#[must_use]
pub fn seconds_to_stall(costs: &Costs, flip_gap_ns: u64, vps: u32, slots: u32) -> f64 {
    let flips_per_s = 1e9 / flip_gap_ns as f64 / f64::from(vps);
    f64::from(slots) / (flips_per_s * lost_per_flip(costs))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_the_figures_of_the_model() {
        let costs = Costs::default();
        assert!((lost_per_flip(&costs) - 0.0268).abs() < 0.000_05, "{}", lost_per_flip(&costs));
        let with_lag = |lag_ns| lost_per_flip(&Costs { lag_ns, ..costs });
        // Slower news is rarer loss, and so is very quick news.
        assert!((with_lag(100_000) - 0.0300).abs() < 0.000_05);
        assert!((with_lag(20_000) - 0.0156).abs() < 0.000_05);
        assert!((with_lag(2_000_000) - 0.0064).abs() < 0.000_05);
        let stress = seconds_to_stall(&costs, 20_000_000, 4, 8);
        assert!((stress - 23.9).abs() < 0.1, "{stress}");
    }
}
