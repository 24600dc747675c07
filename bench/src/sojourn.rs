//! The mean time of a cycle from the end of thinking, at the cost of two additions per cycle.
//!
//! The sum of all differences is the difference of two sums, so the start of each cycle need not be stored.

use crate::workload::{STATIONS, Tally};
use serde::{Deserialize, Serialize};

/// The two sums and the counts.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Sojourn {
    departures: u64,
    departed_ns: u64,
    returns: u64,
    returned_ns: u64,
}

impl Sojourn {
    /// A processor stopped thinking.
    #[inline]
    pub fn departs(&mut self, now_ns: u64) {
        self.departures += 1;
        self.departed_ns = self.departed_ns.wrapping_add(now_ns);
    }

    /// A processor left the last station.
    #[inline]
    pub fn returns(&mut self, now_ns: u64) {
        self.returns += 1;
        self.returned_ns = self.returned_ns.wrapping_add(now_ns);
    }

    /// The tally of stations in a row, each with its own sojourn.
    pub fn along(stations: [Sojourn; STATIONS.len()], end_ns: u64) -> Tally {
        let returns = stations.map(|station| station.returns);
        let events = stations[0].departures + returns.iter().sum::<u64>();
        let responses = stations.map(|station| station.tally(events, end_ns).response_ns.unwrap_or(f64::NAN));
        Tally {
            events,
            completions: returns[STATIONS.len() - 1],
            response_ns: Some(responses.iter().sum()),
            ..Tally::default()
        }
    }

    /// The tally at the end of the run. A processor that is still under way counts as arriving at the end.
    pub fn tally(&self, events: u64, end_ns: u64) -> Tally {
        let under_way = end_ns.wrapping_mul(self.departures - self.returns);
        let total = self.returned_ns.wrapping_add(under_way).wrapping_sub(self.departed_ns);
        let response_ns = Some(total as f64 / self.departures as f64);
        Tally { events, completions: self.returns, response_ns, ..Tally::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::Sojourn;

    #[test]
    fn the_mean_is_that_of_the_differences() {
        let mut sojourn = Sojourn::default();
        sojourn.departs(10);
        sojourn.departs(20);
        sojourn.returns(40);
        sojourn.returns(110);
        sojourn.departs(150);
        let tally = sojourn.tally(6, 180);
        assert_eq!((tally.completions, tally.response_ns), (2, Some(50.0)));
    }
}
