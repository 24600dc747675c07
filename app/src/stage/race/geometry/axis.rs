//! Axis of the race: its range, and the position of a moment on it. Times are in nanoseconds after the check.

/// The start of the axis.
pub const FROM_NS: i64 = -20_000;
/// The end of the axis.
pub const TO_NS: i64 = 60_000;
/// The step of the slider for the notification.
pub const STEP_NS: i64 = 100;
/// The distance of two ticks.
const TICK_NS: i64 = 10_000;

/// The position of a moment on the axis, 0 to 1; a moment outside is placed at the edge.
#[must_use]
pub fn fraction(ns: i64) -> f64 {
    (ns.clamp(FROM_NS, TO_NS) - FROM_NS) as f64 / (TO_NS - FROM_NS) as f64
}

/// The moments of the ticks.
#[must_use]
pub fn ticks() -> Vec<i64> {
    (0..=(TO_NS - FROM_NS) / TICK_NS).map(|i| FROM_NS + i * TICK_NS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_axis_runs_from_minus_20_to_60() {
        assert_eq!((fraction(FROM_NS), fraction(0), fraction(TO_NS)), (0.0, 0.25, 1.0));
        assert_eq!(fraction(4_000_000), 1.0);
        assert_eq!(ticks(), [-20_000, -10_000, 0, 10_000, 20_000, 30_000, 40_000, 50_000, 60_000]);
    }
}
