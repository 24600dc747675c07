//! Load: how much is asked of the VM, moment by moment, as the run's own commands say.

use sim_core::model::command::{Command, Dial};
use sim_core::model::time::SECOND;
use sim_core::record::recording::Recording;

use super::Kind;

/// A stretch of even load.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stretch {
    from_ns: u64,
    to_ns: u64,
    /// From one send to the next on average; none if nothing is asked.
    gap_ns: Option<u64>,
}

/// What is asked of the VM in a run, in transactions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Load {
    stretches: Vec<Stretch>,
    sends_each: u64,
    end_ns: u64,
}

impl Load {
    /// What a run asks: the scenario's load until the first command changes it.
    #[must_use]
    pub fn of(recording: &Recording, kind: Kind) -> Load {
        let end_ns = recording.scenario.length_ns;
        let first = (0, recording.scenario.vms.first().and_then(|vm| vm.send_gap_ns));
        let changes = recording.commands.iter().filter_map(|given| match given.command {
            Command::Set { dial: Dial::SendGap, to } => Some((given.at.0, (to > 0).then_some(to))),
            _ => None,
        });
        let steps: Vec<(u64, Option<u64>)> = core::iter::once(first).chain(changes).collect();
        let end = |index: usize| steps.get(index + 1).map_or(end_ns, |(at, _)| *at);
        let stretch = |(index, (from_ns, gap_ns)): (usize, &(u64, Option<u64>))| Stretch {
            from_ns: *from_ns,
            to_ns: end(index),
            gap_ns: *gap_ns,
        };
        let stretches = steps.iter().enumerate().map(stretch).collect();
        Load { stretches, sends_each: kind.sends_each(), end_ns }
    }

    /// Transactions asked for between two moments, on average.
    #[must_use]
    pub fn between(&self, from_ns: u64, to_ns: u64) -> f64 {
        let asked = self.stretches.iter().map(|stretch| {
            let spent = stretch.to_ns.min(to_ns).saturating_sub(stretch.from_ns.max(from_ns));
            stretch.gap_ns.map_or(0.0, |gap_ns| spent as f64 / gap_ns as f64)
        });
        asked.sum::<f64>() / self.sends_each as f64
    }

    /// Of those asked for between two moments, how long all of them together wait until the later one, in seconds.
    #[must_use]
    pub fn waited_s(&self, from_ns: u64, to_ns: u64) -> f64 {
        let waited = self.stretches.iter().map(|stretch| {
            let (from, to) = (stretch.from_ns.max(from_ns), stretch.to_ns.min(to_ns));
            if from >= to {
                return 0.0;
            }
            // Evenly spread, each waits from its middle on average.
            let middle = to_ns as f64 - f64::midpoint(from as f64, to as f64);
            self.between(from, to) * middle / SECOND as f64
        });
        waited.sum()
    }

    /// The moments at which the load changes.
    pub fn changes(&self) -> impl Iterator<Item = u64> + '_ {
        self.stretches.iter().map(|stretch| stretch.from_ns)
    }

    /// The end of the run.
    #[must_use]
    pub fn end_ns(&self) -> u64 {
        self.end_ns
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::studies::impact::Watch;

    fn load(kind: Kind) -> Load {
        Load::of(&kind.recording(Watch::Nobody), kind)
    }

    #[test]
    fn the_open_asks_ten_times_as_much() {
        let load = load(Kind::Trading);
        let a_second = |at: u64| load.between(at * SECOND, (at + 1) * SECOND);
        // Sends a second, four to an order.
        assert_eq!([0, 59, 60, 239, 240, 419].map(a_second), [10.0, 10.0, 100.0, 100.0, 20.0, 20.0]);
        assert_eq!(load.between(59 * SECOND, 61 * SECOND), 110.0);
        assert_eq!(load.between(400 * SECOND, 1_000 * SECOND), 400.0, "nothing is asked after the end");
        assert_eq!((load.between(9, 9), load.between(9, 3)), (0.0, 0.0));
    }

    #[test]
    fn whoever_asks_first_waits_longest() {
        let load = load(Kind::Er);
        // One record every two seconds: five in ten seconds, five seconds each on average.
        assert_eq!(load.between(0, 10 * SECOND), 5.0);
        assert_eq!(load.waited_s(0, 10 * SECOND), 25.0);
        assert_eq!(load.waited_s(10 * SECOND, 10 * SECOND), 0.0);
        assert_eq!(load.changes().collect::<Vec<_>>(), [0], "a night is even");
    }
}
