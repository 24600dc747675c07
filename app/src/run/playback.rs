//! Playback: how fast simulated time passes on the stage.

use sim_core::model::time::{MICROSECOND, MINUTE, SECOND, SimTime};

/// A speed of play. There are four fixed speeds, so that a length on the axis always means the same time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speed {
    /// One second of play shows five microseconds.
    Race,
    /// One second of play shows a hundred microseconds.
    Send,
    /// One second of play shows two seconds.
    Freeze,
    /// One second of play shows a minute.
    Recovery,
}

impl Speed {
    /// Every speed, slowest first.
    pub const ALL: [Speed; 4] = [Speed::Race, Speed::Send, Speed::Freeze, Speed::Recovery];

    /// Simulated nanoseconds that pass in a second of play.
    #[must_use]
    pub fn ns_per_second(self) -> u64 {
        match self {
            Speed::Race => 5 * MICROSECOND,
            Speed::Send => 100 * MICROSECOND,
            Speed::Freeze => 2 * SECOND,
            Speed::Recovery => MINUTE,
        }
    }

    /// Whether single sends can be followed: a second of play shows at most a millisecond.
    #[must_use]
    pub fn shows_sends(self) -> bool {
        self.ns_per_second() <= 1000 * MICROSECOND
    }

    /// The name in links.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Speed::Race => "race",
            Speed::Send => "send",
            Speed::Freeze => "freeze",
            Speed::Recovery => "recovery",
        }
    }

    /// The speed with this name in links.
    #[must_use]
    pub fn named(name: &str) -> Option<Speed> {
        Speed::ALL.into_iter().find(|speed| speed.name() == name)
    }
}

/// The longest step of wall time that counts, so that the run does not leap after the browser has paused the page.
const TICK_MAX_MS: f64 = 100.0;

/// Simulated nanoseconds that pass in `elapsed_ms` of wall time, and the fraction of a nanosecond to carry over.
#[must_use]
pub fn time_passed(speed: Speed, elapsed_ms: f64, carry: f64) -> (u64, f64) {
    let exact = elapsed_ms.clamp(0.0, TICK_MAX_MS) / 1000.0 * speed.ns_per_second() as f64 + carry;
    let whole = exact.floor();
    #[expect(clippy::cast_sign_loss, reason = "both summands are at least zero")]
    let ns = whole as u64;
    (ns, exact - whole)
}

/// The end of an axis that shows everything up to `seen`: 1, 2, 3 or 5 times a power of ten nanoseconds, at least a
/// sixth of the run, at most all of it.
#[must_use]
pub fn axis_end(seen: SimTime, run_end: SimTime) -> SimTime {
    let needed = seen.0.max(run_end.0 / 6).max(1);
    let mut decade = 1_u64;
    loop {
        for round in [1, 2, 3, 5] {
            if decade * round >= needed {
                return SimTime(decade * round).min(run_end);
            }
        }
        decade *= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_that_passes_does_not_depend_on_the_frame_rate() {
        for frames in [1, 7, 60, 144] {
            let (mut ns, mut carry) = (0, 0.0);
            for _ in 0..frames {
                let (more, left) = time_passed(Speed::Race, 90.0 / f64::from(frames), carry);
                ns += more;
                carry = left;
            }
            assert!((449..=450).contains(&ns), "{frames} frames: {ns} ns");
        }
        assert_eq!(time_passed(Speed::Freeze, 60_000.0, 0.0).0, 200_000_000, "a sleeping tab does not leap");
        assert_eq!(time_passed(Speed::Freeze, -5.0, 0.0).0, 0);
    }

    #[test]
    fn the_axis_ends_at_a_round_number() {
        let end = SimTime(180 * SECOND);
        let axis = |seconds: u64| axis_end(SimTime(seconds * SECOND), end).0 / SECOND;
        assert_eq!([axis(0), axis(29), axis(31), axis(51), axis(101)], [30, 30, 50, 100, 180]);
        assert_eq!(axis_end(SimTime(10_000_000), SimTime(10_000_000)).0, 10_000_000);
    }
}
