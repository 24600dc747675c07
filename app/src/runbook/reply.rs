//! Reply: the page's answer to each action in a case, and the reasons why an attempt fails.

use sim_core::model::time::MINUTE;
use sim_core::show::roster::Roster;

use super::case::{Case, Cause, NextStep, Refutation};
use super::counters::Counters;
use super::file::File;
use super::plan::Plan;
use crate::words::runbook as words;

/// The page's answer to an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// The attempt begins.
    Begun,
    /// A diagnosis needs evidence of two kinds.
    NeedsMoreEvidence,
    /// A diagnosis needs a marked cause.
    NeedsCause,
    /// The diagnosis is right.
    RightDiagnosis,
    /// This next step does not resolve the case.
    WrongStep(NextStep),
    /// The file does not fix the host.
    WrongFile(File),
    /// The file fixes the host.
    RightFile(File),
    /// The signature and hash of the file are right.
    Verified,
    /// The plan works.
    RightPlan,
    /// The plan does not work.
    WrongPlan(Plan),
    /// Something has to be done before this.
    NotYet(Missing),
    /// The host begins to drain.
    Draining,
    /// An installation is under way on the host.
    HostBusy,
    /// Time passed.
    Waited {
        /// How much time, in minutes.
        minutes: u64,
    },
    /// The run of the case is too short for this.
    NoMoreTime,
    /// The workload was replayed.
    Replayed {
        /// Visibility changes in that time.
        flips: u64,
        /// Sends that were stranded in that time.
        lost: u64,
    },
    /// The reader ended the VM's worker process, and the VM starts again.
    Recovered,
    /// The last step was undone.
    Undone,
    /// The case is solved.
    Solved,
    /// The attempt failed.
    Failed(Failure),
}

/// What has to be done first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The diagnosis.
    Diagnosis,
    /// The file that fixes the host.
    File,
    /// The verification of its signature and hash.
    Verification,
    /// The plan for the confidential VMs.
    Plan,
    /// The installation of the update.
    Update,
    /// The restart of the host.
    Host,
    /// The start of all VMs.
    Vms,
    /// A look at the revision after the update.
    Revision,
    /// A look at the state of the VMs after the update.
    VmCheck,
    /// The replay of the workload.
    Replay,
}

/// Why an attempt fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The reader diagnosed a wrong cause.
    WrongCause(Cause),
    /// The reader installed the update in a case that it does not resolve.
    UpdateNotNeeded,
    /// The reader declared the VM fixed before it had been quiet for long enough.
    TooEarly {
        /// Time without a freeze until then, in minutes.
        quiet_min: u64,
        /// Time that is needed, in minutes.
        needed_min: u64,
    },
}

/// A duration in hours and minutes, in words.
#[must_use]
pub fn duration(minutes: u64) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (hours, rest) {
        (0, minutes) => words::minutes(minutes),
        (hours, 0) => words::hours(hours),
        (hours, minutes) => words::hours_and_minutes(words::hours(hours), words::minutes(minutes)),
    }
}

/// Nanoseconds as whole minutes, rounded down.
#[must_use]
pub fn whole_minutes(ns: u64) -> u64 {
    ns / MINUTE
}

impl Reply {
    /// The reply in the reader's language.
    #[must_use]
    pub fn text(&self, case: &Case, roster: &Roster) -> String {
        match self {
            Reply::Begun => words::reply_begun(case.reported_vm()),
            Reply::NeedsMoreEvidence => words::reply_look_first().into(),
            Reply::NeedsCause => words::reply_choose_first().into(),
            Reply::RightDiagnosis => words::reply_right().into(),
            Reply::WrongStep(step) => wrong_step(*step).into(),
            Reply::WrongFile(file) => wrong_file(*file),
            Reply::RightFile(file) => {
                if file.is_newest() {
                    words::reply_newest_file(file.kb())
                } else {
                    words::reply_good_file(file.kb())
                }
            }
            Reply::Verified => words::reply_verified().into(),
            Reply::RightPlan => words::reply_good_plan().into(),
            Reply::WrongPlan(plan) => wrong_plan(*plan).into(),
            Reply::NotYet(missing) => not_yet(*missing).into(),
            Reply::Draining => words::reply_draining().into(),
            Reply::HostBusy => words::reply_host_busy().into(),
            Reply::Waited { minutes } => words::reply_waited(duration(*minutes)),
            Reply::NoMoreTime => words::reply_no_more_time().into(),
            Reply::Replayed { flips, lost } => words::reply_replayed(*flips, *lost),
            Reply::Recovered => words::reply_recovered(case.reported_vm()),
            Reply::Undone => words::reply_taken_back().into(),
            Reply::Solved => words::reply_solved().into(),
            Reply::Failed(failure) => failure.text(case, roster),
        }
    }
}

impl Failure {
    /// The reason in the reader's language.
    #[must_use]
    pub fn text(&self, case: &Case, roster: &Roster) -> String {
        match self {
            Failure::WrongCause(cause) => {
                let why = case.refutation(*cause).map(|refutation| refutation.text(case, roster)).unwrap_or_default();
                words::fault_cause(why)
            }
            Failure::UpdateNotNeeded if case.has_hosts() => words::fault_update().into(),
            Failure::UpdateNotNeeded => words::fault_update_guest().into(),
            Failure::TooEarly { quiet_min, needed_min } => {
                words::fault_early(duration(*needed_min), duration(*quiet_min))
            }
        }
    }
}

impl Refutation {
    /// The evidence in the reader's language, with the numbers of the present moment.
    #[must_use]
    pub fn text(self, case: &Case, roster: &Roster) -> String {
        let counters = || Counters::of(case, roster, roster.vms[0].host);
        let vm = case.reported_vm();
        match self {
            Refutation::HostIdle => words::refuted_idle(counters().logical),
            Refutation::HostFull => words::refuted_full(counters().logical),
            Refutation::HeartbeatOk => words::refuted_heartbeat(vm),
            Refutation::HeartbeatLost => words::refuted_lost(vm),
            Refutation::HadAttested => words::refuted_attested(vm),
            Refutation::NeverRan => words::refuted_never_ran(vm),
            Refutation::HostFixed => words::refuted_fixed(roster.hosts[0].revision),
            Refutation::OwnHost => words::refuted_own().into(),
            Refutation::NotMine => words::refuted_not_mine().into(),
        }
    }
}

fn wrong_step(step: NextStep) -> &'static str {
    match step {
        NextStep::Capacity => words::not_capacity(),
        NextStep::GuestSide => words::not_guest_side(),
        NextStep::KeyRelease => words::not_key(),
        NextStep::OpenCase => words::not_case(),
        NextStep::Install => words::fault_update(),
    }
}

fn wrong_file(file: File) -> String {
    match file {
        File::May => words::wrong_file_may(file.kb(), file.revision()),
        File::OutOfBand | File::OtherProduct | File::June => words::wrong_file_product(file.kb()),
    }
}

fn wrong_plan(plan: Plan) -> &'static str {
    match plan {
        Plan::Migrate => words::wrong_plan_migrate(),
        Plan::ShutDown | Plan::Leave => words::wrong_plan_leave(),
    }
}

fn not_yet(missing: Missing) -> &'static str {
    match missing {
        Missing::Diagnosis => words::missing_diagnosis(),
        Missing::File => words::missing_file(),
        Missing::Verification => words::missing_check(),
        Missing::Plan => words::missing_plan(),
        Missing::Update => words::missing_update(),
        Missing::Host => words::missing_host(),
        Missing::Vms => words::missing_vms(),
        Missing::Revision => words::missing_revision(),
        Missing::VmCheck => words::missing_vm_check(),
        Missing::Replay => words::missing_replay(),
    }
}
