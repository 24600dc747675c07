//! Case: what an incident is made of: hosts and VMs, what was done to them, when the reader is called, what it was.

use sim_core::model::command::{Command, Given};
use sim_core::model::scenario::{Costs, HostSpec, Isolation, Recovery, Scenario, VmSpec};
use sim_core::model::time::{MILLISECOND, MINUTE, SimTime};
use sim_core::record::recording::Recording;

use crate::words::runbook as words;

/// What may have been the matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// A VM hangs as this issue describes it, on a host of one's own that has not got the fix.
    Defect,
    /// The host has too much to do.
    Overload,
    /// The guest's own network or application.
    Guest,
    /// Attestation or the release of the key.
    Attestation,
    /// Perhaps this issue, on a host that somebody else maintains.
    TheirHost,
}

impl Cause {
    /// Every cause, in the order of the page.
    pub const ALL: [Cause; 5] = [Cause::Defect, Cause::Overload, Cause::Guest, Cause::Attestation, Cause::TheirHost];

    /// What the choice says.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Cause::Defect => words::cause_defect(),
            Cause::Overload => words::cause_overload(),
            Cause::Guest => words::cause_guest(),
            Cause::Attestation => words::cause_attestation(),
            Cause::TheirHost => words::cause_their_host(),
        }
    }
}

/// What to do if it is not for the reader to update a host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// Make room: move load away, or wait for it.
    Capacity,
    /// Hand over to those who look after the guest.
    GuestSide,
    /// Look at attestation and the key's release policy.
    KeyRelease,
    /// Gather evidence, open a case, check redundancy.
    OpenCase,
    /// Install the update.
    Install,
}

impl NextStep {
    /// Every next step, in the order of the page.
    pub const ALL: [NextStep; 5] =
        [NextStep::Install, NextStep::Capacity, NextStep::GuestSide, NextStep::KeyRelease, NextStep::OpenCase];

    /// What the choice says.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            NextStep::Capacity => words::next_capacity(),
            NextStep::GuestSide => words::next_guest(),
            NextStep::KeyRelease => words::next_key(),
            NextStep::OpenCase => words::next_case(),
            NextStep::Install => words::next_install(),
        }
    }
}

/// Why a cause is not the one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refuted {
    /// The host's processors have time to spare.
    HostIdle,
    /// The host's processors are full, and every VM is slow.
    HostFull,
    /// The heartbeat is answered.
    HeartbeatOk,
    /// The heartbeat was lost.
    HeartbeatLost,
    /// The VM ran: it had attested.
    HadAttested,
    /// The VM never ran: no key.
    NeverRan,
    /// The host has the fix.
    HostFixed,
    /// The host is one's own.
    OwnHost,
    /// There is no host of one's own.
    NotMine,
}

/// A VM of a case. The first one is what it is about.
#[derive(Clone, Copy, Debug)]
pub struct Machine {
    /// Its name.
    pub name: &'static str,
    /// What protects its memory.
    pub isolation: Isolation,
    /// The host it starts on.
    pub host: u32,
    /// Mean time between page openings; none if zero.
    pub(super) flip_gap_ms: u64,
    /// Mean time between sends.
    pub(super) send_gap_ms: u64,
    /// How much of a processor each of its processors would use, in percent.
    pub demand: u32,
}

/// What follows from the right diagnosis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The host gets the update: acquire, deploy, validate.
    Update,
    /// It is something else, or somebody else’s: one right next step.
    HandOn(NextStep),
}

/// Something that no simulation shows, told with the case.
pub type Told = fn() -> &'static str;

/// A case.
#[derive(Debug)]
pub struct Case {
    /// Its name in links.
    pub slug: &'static str,
    /// Its title.
    pub title: Told,
    /// What the pager says.
    pub pager: fn(&str) -> String,
    /// What was told besides, which the model does not know.
    pub given: &'static [Told],
    /// Names of the hosts; none of them is the reader's if empty.
    pub hosts: &'static [&'static str],
    /// The VMs.
    pub machines: &'static [Machine],
    /// Logical processors of each host.
    pub cores: u32,
    /// What it was.
    pub cause: Cause,
    /// What follows.
    pub way: Way,
    /// What it shows.
    pub lesson: Told,
    /// Names of the claims it rests on.
    pub claims: &'static [&'static str],
    /// Why each other cause is not the one.
    pub refuted: &'static [(Cause, Refuted)],
    /// When the reader is called, in minutes from the beginning of the run.
    pub(super) called_min: u64,
    /// The number of its run.
    pub(super) seed: u64,
    /// The revision of each host at the beginning.
    pub(super) revisions: &'static [u32],
    /// What brings a VM back.
    pub(super) recovery: Recovery,
    /// What was done before the reader is called, each with its minute.
    pub(super) done: &'static [(u64, Command)],
}

/// In-flight slots of each channel: fewer than elsewhere, so that a freeze takes half an hour at the rate of the case.
const SLOTS: u32 = 4;
/// Processors of each VM.
const VPS: u32 = 2;
/// How long a case can be worked on: two days.
const LENGTH_NS: u64 = 48 * 60 * MINUTE;

impl PartialEq for Case {
    fn eq(&self, other: &Case) -> bool {
        self.slug == other.slug
    }
}

impl Case {
    /// The VM it is about.
    #[must_use]
    pub fn machine(&self) -> &'static str {
        self.machines[0].name
    }

    /// Whether the hosts are the reader's.
    #[must_use]
    pub fn has_hosts(&self) -> bool {
        !self.hosts.is_empty()
    }

    /// Whether it only looks like this issue, or is not the reader's to mend.
    #[must_use]
    pub fn is_look_alike(&self) -> bool {
        self.way != Way::Update
    }

    /// The VM of this name, by number.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<usize> {
        self.machines.iter().position(|machine| machine.name.eq_ignore_ascii_case(name))
    }

    /// The recipe of its run, at the moment when the reader is called.
    #[must_use]
    pub fn recording(&self) -> Recording {
        let vm = |machine: &Machine| VmSpec {
            host: machine.host,
            isolation: machine.isolation,
            vps: VPS,
            slots: SLOTS,
            send_gap_ns: Some(machine.send_gap_ms * MILLISECOND),
            flip_gap_ns: (machine.flip_gap_ms != 0).then_some(machine.flip_gap_ms * MILLISECOND),
            ..VmSpec::default()
        };
        let scenario = Scenario {
            slug: self.slug.into(),
            seed: self.seed,
            length_ns: LENGTH_NS,
            hosts: self.revisions.iter().map(|revision| HostSpec { revision: *revision }).collect(),
            vms: self.machines.iter().map(vm).collect(),
            recovery: self.recovery,
            costs: Costs { install_fail_milli: 0, operator_ns: 10 * MINUTE, ..Costs::default() },
            ..Scenario::default()
        };
        let commands = self.done.iter().map(|(min, command)| Given { at: SimTime(min * MINUTE), command: *command });
        Recording {
            commands: commands.collect(),
            cursor: SimTime(self.called_min * MINUTE),
            ..Recording::new(&scenario, self.seed)
        }
    }

    /// The mean time between page openings of the VM it is about.
    #[must_use]
    pub fn flip_gap_ns(&self) -> u64 {
        self.machines[0].flip_gap_ms * MILLISECOND
    }

    /// Why another cause is not the one.
    #[must_use]
    pub fn refutation(&self, cause: Cause) -> Option<Refuted> {
        self.refuted.iter().find(|(wrong, _)| *wrong == cause).map(|(_, why)| *why)
    }
}
