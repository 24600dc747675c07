//! Command: every change a person may make to a running machine. All are recorded; one given in the past forks.

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::model::actor::{Actor, How};
use crate::model::diagnostic::Findings;
use crate::model::machine::handler::HandlerKind;
use crate::model::machine::memory::ChunkIndex;
use crate::model::parameter::Unit;
use crate::model::parameter::limits;
use crate::model::scenario::{Scenario, Scripted};
use crate::model::time::{SECOND, SimTime};

/// Something a person does to the modelled machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Command {
    /// Swap the handler of every host for sends that check from now on. A thought experiment: no host can do this while
    /// it runs, and what is already lost stays lost.
    SwapHandler(HandlerKind),
    /// Install the update on a host: drain, install, restart, start its VMs again.
    InstallUpdate {
        /// Which host.
        host: u16,
    },
    /// Install the update on every host, one after the other; stop if a VM does not come back.
    RollOut,
    /// The operator resets the first VM.
    ResetVm,
    /// The next signal of this VP of the first VM gets lost on its way.
    DropSignal {
        /// Which VP.
        vp: u32,
    },
    /// Turn one of the dials: a storm of visibility changes, a slow backend, another lag, a watchdog off.
    Set {
        /// Which one.
        dial: Dial,
        /// The new value, in the dial's unit; zero for none or no where that is possible.
        to: u64,
    },
    /// The guest of the first VM does something at a given moment, which must not lie in the past.
    Script(Scripted),
    /// An actor on the host tries to read or change a page of the first VM.
    Try {
        /// The actor.
        actor: Actor,
        /// The page; the model has one page for each chunk.
        chunk: ChunkIndex,
        /// Whether it reads or changes the page.
        how: How,
    },
}

/// A number of the world that can change while it runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[repr(u8)]
pub enum Dial {
    /// Mean time between visibility changes of the first VM; zero for none.
    FlipGap,
    /// Mean time between background sends of the first VM; zero for none.
    SendGap,
    /// Mean time until the host's view follows a change.
    Lag,
    /// Mean time of the device.
    Device,
    /// Whether the cluster watches heartbeats.
    ClusterMonitor,
    /// Whether guests have a watchdog.
    GuestWatchdog,
    /// Whether a person is on duty.
    Operator,
    /// Whether attestation and key release succeed.
    KeyRelease,
}

impl Dial {
    /// Every dial.
    pub const ALL: [Dial; 8] = [
        Dial::FlipGap,
        Dial::SendGap,
        Dial::Lag,
        Dial::Device,
        Dial::ClusterMonitor,
        Dial::GuestWatchdog,
        Dial::Operator,
        Dial::KeyRelease,
    ];

    /// The unit of its value.
    #[must_use]
    pub fn unit(self) -> Unit {
        match self {
            Dial::FlipGap | Dial::SendGap | Dial::Lag | Dial::Device => Unit::Nanoseconds,
            Dial::ClusterMonitor | Dial::GuestWatchdog | Dial::Operator | Dial::KeyRelease => Unit::YesOrNo,
        }
    }

    fn check(self, to: u64, path: &str, found: &mut Findings) {
        match self {
            Dial::FlipGap | Dial::SendGap if to == 0 => {}
            Dial::FlipGap | Dial::SendGap => found.range(path, to, limits::GAP_NS),
            Dial::Lag => found.range(path, to, limits::COST_NS),
            Dial::Device => found.range(path, to, 1..=3600 * SECOND),
            _ => found.range(path, to, 0..=1),
        }
    }
}

impl fmt::Display for Dial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Dial::FlipGap => "time between page openings",
            Dial::SendGap => "time between sends",
            Dial::Lag => "lag of the host’s note",
            Dial::Device => "time of the device",
            Dial::ClusterMonitor => "cluster monitor",
            Dial::GuestWatchdog => "guest watchdog",
            Dial::Operator => "operator on watch",
            Dial::KeyRelease => "attestation and key release",
        })
    }
}

/// A command and the moment it was given. It takes effect after everything else of that nanosecond.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Given {
    /// When it takes effect.
    pub at: SimTime,
    /// The command.
    pub command: Command,
}

/// Why a scenario of stations takes neither visibility changes nor a script.
const NO_FLIPS: &str = "leave it out, or the stations: they stand for the whole path";

impl Given {
    /// Notes everything that is wrong with it, for a run of this scenario.
    pub(crate) fn check(&self, path: &str, scenario: &Scenario, found: &mut Findings) {
        let vps = scenario.first_vm().map_or(1, |vm| vm.vps.max(1));
        let path = format!("{path}.command");
        match self.command {
            Command::InstallUpdate { host } => {
                let last = (scenario.hosts.len().max(1) - 1) as u64;
                found.range(&format!("{path}.install-update.host"), host.into(), 0..=last);
            }
            Command::DropSignal { vp } => {
                found.range(&format!("{path}.drop-signal.vp"), vp.into(), 0..=u64::from(vps - 1));
            }
            Command::Set { dial, to } => {
                let path = format!("{path}.set");
                dial.check(to, &format!("{path}.to"), found);
                let flips = dial == Dial::FlipGap && to != 0;
                found.need(!flips || scenario.stations.is_empty(), &path, "a flip", NO_FLIPS);
                // Two dials ask for requests; each may take half of their numbers.
                let asks = matches!(dial, Dial::FlipGap | Dial::SendGap) && to != 0;
                let requests = if asks { scenario.length_ns / to.max(*limits::GAP_NS.start()) } else { 0 };
                found.need(
                    requests <= limits::REQUESTS.end() / 2,
                    &path,
                    format_args!("a load of {requests} requests"),
                    "use a longer gap or a shorter run: at most 2^30 of them",
                );
            }
            Command::Script(scripted) => {
                let path = format!("{path}.script");
                scripted.check(&path, scenario, found);
                found.need(
                    scripted.at() >= self.at,
                    &format!("{path}.{}.at", scripted.kind()),
                    scripted.at().0,
                    "use a moment not before the command is given",
                );
                found.need(scenario.stations.is_empty(), &path, "a script", NO_FLIPS);
            }
            Command::Try { chunk, .. } => {
                let chunks = scenario.first_vm().map_or(1, |vm| vm.chunks().max(1));
                found.range(&format!("{path}.try.chunk"), chunk.into(), 0..=chunks - 1);
            }
            Command::SwapHandler(_) | Command::RollOut | Command::ResetVm => {}
        }
    }
}
