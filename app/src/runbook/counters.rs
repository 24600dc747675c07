//! Counters: what the processors are busy with, read off rosters. A processor that makes no progress uses no time; the
//! others use what their guest asks of them, or their share where a host has not got enough for all. That reading is ours.

use sim_core::model::time::{MINUTE, SimTime};
use sim_core::show::frame::VpState;
use sim_core::show::roster::Roster;

use super::case::Case;
use super::lab::Lab;

/// Rows of the history: the last so many minutes, and now.
const MINUTES: u64 = 8;
/// What a host keeps for itself, in percent of a processor.
const HOST_SHARE: u32 = 40;
/// Percent of a processor.
const WHOLE: u32 = 100;
/// More than this of all logical processors is called an overload (Microsoft’s performance guide).
pub const FULL: u32 = 90;

/// A VM's counters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VmCounters {
    /// Which VM.
    pub vm: usize,
    /// For each virtual processor its run time in percent.
    pub vps: Vec<u32>,
    /// Requests waiting for a slot.
    pub queued: u32,
}

/// The counters of a host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counters {
    /// Run time of all logical processors together, in percent.
    pub logical: u32,
    /// Of each VM on it.
    pub vms: Vec<VmCounters>,
}

impl Counters {
    /// The counters of a host.
    #[must_use]
    pub fn of(case: &Case, roster: &Roster, host: u16) -> Counters {
        let here = || (0..).zip(&roster.vms).filter(|(_, row)| row.host == host);
        let asked = |vm: usize, state: &VpState| match state {
            VpState::Working | VpState::FewerSlots => case.machines[vm].demand,
            VpState::Stalled | VpState::Down => 0,
        };
        let guests: u32 = here().flat_map(|(vm, row)| row.vps.iter().map(move |state| asked(vm, state))).sum();
        let room = case.cores * WHOLE - HOST_SHARE;
        // What there is goes round in proportion to what is asked for.
        let share = |asked: u32| if guests > room { asked * room / guests } else { asked };
        let logical = (guests.min(room) + HOST_SHARE) / case.cores;
        let counters = |(vm, row): (usize, &sim_core::show::roster::VmRow)| VmCounters {
            vm,
            vps: row.vps.iter().map(|state| share(asked(vm, state))).collect(),
            queued: row.queued,
        };
        Counters { logical: logical.min(WHOLE - 1), vms: here().map(counters).collect() }
    }
}

/// What the counters said at a moment, of the VM that the case is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample {
    /// When.
    pub at: SimTime,
    /// Of all logical processors of its host.
    pub logical: u32,
    /// Of each of its virtual processors.
    pub vps: Vec<u32>,
    /// Requests it finished in the minute before.
    pub finished: u64,
    /// Requests waiting.
    pub queued: u32,
}

/// The last minutes, oldest first.
#[must_use]
pub fn history(case: &Case, lab: &Lab) -> Vec<Sample> {
    let now = lab.at().0;
    let first = now.saturating_sub(MINUTES * MINUTE);
    let moments = (0..=MINUTES).map(|minute| SimTime(first + minute * MINUTE)).take_while(|at| at.0 <= now);
    let rosters: Vec<Roster> = moments.map(|at| lab.roster_at(at)).collect();
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
