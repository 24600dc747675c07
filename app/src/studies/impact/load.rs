//! Load: how many transactions the VM is asked for at each moment, from the scenario and the commands of a run.

use sim_core::model::command::{Command, Dial};
use sim_core::model::time::SECOND;
use sim_core::record::recording::Recording;

use super::Workload;

/// A time of constant load.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Phase {
    from_ns: u64,
    to_ns: u64,
    /// Mean time from one send to the next, in nanoseconds; `None` without load.
    gap_ns: Option<u64>,
}

/// The load of a run, in transactions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Load {
    phases: Vec<Phase>,
    sends_each: u64,
    end_ns: u64,
}

impl Load {
    /// The load of a recording: the scenario's until the first command changes it.
    #[must_use]
    pub fn of(recording: &Recording, workload: Workload) -> Load {
        let end_ns = recording.scenario.length_ns;
        let first = (0, recording.scenario.vms.first().and_then(|vm| vm.send_gap_ns));
        let changes = recording.commands.iter().filter_map(|given| match given.command {
            Command::Set { dial: Dial::SendGap, to } => Some((given.at.0, (to > 0).then_some(to))),
            _ => None,
        });
        let steps: Vec<(u64, Option<u64>)> = core::iter::once(first).chain(changes).collect();
        let end = |index: usize| steps.get(index + 1).map_or(end_ns, |(at, _)| *at);
        let phase = |(index, (from_ns, gap_ns)): (usize, &(u64, Option<u64>))| Phase {
            from_ns: *from_ns,
            to_ns: end(index),
            gap_ns: *gap_ns,
        };
        let phases = steps.iter().enumerate().map(phase).collect();
        Load { phases, sends_each: workload.sends_each(), end_ns }
    }

    /// Mean number of transactions asked for between two moments.
    #[must_use]
    pub fn between(&self, from_ns: u64, to_ns: u64) -> f64 {
        let asked = self.phases.iter().map(|phase| {
            let spent = phase.to_ns.min(to_ns).saturating_sub(phase.from_ns.max(from_ns));
            phase.gap_ns.map_or(0.0, |gap_ns| spent as f64 / gap_ns as f64)
        });
        asked.sum::<f64>() / self.sends_each as f64
    }

    /// Seconds that the transactions asked for between two moments wait until the later one, added up.
    #[must_use]
    pub fn waited_s(&self, from_ns: u64, to_ns: u64) -> f64 {
        let waited = self.phases.iter().map(|phase| {
            let (from, to) = (phase.from_ns.max(from_ns), phase.to_ns.min(to_ns));
            if from >= to {
                return 0.0;
            }
            // They are spread evenly, so on average each waits from the middle of this time.
            let middle = to_ns as f64 - f64::midpoint(from as f64, to as f64);
            self.between(from, to) * middle / SECOND as f64
        });
        waited.sum()
    }

    /// The moments at which the load changes, in nanoseconds. The first is zero.
    pub fn changes(&self) -> impl Iterator<Item = u64> + '_ {
        self.phases.iter().map(|phase| phase.from_ns)
    }

    /// The end of the run, in nanoseconds.
    #[must_use]
    pub fn end_ns(&self) -> u64 {
        self.end_ns
    }
}

#[cfg(test)]
mod tests {
    use super::super::RestartPolicy;
    use super::*;

    fn load(workload: Workload) -> Load {
        Load::of(&workload.recording(RestartPolicy::Nothing), workload)
    }

    #[test]
    fn the_open_asks_ten_times_as_much() {
        let load = load(Workload::Trading);
        let a_second = |at: u64| load.between(at * SECOND, (at + 1) * SECOND);
        // Sends a second, four to an order.
        assert_eq!([0, 59, 60, 239, 240, 419].map(a_second), [10.0, 10.0, 100.0, 100.0, 20.0, 20.0]);
        assert_eq!(load.between(59 * SECOND, 61 * SECOND), 110.0);
        assert_eq!(load.between(400 * SECOND, 1_000 * SECOND), 400.0, "nothing is asked after the end");
        assert_eq!((load.between(9, 9), load.between(9, 3)), (0.0, 0.0));
    }

    #[test]
    fn whoever_asks_first_waits_longest() {
        let load = load(Workload::Er);
        // One record every two seconds: five in ten seconds, five seconds each on average.
        assert_eq!(load.between(0, 10 * SECOND), 5.0);
        assert_eq!(load.waited_s(0, 10 * SECOND), 25.0);
        assert_eq!(load.waited_s(10 * SECOND, 10 * SECOND), 0.0);
        assert_eq!(load.changes().collect::<Vec<_>>(), [0], "a night is even");
    }
}
