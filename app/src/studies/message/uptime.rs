//! Uptime: when a VM ran, was frozen and restarted in a run, and what the oracle counted in that time.

use serde::{Deserialize, Serialize};

/// What a VM is doing, as far as its users can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// It runs, and VP 0 is not stalled.
    Up,
    /// VP 0 is stalled, so the VM does not answer.
    Frozen,
    /// It is reset and boots.
    Restarting,
    /// It attests and waits for its key.
    Attesting,
}

/// A time during which the condition did not change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// The condition during this time.
    pub condition: Condition,
    /// When it began, in nanoseconds of the run.
    pub from_ns: u64,
    /// When it ended, in nanoseconds of the run.
    pub to_ns: u64,
}

/// The conditions of one VM in one run.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Uptime {
    /// The whole run, without gaps, in order of time.
    pub periods: Vec<Period>,
    /// Page accesses that the host tried.
    pub accesses: u64,
    /// Accesses to private pages that were allowed: none, if guarantee I1 holds.
    pub private_accesses: u64,
}

/// A time in which the VM did not answer, from the freeze until it runs again or the run ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outage {
    /// When it began, in nanoseconds of the run.
    pub from_ns: u64,
    /// When it ended, in nanoseconds of the run.
    pub to_ns: u64,
    /// Whether the VM ran again within the run.
    pub is_over: bool,
}

impl Uptime {
    /// All outages, in order of time. A restart belongs to the outage that it ends.
    #[must_use]
    pub fn outages(&self) -> Vec<Outage> {
        let mut outages: Vec<Outage> = Vec::new();
        for period in &self.periods {
            match (period.condition, outages.last_mut()) {
                (Condition::Up, Some(last)) => last.is_over = true,
                (Condition::Up, None) => {}
                (_, Some(last)) if !last.is_over => last.to_ns = period.to_ns,
                _ => outages.push(Outage { from_ns: period.from_ns, to_ns: period.to_ns, is_over: false }),
            }
        }
        outages
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outage_lasts_until_the_vm_runs_again() {
        let mut at = 0;
        let mut period = |condition, length| {
            at += length;
            Period { condition, from_ns: at - length, to_ns: at }
        };
        let periods = vec![
            period(Condition::Up, 10),
            period(Condition::Frozen, 5),
            period(Condition::Restarting, 3),
            period(Condition::Attesting, 2),
            period(Condition::Up, 10),
            period(Condition::Frozen, 70),
        ];
        let uptime = Uptime { periods, ..Uptime::default() };
        let outage = |from_ns, to_ns, is_over| Outage { from_ns, to_ns, is_over };
        assert_eq!(uptime.outages(), [outage(10, 20, true), outage(30, 100, false)]);
        assert_eq!(Uptime::default().outages(), []);
    }
}
