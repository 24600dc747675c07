//! Steps: assess, acquire, deploy, validate: what there is to do, what of it is done, and what has to come first.

use sim_core::model::scenario::FIXED_REVISION;
use sim_core::model::time::MINUTE;
use sim_core::show::frame::{HeartbeatView, HostState, VmState};
use sim_core::show::roster::Roster;

use super::case::Way;
use super::events;
use super::play::Play;
use super::reply::Missing;
use crate::words::runbook as words;

/// A part of the runbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Is it this, and is it mine?
    Assess,
    /// The right file.
    Acquire,
    /// The host gets it.
    Deploy,
    /// Did it help?
    Validate,
    /// The right next step for something else.
    HandOn,
}

impl Phase {
    /// Its title.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Phase::Assess => words::phase_assess(),
            Phase::Acquire => words::phase_acquire(),
            Phase::Deploy => words::phase_deploy(),
            Phase::Validate => words::phase_validate(),
            Phase::HandOn => words::phase_hand_on(),
        }
    }
}

/// Something to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Look at evidence of at least two kinds.
    Look,
    /// Say what it is.
    Diagnose,
    /// Choose the right file.
    File,
    /// Check its signature and hash.
    Check,
    /// Plan what becomes of the confidential VMs.
    Plan,
    /// Drain, install and restart the host.
    Install,
    /// Wait until the host is up.
    HostUp,
    /// Wait until all VMs run, attested where they have to.
    VmsUp,
    /// Read the revision.
    Revision,
    /// Check the VMs.
    Vms,
    /// Replay the workload.
    Replay,
    /// Wait until it has been quiet for long enough.
    Quiet,
    /// Take the right next step.
    NextStep,
}

impl Task {
    /// What there is to do.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Task::Look => words::task_look(),
            Task::Diagnose => words::task_diagnose(),
            Task::File => words::task_file(),
            Task::Check => words::task_check(),
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
        Phase::Assess => &[Task::Look, Task::Diagnose],
        Phase::Acquire => &[Task::File, Task::Check],
        Phase::Deploy => &[Task::Plan, Task::Install, Task::HostUp, Task::VmsUp],
        Phase::Validate => &[Task::Revision, Task::Vms, Task::Replay, Task::Quiet],
        Phase::HandOn => &[Task::NextStep],
    }
}

impl Play {
    /// The phases of this case, as far as the reader can know of them.
    #[must_use]
    pub fn phases(&self) -> &'static [Phase] {
        match (self.diagnosed, self.case.way) {
            (false, _) => &[Phase::Assess],
            (true, Way::Update) => &[Phase::Assess, Phase::Acquire, Phase::Deploy, Phase::Validate],
            (true, Way::HandOn(_)) => &[Phase::Assess, Phase::HandOn],
        }
    }

    /// The phase in which something is to be done first.
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
            Task::Look => self.looked.kinds() >= 2,
            Task::Diagnose => self.diagnosed,
            Task::File => self.file.is_some(),
            Task::Check => self.checked,
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

    /// What has to come before the installation.
    #[must_use]
    pub fn missing_for_install(&self) -> Option<Missing> {
        [
            (Task::Diagnose, Missing::Diagnosis),
            (Task::File, Missing::File),
            (Task::Check, Missing::Check),
            (Task::Plan, Missing::Plan),
        ]
        .into_iter()
        .find(|(task, _)| !self.is_done(*task))
        .map(|(_, missing)| missing)
    }

    /// What has to come before the replay.
    #[must_use]
    pub fn missing_for_replay(&self) -> Option<Missing> {
        let after =
            [(Task::Install, Missing::Update), (Task::HostUp, Missing::Host), (Task::VmsUp, Missing::Vms)].into_iter();
        after.into_iter().find(|(task, _)| !self.is_done(*task)).map(|(_, missing)| missing)
    }

    /// What has to come before it is called fixed, besides time.
    #[must_use]
    pub fn missing_for_verdict(&self) -> Option<Missing> {
        let checks =
            [(Task::Revision, Missing::Revision), (Task::Vms, Missing::VmCheck), (Task::Replay, Missing::Replay)];
        let check = checks.into_iter().find(|(task, _)| !self.is_done(*task)).map(|(_, missing)| missing);
        self.missing_for_replay().or(check)
    }

    /// The mean time between freezes of the VM in question, as the record before the call has it.
    #[must_use]
    pub fn mean_ns(&self) -> u64 {
        let called = self.case.recording().cursor;
        called.0 / events::freezes(&self.lab, called).max(1)
    }

    /// How long it has to stay quiet: the rule of three.
    #[must_use]
    pub fn needed_ns(&self) -> u64 {
        RULE * self.mean_ns()
    }

    /// How long it has been quiet since the VM in question runs on the updated host.
    #[must_use]
    pub fn quiet_ns(&self) -> u64 {
        let row = &self.roster.vms[0];
        let runs = is_fixed(&self.roster) && row.state == VmState::Running;
        if runs { self.roster.at.since(row.started_at) } else { 0 }
    }

    /// The revision that a host shows. The run knows whether it has the fix; which number that is, the file says.
    #[must_use]
    pub fn revision(&self, host: u16) -> u32 {
        let own = self.roster.hosts[usize::from(host)].revision;
        match self.installed {
            Some(file) if host == 0 && own >= FIXED_REVISION => file.revision(),
            Some(_) | None => own,
        }
    }
}

/// Whether the first host is up with the fix.
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

/// How long the workload is replayed.
pub const REPLAY_NS: u64 = 10 * MINUTE;
/// How much quicker pages are opened meanwhile.
pub const REPLAY_TIMES: u64 = 10;
/// The rule of three: quiet for so many times the mean time between freezes supports "fixed".
pub const RULE: u64 = 3;
/// How sure that makes, in percent: 1 − e⁻³, rounded.
pub const CONFIDENCE: u64 = 95;
