//! Steps: the phases of an update (assess, acquire, deploy, validate) with their tasks: which are done, and which task
//! has to come before which.

use sim_core::model::scenario::FIXED_REVISION;
use sim_core::model::time::MINUTE;
use sim_core::show::frame::{HeartbeatView, HostState, VmState};
use sim_core::show::roster::Roster;

use super::attempt::Attempt;
use super::case::Resolution;
use super::events;
use super::reply::Missing;
use crate::words::runbook as words;

/// A phase of the work on a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Diagnose the incident.
    Assess,
    /// Download the right file.
    Acquire,
    /// Install it on the host.
    Deploy,
    /// Find out whether it helped.
    Validate,
    /// Take the right next step in a case that no update resolves.
    HandOver,
}

impl Phase {
    /// The title in the reader's language.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Phase::Assess => words::phase_assess(),
            Phase::Acquire => words::phase_acquire(),
            Phase::Deploy => words::phase_deploy(),
            Phase::Validate => words::phase_validate(),
            Phase::HandOver => words::phase_hand_on(),
        }
    }
}

/// A task of a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// View evidence of at least two kinds.
    GatherEvidence,
    /// Give the diagnosis.
    Diagnose,
    /// Download the right file.
    File,
    /// Verify its signature and hash.
    VerifyFile,
    /// Plan what happens to the confidential VMs.
    Plan,
    /// Drain, install and restart the host.
    Install,
    /// Wait until the host is up.
    HostUp,
    /// Wait until all VMs run, attested where they need it.
    VmsUp,
    /// Read the revision of the updated host.
    Revision,
    /// List the VMs after the update.
    Vms,
    /// Replay the workload.
    Replay,
    /// Wait until there was no freeze for long enough.
    Quiet,
    /// Take the right next step.
    NextStep,
}

impl Task {
    /// The task in the reader's language.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Task::GatherEvidence => words::task_look(),
            Task::Diagnose => words::task_diagnose(),
            Task::File => words::task_file(),
            Task::VerifyFile => words::task_check(),
            Task::Plan => words::task_plan(),
            Task::Install => words::task_install(),
            Task::HostUp => words::task_host_up(),
            Task::VmsUp => words::task_vms_up(),
            Task::Revision => words::task_revision(),
            Task::Vms => words::task_vms(),
            Task::Replay => words::task_replay(),
            Task::Quiet => words::task_quiet(),
            Task::NextStep => words::task_next_step(),
        }
    }
}

/// The tasks of a phase.
#[must_use]
pub fn tasks(phase: Phase) -> &'static [Task] {
    match phase {
        Phase::Assess => &[Task::GatherEvidence, Task::Diagnose],
        Phase::Acquire => &[Task::File, Task::VerifyFile],
        Phase::Deploy => &[Task::Plan, Task::Install, Task::HostUp, Task::VmsUp],
        Phase::Validate => &[Task::Revision, Task::Vms, Task::Replay, Task::Quiet],
        Phase::HandOver => &[Task::NextStep],
    }
}

impl Attempt {
    /// The phases of this case. Before the diagnosis the reader sees only the first: the others would give it away.
    #[must_use]
    pub fn phases(&self) -> &'static [Phase] {
        match (self.diagnosed, self.case.resolution) {
            (false, _) => &[Phase::Assess],
            (true, Resolution::Update) => &[Phase::Assess, Phase::Acquire, Phase::Deploy, Phase::Validate],
            (true, Resolution::HandOver(_)) => &[Phase::Assess, Phase::HandOver],
        }
    }

    /// The first phase with an open task, or the last one.
    #[must_use]
    pub fn phase(&self) -> Phase {
        let open = |phase: &&Phase| tasks(**phase).iter().any(|task| !self.is_done(*task));
        let phases = self.phases();
        *phases.iter().find(open).unwrap_or(&phases[phases.len() - 1])
    }

    /// Whether a task is done.
    #[must_use]
    pub fn is_done(&self, task: Task) -> bool {
        let roster = &self.roster;
        match task {
            Task::GatherEvidence => self.viewed.count() >= 2,
            Task::Diagnose => self.diagnosed,
            Task::File => self.file.is_some(),
            Task::VerifyFile => self.verified,
            Task::Plan => self.plan.is_some(),
            Task::Install => self.installed.is_some(),
            Task::HostUp => is_fixed(roster),
            Task::VmsUp => is_fixed(roster) && all_run(roster),
            Task::Revision => self.read_revision,
            Task::Vms => self.read_vms,
            Task::Replay => self.replayed,
            Task::Quiet => self.is_done(Task::VmsUp) && self.quiet_ns() >= self.needed_ns(),
            Task::NextStep => self.next.is_some(),
        }
    }

    /// What has to be done before the installation; `None` if nothing is missing.
    #[must_use]
    pub fn missing_for_install(&self) -> Option<Missing> {
        [
            (Task::Diagnose, Missing::Diagnosis),
            (Task::File, Missing::File),
            (Task::VerifyFile, Missing::Verification),
            (Task::Plan, Missing::Plan),
        ]
        .into_iter()
        .find(|(task, _)| !self.is_done(*task))
        .map(|(_, missing)| missing)
    }

    /// What has to be done before the replay; `None` if nothing is missing.
    #[must_use]
    pub fn missing_for_replay(&self) -> Option<Missing> {
        let after =
            [(Task::Install, Missing::Update), (Task::HostUp, Missing::Host), (Task::VmsUp, Missing::Vms)].into_iter();
        after.into_iter().find(|(task, _)| !self.is_done(*task)).map(|(_, missing)| missing)
    }

    /// What has to be done before the reader can declare the VM fixed, apart from waiting; `None` if nothing is missing.
    #[must_use]
    pub fn missing_for_verdict(&self) -> Option<Missing> {
        let checks =
            [(Task::Revision, Missing::Revision), (Task::Vms, Missing::VmCheck), (Task::Replay, Missing::Replay)];
        let check = checks.into_iter().find(|(task, _)| !self.is_done(*task)).map(|(_, missing)| missing);
        self.missing_for_replay().or(check)
    }

    /// The mean time between freezes of the reported VM before the reader was paged, in nanoseconds.
    #[must_use]
    pub fn mean_ns(&self) -> u64 {
        let called = self.case.recording().cursor;
        called.0 / events::freezes(&self.run, called).max(1)
    }

    /// How long there has to be no freeze, in nanoseconds, by the rule of three.
    #[must_use]
    pub fn needed_ns(&self) -> u64 {
        RULE_OF_THREE * self.mean_ns()
    }

    /// For how long the reported VM has been running on the updated host without a freeze, in nanoseconds. A freeze
    /// ends in a restart, which sets it back to 0.
    #[must_use]
    pub fn quiet_ns(&self) -> u64 {
        let row = &self.roster.vms[0];
        let runs = is_fixed(&self.roster) && row.state == VmState::Running;
        if runs { self.roster.at.since(row.started_at) } else { 0 }
    }

    /// The revision that a host shows. The run only knows whether the host has the fix; the number is that of the
    /// installed file.
    #[must_use]
    pub fn revision(&self, host: u16) -> u32 {
        let own = self.roster.hosts[usize::from(host)].revision;
        match self.installed {
            Some(file) if host == 0 && own >= FIXED_REVISION => file.revision(),
            Some(_) | None => own,
        }
    }
}

/// Whether the first host, the one that is updated, is up and has the fix.
fn is_fixed(roster: &Roster) -> bool {
    let host = &roster.hosts[0];
    host.state == HostState::Up && host.revision >= FIXED_REVISION
}

/// Whether every VM runs and its heartbeat is answered.
#[must_use]
pub fn all_run(roster: &Roster) -> bool {
    let fine = |row: &sim_core::show::roster::VmRow| {
        row.state == VmState::Running && matches!(row.heartbeat, HeartbeatView::Ok { .. })
    };
    roster.vms.iter().all(fine)
}

/// How long the workload is replayed, in nanoseconds.
pub const REPLAY_NS: u64 = 10 * MINUTE;
/// How many times faster pages change their visibility during the replay.
pub const REPLAY_SPEEDUP: u64 = 10;
/// The rule of three: no freeze for this many times the mean time between freezes supports the claim "fixed".
pub const RULE_OF_THREE: u64 = 3;
/// The confidence that this gives, in percent: 1 − e⁻³, rounded.
pub const CONFIDENCE: u64 = 95;
