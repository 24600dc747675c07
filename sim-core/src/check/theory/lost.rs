//! Lost: how often a visibility change loses its wake-up, and what follows from that alone.

use crate::model::scenario::{Costs, Isolation};

/// The share of visibility changes whose wake-up is lost before the update.
///
/// A visibility change's notification is due δ after t₀, exponential; its send is checked at L + a, with a exponential.
/// The wake-up is lost exactly when `L + a < δ ≤ L + a + g`. With means `lag` and `touch`: `P = e^(−L/lag) · lag/(lag +
/// touch) · (1 − e^(−g/lag))`. Draws are floored to whole nanoseconds and lifted by one, which adds half a nanosecond
/// to each mean.
#[must_use]
pub fn lost_per_flip(costs: &Costs) -> f64 {
    let Means { lag, touch, path, gap } = Means::of(costs);
    libm::exp(-path / lag) * lag / (lag + touch) * (1.0 - libm::exp(-gap / lag))
}

/// Lost wake-ups of a VM in a second, which is slots it loses in a second, while no VP is stalled.
///
/// Visibility changes are Poisson and each is lost on its own, so losses are Poisson too: rate `flips per second × lost
/// per flip`.
#[must_use]
pub fn losses_per_second(costs: &Costs, flip_gap_ns: u64) -> f64 {
    1e9 / flip_gap_ns as f64 * lost_per_flip(costs)
}

/// Lost wake-ups of one VP of a VM in a second. Visibility changes pick their VP evenly, so its share is one in `vps`.
#[must_use]
pub fn losses_per_second_per_vp(costs: &Costs, flip_gap_ns: u64, vps: u32) -> f64 {
    losses_per_second(costs, flip_gap_ns) / f64::from(vps)
}

/// The mean time from a visibility change that will be lost to its send going to sleep for good.
///
/// That is L + a + g, with a as it is *given the loss*. The density of a among lost visibility changes is proportional
/// to `e^(−a/touch) · (e^(−(L+a)/lag) − e^(−(L+a+g)/lag))`, that is to `e^(−a(1/touch + 1/lag))`: exponential again,
/// with mean `lag·touch/(lag + touch)`. Lost sends come from quick touches.
#[must_use]
pub fn seconds_from_flip_to_loss(costs: &Costs) -> f64 {
    let Means { lag, touch, path, gap } = Means::of(costs);
    (path + lag * touch / (lag + touch) + gap) / 1e9
}

/// The chance of at least one loss within `seconds`, at a rate of `losses_per_second`: `1 − e^(−rt)`.
#[must_use]
pub fn chance_of_a_loss(losses_per_second: f64, seconds: f64) -> f64 {
    -libm::expm1(-losses_per_second * seconds)
}

/// How many seconds without a loss show, with this confidence, that a fault of `losses_per_second` no longer exists.
///
/// A fault that still exists stays quiet for t with chance `e^(−rt)`. Requiring this to be at most
/// `1 − confidence` gives `t = −ln(1 − confidence)/r`: for 95 %, three mean times between losses.
#[must_use]
pub fn quiet_seconds(losses_per_second: f64, confidence: f64) -> f64 {
    -libm::log1p(-confidence) / losses_per_second
}

/// What decides a visibility change, in nanoseconds: the means of the two draws, and the two fixed lengths.
struct Means {
    lag: f64,
    touch: f64,
    path: f64,
    gap: f64,
}

impl Means {
    fn of(costs: &Costs) -> Means {
        Means {
            lag: costs.lag_ns as f64 + 0.5,
            touch: costs.touch_ns as f64 + 0.5,
            path: costs.path_to_check_ns(Isolation::Snp, costs.flip_pages) as f64,
            gap: costs.gap_ns as f64,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(found: f64, known: f64, within: f64) {
        assert!((found - known).abs() <= within, "{found}, not {known}");
    }

    #[test]
    fn slow_notifications_are_lost_less_often_and_so_are_very_quick_ones() {
        let with_lag = |lag_ns| lost_per_flip(&Costs { lag_ns, ..Costs::default() });
        for (lag_ns, known) in [(20_000, 0.0156), (100_000, 0.0300), (200_000, 0.0268), (2_000_000, 0.0064)] {
            check(with_lag(lag_ns), known, 0.000_05);
        }
    }

    /// Each page lies a microsecond and a quarter longer on the way: the notification has that much more time to be
    /// early.
    #[test]
    fn more_pages_are_rarer_loss() {
        let with_pages = |flip_pages| lost_per_flip(&Costs { flip_pages, ..Costs::default() });
        check(with_pages(16) / with_pages(4), libm::exp(-12.0 * 1.25 / 200.0), 1e-5);
    }

    #[test]
    fn a_busy_vm_loses_more_than_one_slot_a_second() {
        let costs = Costs::default();
        check(losses_per_second(&costs, 20_000_000), 1.340, 0.001);
        check(losses_per_second_per_vp(&costs, 20_000_000, 4), 0.335, 0.000_3);
        // 15 µs of path, 120 of the 300 µs to the first touch, 15 of gap.
        check(seconds_from_flip_to_loss(&costs), 150e-6, 0.01e-6);
    }

    #[test]
    fn silence_is_believed_after_three_mean_times() {
        check(quiet_seconds(1.0, 0.95), 2.995_732, 1e-6);
        check(quiet_seconds(0.5, 0.99), 9.210_340, 1e-6);
        check(chance_of_a_loss(0.5, quiet_seconds(0.5, 0.99)), 0.99, 1e-12);
        // Of a rare loss in a short time hardly a bit is lost.
        check(chance_of_a_loss(1e-9, 1e-3), 1e-12, 1e-18);
    }
}
