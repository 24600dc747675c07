//! Counters: the run time of processors, derived from rosters. In our model a stalled processor uses no time. The others
//! use what their guest asks for, or a proportional share where the host has not enough for all.

use sim_core::model::time::{MINUTE, SimTime};
use sim_core::show::frame::VpState;
use sim_core::show::roster::Roster;

use super::case::Case;
use super::case_run::CaseRun;

/// Length of the history, in minutes. There is a sample for each.
const HISTORY_MINUTES: u64 = 8;
/// What a host uses for itself, in percent of one logical processor.
const HOST_PERCENT: u32 = 40;
/// One processor, in percent.
const PROCESSOR_PERCENT: u32 = 100;
/// Above this run time of all logical processors a host is overloaded, in percent (Microsoft’s performance guide).
pub const OVERLOAD_PERCENT: u32 = 90;

/// A VM's counters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VmCounters {
    /// The VM, by number.
    pub vm: usize,
    /// The run time of each virtual processor, in percent.
    pub vps: Vec<u32>,
    /// Requests waiting for a slot.
    pub queued: u32,
}

/// The counters of a host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counters {
    /// The mean run time of the logical processors, in percent.
    pub logical: u32,
    /// The counters of each VM on the host.
    pub vms: Vec<VmCounters>,
}

impl Counters {
    /// The counters of the host with this number.
    #[must_use]
    pub fn of(case: &Case, roster: &Roster, host: u16) -> Counters {
        let here = || (0..).zip(&roster.vms).filter(|(_, row)| row.host == host);
        let asked = |vm: usize, state: &VpState| match state {
            VpState::Working | VpState::FewerSlots => case.vms[vm].demand,
            VpState::Stalled | VpState::Down => 0,
        };
        let guests: u32 = here().flat_map(|(vm, row)| row.vps.iter().map(move |state| asked(vm, state))).sum();
        let available = case.logical_processors * PROCESSOR_PERCENT - HOST_PERCENT;
        // If the host has too little, each VM gets a share in proportion to what it asks for.
        let share = |asked: u32| if guests > available { asked * available / guests } else { asked };
        let logical = (guests.min(available) + HOST_PERCENT) / case.logical_processors;
        let counters = |(vm, row): (usize, &sim_core::show::roster::VmRow)| VmCounters {
            vm,
            vps: row.vps.iter().map(|state| share(asked(vm, state))).collect(),
            queued: row.queued,
        };
        Counters { logical: logical.min(PROCESSOR_PERCENT - 1), vms: here().map(counters).collect() }
    }
}

/// The counters of the reported VM at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample {
    /// The moment.
    pub at: SimTime,
    /// The mean run time of its host's logical processors, in percent.
    pub logical: u32,
    /// The run time of each of its virtual processors, in percent.
    pub vps: Vec<u32>,
    /// Requests that it finished in the minute before.
    pub finished: u64,
    /// Requests waiting for a slot.
    pub queued: u32,
}

/// A sample for each of the last minutes, oldest first.
#[must_use]
pub fn history(case: &Case, run: &CaseRun) -> Vec<Sample> {
    let now = run.at().0;
    let first = now.saturating_sub(HISTORY_MINUTES * MINUTE);
    let moments = (0..=HISTORY_MINUTES).map(|minute| SimTime(first + minute * MINUTE)).take_while(|at| at.0 <= now);
    let rosters: Vec<Roster> = moments.map(|at| run.roster_at(at)).collect();
    let sample = |pair: &[Roster]| {
        let (before, roster) = (&pair[0], &pair[1]);
        let row = &roster.vms[0];
        let counters = Counters::of(case, roster, row.host);
        let of_vm = counters.vms.into_iter().find(|counters| counters.vm == 0);
        Sample {
            at: roster.at,
            logical: counters.logical,
            vps: of_vm.map(|counters| counters.vps).unwrap_or_default(),
            finished: row.counts.completed - before.vms[0].counts.completed,
            queued: row.queued,
        }
    };
    rosters.windows(2).map(sample).collect()
}
