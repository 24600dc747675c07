//! Simulated time: whole nanoseconds since the run began.

use core::fmt;
use core::ops::{Add, Sub};

use serde::{Deserialize, Serialize};

/// A moment of a run, in nanoseconds since its start. Integers only, so that it is the same everywhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SimTime(pub u64);

/// One microsecond in nanoseconds.
pub const MICROSECOND: u64 = 1_000;
/// One millisecond in nanoseconds.
pub const MILLISECOND: u64 = 1_000_000;
/// One second in nanoseconds.
pub const SECOND: u64 = 1_000_000_000;
/// One minute in nanoseconds.
pub const MINUTE: u64 = 60 * SECOND;

impl SimTime {
    /// The start of every run.
    pub const ZERO: SimTime = SimTime(0);
    /// A time no run reaches; a timer due then is not set.
    pub const NEVER: SimTime = SimTime(u64::MAX);

    /// The nanoseconds from `earlier` to here; zero if `earlier` is later.
    #[must_use]
    pub fn since(self, earlier: SimTime) -> u64 {
        self.0.saturating_sub(earlier.0)
    }

    /// The nanoseconds from `origin` to here, negative if this is before it.
    #[must_use]
    pub fn offset_from(self, origin: SimTime) -> i64 {
        i64::try_from(i128::from(self.0) - i128::from(origin.0)).unwrap_or(i64::MAX)
    }

    /// The moment `offset_ns` after this one (before it if negative), never before the start of the run.
    #[must_use]
    pub fn shifted(self, offset_ns: i64) -> SimTime {
        SimTime(self.0.saturating_add_signed(offset_ns))
    }

    /// The reading on a clock: `00:18.4`, minutes, seconds and tenths, rounded down.
    #[must_use]
    pub fn clock(self) -> String {
        let tenths = self.0 / (100 * MILLISECOND);
        format!("{:02}:{:02}.{}", tenths / 600, tenths / 10 % 60, tenths % 10)
    }
}

impl Add<u64> for SimTime {
    type Output = SimTime;
    fn add(self, ns: u64) -> SimTime {
        SimTime(self.0 + ns)
    }
}

impl Sub for SimTime {
    type Output = u64;
    fn sub(self, earlier: SimTime) -> u64 {
        self.0 - earlier.0
    }
}

/// To the nanosecond, grouped for reading: `00:03.118 024 500`.
impl fmt::Display for SimTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (s, ns) = (self.0 / SECOND, self.0 % SECOND);
        write!(f, "{:02}:{:02}.{:03} {:03} {:03}", s / 60, s % 60, ns / MILLISECOND, ns / MICROSECOND % 1000, ns % 1000)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_like_a_clock() {
        assert_eq!(SimTime(3_118_024_500).to_string(), "00:03.118 024 500");
        assert_eq!(SimTime(18_499_999_999).clock(), "00:18.4");
        assert_eq!(SimTime(61 * SECOND).clock(), "01:01.0");
        assert_eq!(SimTime(5).offset_from(SimTime(9)), -4);
        assert_eq!(SimTime(5).shifted(-9), SimTime::ZERO);
    }
}
