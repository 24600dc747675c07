//! Case: an incident as data: the hosts and VMs, what was done to them, when the reader is called, and what it was.

use sim_core::model::command::{Command, Dial, Given};
use sim_core::model::scenario::{Costs, HostSpec, Isolation, Recovery, Scenario, VmSpec};
use sim_core::model::time::{MILLISECOND, MINUTE, SECOND, SimTime};
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
    /// All of them, in the order of the page.
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
    /// All of them, in the order of the page.
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
    flip_gap_ms: u64,
    /// Mean time between sends.
    send_gap_ms: u64,
    /// How much of a processor each of its processors would use, in percent.
    pub demand: u32,
}

const fn confidential(name: &'static str, host: u32, flip_gap_ms: u64) -> Machine {
    Machine { name, isolation: Isolation::Snp, host, flip_gap_ms, send_gap_ms: 2_000, demand: 46 }
}

const fn classic(name: &'static str, host: u32) -> Machine {
    Machine { name, isolation: Isolation::None, host, flip_gap_ms: 0, send_gap_ms: 2_000, demand: 38 }
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
    called_min: u64,
    seed: u64,
    revisions: &'static [u32],
    recovery: Recovery,
    done: &'static [(u64, Command)],
}

/// In-flight slots of each channel: fewer than elsewhere, so that a freeze takes half an hour at the rate of the case.
const SLOTS: u32 = 4;
/// Processors of each VM.
const VPS: u32 = 2;
/// Mean time between page openings of a busy confidential VM.
const FLIPS_MS: u64 = 6_000;
/// So rarely that nothing comes of it in a day.
const CALM_MS: u64 = 3_600_000;
/// How long a case can be worked on: two days.
const LENGTH_NS: u64 = 48 * 60 * MINUTE;

const fn watched(guest_watchdog: bool, cluster_monitor: bool, operator: bool) -> Recovery {
    Recovery { cluster_monitor, guest_watchdog, operator, key_release: true }
}

const STALLED: Case = Case {
    slug: "stalled",
    title: words::stalled_title,
    pager: |vm| words::stalled_pager(vm),
    given: &[words::stalled_given],
    hosts: &["HV-01", "HV-02"],
    machines: &[
        confidential("ledger-1", 0, FLIPS_MS),
        confidential("ledger-2", 0, FLIPS_MS * 2),
        classic("web-1", 0),
        classic("files-1", 0),
        confidential("ledger-3", 1, FLIPS_MS),
    ],
    cores: 16,
    cause: Cause::Defect,
    way: Way::Update,
    lesson: words::lesson_hung,
    claims: &["no-single-event", "by-hand", "later-updates", "scope", "no-migration"],
    refuted: &[
        (Cause::Overload, Refuted::HostIdle),
        (Cause::Guest, Refuted::HeartbeatLost),
        (Cause::Attestation, Refuted::HadAttested),
        (Cause::TheirHost, Refuted::OwnHost),
    ],
    called_min: 149,
    seed: 3,
    revisions: &[3692, 3807],
    recovery: watched(false, false, true),
    done: &[],
};

const RESET: Case = Case {
    slug: "reset",
    title: words::reset_title,
    pager: |vm| words::reset_pager(vm),
    given: &[words::reset_given],
    hosts: &["HV-11", "HV-12"],
    machines: &[
        confidential("orders-1", 0, FLIPS_MS),
        classic("mail-1", 0),
        classic("build-1", 0),
        confidential("orders-2", 1, FLIPS_MS),
    ],
    cores: 16,
    cause: Cause::Defect,
    way: Way::Update,
    lesson: words::lesson_hung,
    claims: &["no-single-event", "event-41", "event-6008", "watchdog", "later-updates"],
    refuted: &[
        (Cause::Overload, Refuted::HostIdle),
        (Cause::Guest, Refuted::HeartbeatLost),
        (Cause::Attestation, Refuted::HadAttested),
        (Cause::TheirHost, Refuted::OwnHost),
    ],
    called_min: 146,
    seed: 5,
    revisions: &[3692, 3695],
    recovery: watched(true, false, false),
    done: &[],
};

const OVERLOAD: Case = Case {
    slug: "overload",
    title: words::overload_title,
    pager: |vm| words::overload_pager(vm),
    given: &[words::overload_given],
    hosts: &["HV-21", "HV-22"],
    machines: &[
        Machine { demand: 97, send_gap_ms: 250, ..confidential("payroll-1", 0, CALM_MS) },
        Machine { demand: 98, send_gap_ms: 250, ..classic("report-1", 0) },
        Machine { demand: 98, send_gap_ms: 250, ..classic("report-2", 0) },
        Machine { demand: 96, send_gap_ms: 250, ..classic("web-7", 0) },
        classic("files-7", 1),
    ],
    cores: 6,
    cause: Cause::Overload,
    way: Way::HandOn(NextStep::Capacity),
    lesson: words::lesson_overload,
    claims: &["no-single-event", "later-updates"],
    refuted: &[
        (Cause::Defect, Refuted::HostFull),
        (Cause::Guest, Refuted::HostFull),
        (Cause::Attestation, Refuted::HadAttested),
        (Cause::TheirHost, Refuted::OwnHost),
    ],
    called_min: 60,
    seed: 7,
    revisions: &[3692, 3692],
    recovery: watched(false, true, false),
    // The device that all of them share has become slow.
    done: &[(35, Command::Set { dial: Dial::Device, to: 2 * SECOND })],
};

const GUEST_NETWORK: Case = Case {
    slug: "guest-network",
    title: words::network_title,
    pager: |vm| words::network_pager(vm),
    given: &[words::network_given_ping, words::network_given_app],
    hosts: &["HV-31"],
    machines: &[
        Machine { demand: 71, ..confidential("portal-1", 0, CALM_MS) },
        confidential("portal-2", 0, CALM_MS),
        classic("dns-1", 0),
    ],
    cores: 16,
    cause: Cause::Guest,
    way: Way::HandOn(NextStep::GuestSide),
    lesson: words::lesson_guest,
    claims: &["heartbeat-interval", "no-single-event"],
    refuted: &[
        (Cause::Defect, Refuted::HeartbeatOk),
        (Cause::Overload, Refuted::HostIdle),
        (Cause::Attestation, Refuted::HadAttested),
        (Cause::TheirHost, Refuted::OwnHost),
    ],
    called_min: 60,
    seed: 9,
    revisions: &[3692],
    recovery: watched(false, false, false),
    done: &[],
};

const ATTESTATION: Case = Case {
    slug: "attestation",
    title: words::attestation_title,
    pager: |vm| words::attestation_pager(vm),
    given: &[words::attestation_given],
    hosts: &["HV-41"],
    machines: &[confidential("vault-1", 0, CALM_MS), confidential("vault-2", 0, CALM_MS), classic("print-1", 0)],
    cores: 16,
    cause: Cause::Attestation,
    way: Way::HandOn(NextStep::KeyRelease),
    lesson: words::lesson_attestation,
    claims: &["attestation-boot", "no-single-event"],
    refuted: &[
        (Cause::Defect, Refuted::NeverRan),
        (Cause::Overload, Refuted::HostIdle),
        (Cause::Guest, Refuted::NeverRan),
        (Cause::TheirHost, Refuted::OwnHost),
    ],
    called_min: 60,
    seed: 11,
    revisions: &[3692],
    recovery: watched(false, false, false),
    // Somebody changed a policy, and somebody restarted the VM as planned.
    done: &[(40, Command::Set { dial: Dial::KeyRelease, to: 0 }), (50, Command::ResetVm)],
};

const AZURE: Case = Case {
    slug: "azure",
    title: words::azure_title,
    pager: |vm| words::azure_pager(vm),
    given: &[words::azure_given],
    hosts: &[],
    machines: &[confidential("trade-1", 0, FLIPS_MS), confidential("trade-2", 1, CALM_MS)],
    cores: 16,
    cause: Cause::TheirHost,
    way: Way::HandOn(NextStep::OpenCase),
    lesson: words::lesson_azure,
    claims: &["azure-patches", "guest-install", "thin-diagnostics", "no-single-event"],
    refuted: &[
        (Cause::Defect, Refuted::NotMine),
        (Cause::Overload, Refuted::HeartbeatLost),
        (Cause::Guest, Refuted::HeartbeatLost),
        (Cause::Attestation, Refuted::HadAttested),
    ],
    called_min: 89,
    seed: 13,
    revisions: &[3692, 3692],
    recovery: watched(false, true, false),
    done: &[],
};

/// All cases, in the order of the page.
pub static CASES: [Case; 6] = [STALLED, RESET, OVERLOAD, GUEST_NETWORK, ATTESTATION, AZURE];

impl PartialEq for Case {
    fn eq(&self, other: &Case) -> bool {
        self.slug == other.slug
    }
}

impl Case {
    /// The case of this name.
    #[must_use]
    pub fn named(slug: &str) -> Option<&'static Case> {
        CASES.iter().find(|case| case.slug == slug)
    }

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
