//! Faults: what a reader can do to the machine while it runs. One table, [`Fault::row`], has a row for each: its name,
//! its place on the page, and its commands with their strength. All commands are recorded; one given in the past forks
//! the run, and Undo takes it back.

use sim_core::model::command::{Command, Dial, Given};
use sim_core::model::scenario::{Isolation, Scenario, Scripted};
use sim_core::model::time::{MICROSECOND, MILLISECOND, SimTime};

use crate::words::lab as words;

/// An entry of the table. Responses and switches are given in the same way as faults, so they are in it, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Far more visibility changes.
    FlipStorm,
    /// No more visibility changes.
    Lull,
    /// Far more sends.
    MoreLoad,
    /// The device takes much longer.
    SlowDevice,
    /// The notification comes much later.
    SlowNotification,
    /// The next signal of VP 0 is lost.
    DroppedSignal,
    /// The device is slow and key release fails.
    TwoAtOnce,
    /// Cluster monitoring on or off.
    ClusterMonitor,
    /// The guest watchdog on or off.
    GuestWatchdog,
    /// The operator on duty or not.
    Operator,
    /// Attestation and key release succeed or fail.
    KeyRelease,
    /// The operator resets the VM.
    Reset,
    /// Host 0 gets the update: drain, install, restart.
    Install,
    /// All hosts get the update, one after the other.
    RollOut,
}

/// The group of buttons in which the page shows an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// A fault.
    Fault,
    /// Something that is on or off.
    Switch,
    /// A response to a freeze.
    Response,
}

/// A row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Its name on the page.
    pub name: fn() -> &'static str,
    /// The group of buttons it is in.
    pub group: Group,
    effects: &'static [Effect],
}

/// How an entry makes a command from the present values of the dials.
#[derive(Clone, Copy, Debug)]
enum Effect {
    /// Multiplies a dial.
    Multiply { dial: Dial, factor: u64 },
    /// Divides a dial that is a mean gap, down to `least_ns`. Zero means "none": then the gap becomes `from_none_ns`.
    Shorten { dial: Dial, divisor: u64, least_ns: u64, from_none_ns: u64 },
    /// Sets a dial.
    Set { dial: Dial, to: u64 },
    /// Turns a dial on if it is off, and off if it is on.
    Toggle(Dial),
    /// Gives a command that has no strength.
    Give(Command),
}

const fn ten_times_as_often(dial: Dial) -> Effect {
    // 5 µs is the shortest gap that the model is meant for.
    Effect::Shorten { dial, divisor: 10, least_ns: 5 * MICROSECOND, from_none_ns: 20 * MILLISECOND }
}

const SLOW_DEVICE: Effect = Effect::Multiply { dial: Dial::Device, factor: 50 };
const SLOW_NOTIFICATION: Effect = Effect::Multiply { dial: Dial::Lag, factor: 10 };

const fn row(group: Group, name: fn() -> &'static str, effects: &'static [Effect]) -> Row {
    Row { name, group, effects }
}

impl Fault {
    /// Every entry, in the order of the page.
    pub const ALL: [Fault; 14] = [
        Fault::FlipStorm,
        Fault::Lull,
        Fault::MoreLoad,
        Fault::SlowDevice,
        Fault::SlowNotification,
        Fault::DroppedSignal,
        Fault::TwoAtOnce,
        Fault::ClusterMonitor,
        Fault::GuestWatchdog,
        Fault::Operator,
        Fault::KeyRelease,
        Fault::Reset,
        Fault::Install,
        Fault::RollOut,
    ];

    /// The table.
    #[must_use]
    pub fn row(self) -> Row {
        use Effect::{Give, Set, Toggle};
        use Group::{Fault as F, Response as R, Switch as S};
        match self {
            Fault::FlipStorm => row(F, words::flip_storm, &[const { ten_times_as_often(Dial::FlipGap) }]),
            Fault::Lull => row(F, words::lull, &[Set { dial: Dial::FlipGap, to: 0 }]),
            Fault::MoreLoad => row(F, words::more_load, &[const { ten_times_as_often(Dial::SendGap) }]),
            Fault::SlowDevice => row(F, words::slow_device, &[SLOW_DEVICE]),
            Fault::SlowNotification => row(F, words::slow_notification, &[SLOW_NOTIFICATION]),
            Fault::DroppedSignal => row(F, words::dropped_signal, &[Give(Command::DropSignal { vp: 0 })]),
            Fault::TwoAtOnce => row(F, words::two_at_once, &[SLOW_DEVICE, Set { dial: Dial::KeyRelease, to: 0 }]),
            Fault::ClusterMonitor => row(S, words::cluster_monitor, &[Toggle(Dial::ClusterMonitor)]),
            Fault::GuestWatchdog => row(S, words::guest_watchdog, &[Toggle(Dial::GuestWatchdog)]),
            Fault::Operator => row(S, words::operator, &[Toggle(Dial::Operator)]),
            Fault::KeyRelease => row(S, words::key_release, &[Toggle(Dial::KeyRelease)]),
            Fault::Reset => row(R, words::reset, &[Give(Command::ResetVm)]),
            Fault::Install => row(R, words::install, &[Give(Command::InstallUpdate { host: 0 })]),
            Fault::RollOut => row(R, words::roll_out, &[Give(Command::RollOut)]),
        }
    }

    /// The entries of a group, in the order of the page.
    pub fn in_group(group: Group) -> impl Iterator<Item = Fault> {
        Fault::ALL.into_iter().filter(move |fault| fault.row().group == group)
    }

    /// The commands that do it at a moment.
    #[must_use]
    pub fn commands(self, moment: &Moment) -> Vec<Command> {
        self.row().effects.iter().map(|effect| effect.command(moment)).collect()
    }

    /// Whether a switch is on at a moment.
    #[must_use]
    pub fn is_on(self, moment: &Moment) -> bool {
        self.row().effects.iter().any(|effect| matches!(effect, Effect::Toggle(dial) if moment.dial(*dial) != 0))
    }
}

impl Effect {
    fn command(self, moment: &Moment) -> Command {
        match self {
            Effect::Multiply { dial, factor } => Command::Set { dial, to: moment.dial(dial).saturating_mul(factor) },
            Effect::Shorten { dial, divisor, least_ns, from_none_ns } => {
                let gap_ns = moment.dial(dial);
                Command::Set { dial, to: if gap_ns == 0 { from_none_ns } else { (gap_ns / divisor).max(least_ns) } }
            }
            Effect::Set { dial, to } => Command::Set { dial, to },
            Effect::Toggle(dial) => Command::Set { dial, to: u64::from(moment.dial(dial) == 0) },
            Effect::Give(command) => command,
        }
    }
}

/// A moment of a run, at which commands are given.
#[derive(Clone, Debug)]
pub struct Moment<'a> {
    scenario: &'a Scenario,
    commands: &'a [Given],
    at: SimTime,
}

impl<'a> Moment<'a> {
    /// The moment `at` of the run of this scenario with these commands.
    #[must_use]
    pub fn new(scenario: &'a Scenario, commands: &'a [Given], at: SimTime) -> Moment<'a> {
        Moment { scenario, commands, at }
    }

    /// The value of a dial: as last set, or as the scenario has it.
    #[must_use]
    pub fn dial(&self, dial: Dial) -> u64 {
        let set = |given: &Given| match given.command {
            Command::Set { dial: known, to } if known == dial && given.at <= self.at => Some(to),
            _ => None,
        };
        self.commands.iter().rev().find_map(set).unwrap_or_else(|| self.initial(dial))
    }

    fn initial(&self, dial: Dial) -> u64 {
        let Scenario { vms, costs, recovery, .. } = self.scenario;
        let vm = vms.first();
        match dial {
            Dial::FlipGap => vm.and_then(|vm| vm.flip_gap_ns).unwrap_or(0),
            Dial::SendGap => vm.and_then(|vm| vm.send_gap_ns).unwrap_or(0),
            Dial::Lag => costs.lag_ns,
            Dial::Device => costs.device_ns,
            Dial::ClusterMonitor => recovery.cluster_monitor.into(),
            Dial::GuestWatchdog => recovery.guest_watchdog.into(),
            Dial::Operator => recovery.operator.into(),
            Dial::KeyRelease => recovery.key_release.into(),
        }
    }

    /// Shares a page now, so that its notification arrives in the middle of the gap of a send on this VP, which must
    /// have a free slot: before the update the wake-up is lost. `chunk` is a private page that is not in use.
    #[must_use]
    pub fn lost_wake_up(&self, vp: u32, chunk: u32) -> Command {
        let isolation = self.scenario.vms.first().map_or(Isolation::Snp, |vm| vm.isolation);
        let costs = &self.scenario.costs;
        let touch_ns = costs.touch_ns.max(1);
        let lag_ns = touch_ns + costs.path_to_check_ns(isolation, costs.flip_pages) + costs.gap_ns / 2 + 1;
        Command::Script(Scripted::Share { vp, chunk, at: SimTime(self.at.0 + 1), lag_ns, touch_ns })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_lists_every_entry_once_and_a_switch_has_one_dial() {
        for (index, fault) in Fault::ALL.into_iter().enumerate() {
            assert_eq!(fault as usize, index);
            let row = fault.row();
            let toggles = row.effects.iter().filter(|effect| matches!(effect, Effect::Toggle(_))).count();
            assert_eq!(toggles, usize::from(row.group == Group::Switch), "{fault:?}");
        }
    }
}
