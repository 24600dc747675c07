//! Case: an incident as data: its hosts and VMs, the commands before the reader is paged, the cause and the resolution.

use sim_core::model::command::{Command, Given};
use sim_core::model::scenario::{Costs, HostSpec, Isolation, Recovery, Scenario, VmSpec};
use sim_core::model::time::{MILLISECOND, MINUTE, SimTime};
use sim_core::record::recording::Recording;

use crate::words::runbook as words;

/// What may have caused an incident.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The defect that KB5061906 fixes, on a host that the reader maintains and that lacks the fix.
    Defect,
    /// The host is overloaded.
    Overload,
    /// The guest's own network or application.
    Guest,
    /// Attestation or the release of the key.
    Attestation,
    /// Perhaps the defect, on a host that somebody else maintains.
    TheirHost,
}

impl Cause {
    /// Every cause, in the order of the page.
    pub const ALL: [Cause; 5] = [Cause::Defect, Cause::Overload, Cause::Guest, Cause::Attestation, Cause::TheirHost];

    /// The label of the choice, in the reader's language.
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

/// What the reader can do after the diagnosis of a case that no update resolves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// Make room: move load away, or wait for it.
    Capacity,
    /// Hand over to the team that runs the guest.
    GuestSide,
    /// Examine attestation and the key release policy.
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

    /// The label of the choice, in the reader's language.
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

/// Evidence that rules a cause out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refutation {
    /// The host's processors have time to spare.
    HostIdle,
    /// The host's processors are full, and every VM is slow.
    HostFull,
    /// The heartbeat is answered.
    HeartbeatOk,
    /// The heartbeat was lost.
    HeartbeatLost,
    /// The VM was running, so it had attested.
    HadAttested,
    /// The VM never ran because its key was not released.
    NeverRan,
    /// The host has the fix.
    HostFixed,
    /// The reader maintains the host.
    OwnHost,
    /// The reader maintains no host.
    NotMine,
}

/// A VM of a case. The first one is the VM that the pager reports.
#[derive(Clone, Copy, Debug)]
pub struct CaseVm {
    /// The name, as the console shows it.
    pub name: &'static str,
    /// What protects its memory.
    pub isolation: Isolation,
    /// The host it starts on, by number.
    pub host: u32,
    /// Mean time between visibility changes of a page, in milliseconds. With 0 there are none.
    pub(super) flip_gap_ms: u64,
    /// Mean time between sends, in milliseconds.
    pub(super) send_gap_ms: u64,
    /// What each of its virtual processors asks for, in percent of a logical processor.
    pub demand: u32,
}

/// What resolves a case after the right diagnosis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolution {
    /// The host gets the update: acquire, deploy, validate.
    Update,
    /// The incident has another cause, or somebody else maintains the host. One next step is right.
    HandOver(NextStep),
}

/// A text of the case, looked up in the reader's language.
pub type Text = fn() -> &'static str;

/// One incident of the runbook.
#[derive(Debug)]
pub struct Case {
    /// Its name in links.
    pub slug: &'static str,
    /// The title.
    pub title: Text,
    /// The message of the pager, from the name of the reported VM.
    pub pager: fn(&str) -> String,
    /// Facts that come with the page and that the model does not contain.
    pub background: &'static [Text],
    /// Names of the hosts. Empty if somebody else maintains them.
    pub hosts: &'static [&'static str],
    /// The VMs; the first one is the reported VM.
    pub vms: &'static [CaseVm],
    /// Logical processors of each host.
    pub logical_processors: u32,
    /// The right diagnosis.
    pub cause: Cause,
    /// What resolves it.
    pub resolution: Resolution,
    /// What the case teaches, shown when it is solved.
    pub lesson: Text,
    /// Names of the claims that the case rests on.
    pub claims: &'static [&'static str],
    /// The evidence against each of the other causes.
    pub refutations: &'static [(Cause, Refutation)],
    /// When the reader is paged, in minutes from the start of the run.
    pub(super) paged_min: u64,
    /// The seed of its run.
    pub(super) seed: u64,
    /// The revision of each host at the start of the run.
    pub(super) revisions: &'static [u32],
    /// Who restarts a VM that hangs.
    pub(super) recovery: Recovery,
    /// Commands given before the reader is paged, each with its minute.
    pub(super) earlier_commands: &'static [(u64, Command)],
}

/// In-flight slots of each channel: fewer than elsewhere, so that a freeze takes half an hour at the rate of the case.
const SLOTS: u32 = 4;
/// Virtual processors of each VM.
const VPS: u32 = 2;
/// Length of the run: the reader can work on a case for two days.
const LENGTH_NS: u64 = 48 * 60 * MINUTE;

impl PartialEq for Case {
    fn eq(&self, other: &Case) -> bool {
        self.slug == other.slug
    }
}

impl Case {
    /// The name of the VM that the pager reports.
    #[must_use]
    pub fn reported_vm(&self) -> &'static str {
        self.vms[0].name
    }

    /// Whether the reader maintains the hosts.
    #[must_use]
    pub fn has_hosts(&self) -> bool {
        !self.hosts.is_empty()
    }

    /// Whether the reader has to update a host. Otherwise the incident only looks like the defect, or somebody else
    /// maintains the host.
    #[must_use]
    pub fn needs_update(&self) -> bool {
        self.resolution == Resolution::Update
    }

    /// The number of the VM with this name, in upper or lower case.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<usize> {
        self.vms.iter().position(|machine| machine.name.eq_ignore_ascii_case(name))
    }

    /// The recording of its run, with the cursor at the moment when the reader is paged.
    #[must_use]
    pub fn recording(&self) -> Recording {
        let vm = |machine: &CaseVm| VmSpec {
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
            vms: self.vms.iter().map(vm).collect(),
            recovery: self.recovery,
            costs: Costs { install_fail_milli: 0, operator_ns: 10 * MINUTE, ..Costs::default() },
            ..Scenario::default()
        };
        let commands =
            self.earlier_commands.iter().map(|(min, command)| Given { at: SimTime(min * MINUTE), command: *command });
        Recording {
            commands: commands.collect(),
            cursor: SimTime(self.paged_min * MINUTE),
            ..Recording::new(&scenario, self.seed)
        }
    }

    /// The mean time between visibility changes of the reported VM, in nanoseconds.
    #[must_use]
    pub fn flip_gap_ns(&self) -> u64 {
        self.vms[0].flip_gap_ms * MILLISECOND
    }

    /// The evidence against a cause; `None` for the right one.
    #[must_use]
    pub fn refutation(&self, cause: Cause) -> Option<Refutation> {
        self.refutations.iter().find(|(wrong, _)| *wrong == cause).map(|(_, why)| *why)
    }
}
