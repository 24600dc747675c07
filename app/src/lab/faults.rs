//! Faults: what a reader can do to the machine while it runs, and the commands that do it. All of it is recorded, forks
//! when it is given in the past, and is taken back like anything else.

use sim_core::model::command::{Command, Dial, Given};
use sim_core::model::scenario::{Isolation, Scenario, Scripted};
use sim_core::model::time::{MICROSECOND, MILLISECOND, SimTime};

use crate::words::lab as words;

/// How much more load a storm is.
pub const STORM: u64 = 10;
/// How many times longer a slow device takes.
pub const SLOW_DEVICE: u64 = 50;
/// How many times later slow news comes.
pub const SLOW_NEWS: u64 = 10;
/// The shortest gap between requests that the model is meant for.
const GAP_MIN_NS: u64 = 5 * MICROSECOND;
/// What a storm of flips means where there were none.
const STRESS_GAP_NS: u64 = 20 * MILLISECOND;

/// Something to be done to the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Many more pages are opened.
    FlipStorm,
    /// None are any more.
    Lull,
    /// Many more sends.
    MoreLoad,
    /// The device takes much longer.
    SlowDevice,
    /// The host's note follows much later.
    SlowNews,
    /// The next signal of the first processor is lost.
    DroppedSignal,
    /// Attestation and key release fail, or succeed again.
    KeyRelease,
    /// The cluster watches heartbeats, or no longer.
    ClusterMonitor,
    /// The guest has a watchdog, or no longer.
    GuestWatchdog,
    /// Somebody is on watch, or no longer.
    Operator,
    /// The device slow and the key service down.
    TwoAtOnce,
    /// The operator resets the VM.
    Reset,
    /// The first host gets the update the way a host gets it.
    Install,
    /// All hosts, one after the other.
    RollOut,
}

impl Fault {
    /// What makes trouble.
    pub const TROUBLE: [Fault; 7] = [
        Fault::FlipStorm,
        Fault::Lull,
        Fault::MoreLoad,
        Fault::SlowDevice,
        Fault::SlowNews,
        Fault::DroppedSignal,
        Fault::TwoAtOnce,
    ];
    /// What is on or off.
    pub const SWITCHES: [Fault; 4] = [Fault::ClusterMonitor, Fault::GuestWatchdog, Fault::Operator, Fault::KeyRelease];
    /// What somebody does about it.
    pub const DEEDS: [Fault; 3] = [Fault::Reset, Fault::Install, Fault::RollOut];

    /// What the reader is told it does.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Fault::FlipStorm => words::flip_storm(),
            Fault::Lull => words::lull(),
            Fault::MoreLoad => words::more_load(),
            Fault::SlowDevice => words::slow_device(),
            Fault::SlowNews => words::slow_news(),
            Fault::DroppedSignal => words::dropped_signal(),
            Fault::KeyRelease => words::key_release(),
            Fault::ClusterMonitor => words::cluster_monitor(),
            Fault::GuestWatchdog => words::guest_watchdog(),
            Fault::Operator => words::operator(),
            Fault::TwoAtOnce => words::two_at_once(),
            Fault::Reset => words::reset(),
            Fault::Install => words::install(),
            Fault::RollOut => words::roll_out(),
        }
    }

    /// The dial of a switch.
    #[must_use]
    pub fn dial(self) -> Option<Dial> {
        match self {
            Fault::KeyRelease => Some(Dial::KeyRelease),
            Fault::ClusterMonitor => Some(Dial::ClusterMonitor),
            Fault::GuestWatchdog => Some(Dial::GuestWatchdog),
            Fault::Operator => Some(Dial::Operator),
            _ => None,
        }
    }

    /// The commands that do it now.
    #[must_use]
    pub fn commands(self, now: &Now) -> Vec<Command> {
        let set = |dial, to| Command::Set { dial, to };
        let times = |dial: Dial, factor: u64| set(dial, now.dial(dial).saturating_mul(factor));
        let denser = |dial: Dial| {
            let gap = now.dial(dial);
            set(dial, if gap == 0 { STRESS_GAP_NS } else { (gap / STORM).max(GAP_MIN_NS) })
        };
        match self {
            Fault::FlipStorm => vec![denser(Dial::FlipGap)],
            Fault::Lull => vec![set(Dial::FlipGap, 0)],
            Fault::MoreLoad => vec![denser(Dial::SendGap)],
            Fault::SlowDevice => vec![times(Dial::Device, SLOW_DEVICE)],
            Fault::SlowNews => vec![times(Dial::Lag, SLOW_NEWS)],
            Fault::DroppedSignal => vec![Command::DropSignal { vp: 0 }],
            Fault::TwoAtOnce => vec![times(Dial::Device, SLOW_DEVICE), set(Dial::KeyRelease, 0)],
            Fault::Reset => vec![Command::ResetVm],
            Fault::Install => vec![Command::InstallUpdate { host: 0 }],
            Fault::RollOut => vec![Command::RollOut],
            Fault::KeyRelease | Fault::ClusterMonitor | Fault::GuestWatchdog | Fault::Operator => {
                let dial = self.dial().expect("a switch has one");
                vec![set(dial, u64::from(now.dial(dial) == 0))]
            }
        }
    }
}

/// Where the dials stand at a moment.
#[derive(Clone, Debug)]
pub struct Now<'a> {
    scenario: &'a Scenario,
    commands: &'a [Given],
    at: SimTime,
}

impl<'a> Now<'a> {
    /// A run at a moment.
    #[must_use]
    pub fn new(scenario: &'a Scenario, commands: &'a [Given], at: SimTime) -> Now<'a> {
        Now { scenario, commands, at }
    }

    /// The value of a dial: what was last set, or what the scenario begins with.
    #[must_use]
    pub fn dial(&self, dial: Dial) -> u64 {
        let set = |given: &Given| match given.command {
            Command::Set { dial: known, to } if known == dial && given.at <= self.at => Some(to),
            _ => None,
        };
        self.commands.iter().rev().find_map(set).unwrap_or_else(|| self.begins_with(dial))
    }

    fn begins_with(&self, dial: Dial) -> u64 {
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

    /// A page opened now whose news comes in the middle of the gap, on a processor that has a slot free: before the update
    /// its wake-up is lost. `chunk` is a page that is not in use.
    #[must_use]
    pub fn lost_wake_up(&self, vp: u32, chunk: u32) -> Command {
        let isolation = self.scenario.vms.first().map_or(Isolation::Snp, |vm| vm.isolation);
        let costs = &self.scenario.costs;
        let touch_ns = costs.touch_ns.max(1);
        let lag_ns = touch_ns + costs.path_to_check_ns(isolation, costs.flip_pages) + costs.gap_ns / 2 + 1;
        Command::Script(Scripted::Share { vp, chunk, at: SimTime(self.at.0 + 1), lag_ns, touch_ns })
    }
}
