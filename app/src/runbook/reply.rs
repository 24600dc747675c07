//! Reply: what the page answers to what the reader did, and how a case ends.

use sim_core::model::time::MINUTE;
use sim_core::show::roster::Roster;

use super::case::{Case, Cause, NextStep, Refuted};
use super::counters::Counters;
use super::file::File;
use super::plan::Plan;
use crate::words::runbook as words;

/// What the page answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// A case begins.
    Begun,
    /// Look at more of the evidence first.
    LookFirst,
    /// Choose something first.
    ChooseFirst,
    /// The diagnosis is right.
    Right,
    /// It is not done with that.
    NotThatStep(NextStep),
    /// The file is not the one.
    WrongFile(File),
    /// The file will do.
    GoodFile(File),
    /// Signature and hash are as they should be.
    Verified,
    /// The plan will do.
    GoodPlan,
    /// The plan does not work.
    WrongPlan(Plan),
    /// Something comes before this.
    NotYet(Missing),
    /// The host begins to drain.
    Draining,
    /// The host is being worked on.
    HostBusy,
    /// Time passed.
    Waited {
        /// Minutes.
        minutes: u64,
    },
    /// The exercise ends here.
    NoMoreTime,
    /// The workload was replayed: so many page openings, so many lost.
    Replayed {
        /// Page openings.
        flips: u64,
        /// Of these, lost.
        lost: u64,
    },
    /// The VM was ended and started again.
    Recovered,
    /// The last thing done was taken back.
    TakenBack,
    /// The case is solved.
    Solved,
    /// The case failed.
    Failed(Fault),
}

/// What comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The diagnosis.
    Diagnosis,
    /// The right file.
    File,
    /// Its signature and hash.
    Check,
    /// What becomes of the confidential VMs.
    Plan,
    /// The update.
    Update,
    /// The host.
    Host,
    /// The VMs.
    Vms,
    /// The revision, read after the update.
    Revision,
    /// The VMs' state, read after the update.
    VmCheck,
    /// The replay of the workload.
    Replay,
}

/// How a case fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It was put down to the wrong cause.
    WrongCause(Cause),
    /// The update was installed for something else.
    UpdateForLookAlike,
    /// It was called fixed before it could be known.
    TooEarly {
        /// How long it was quiet, in minutes.
        quiet_min: u64,
        /// How long it has to be.
        needed_min: u64,
    },
}

/// Minutes and hours in words.
#[must_use]
pub fn duration(minutes: u64) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (hours, rest) {
        (0, minutes) => words::minutes(minutes),
        (hours, 0) => words::hours(hours),
        (hours, minutes) => words::hours_and_minutes(words::hours(hours), words::minutes(minutes)),
    }
}

/// Nanoseconds as whole minutes.
#[must_use]
pub fn whole_minutes(ns: u64) -> u64 {
    ns / MINUTE
}

impl Reply {
    /// The reply in words.
    #[must_use]
    pub fn text(&self, case: &Case, roster: &Roster) -> String {
        match self {
            Reply::Begun => words::reply_begun(case.machine()),
            Reply::LookFirst => words::reply_look_first().into(),
            Reply::ChooseFirst => words::reply_choose_first().into(),
            Reply::Right => words::reply_right().into(),
            Reply::NotThatStep(step) => not_that(*step).into(),
            Reply::WrongFile(file) => wrong_file(*file),
            Reply::GoodFile(file) => {
                if file.is_newest() {
                    words::reply_newest_file(file.kb())
                } else {
                    words::reply_good_file(file.kb())
                }
            }
            Reply::Verified => words::reply_verified().into(),
            Reply::GoodPlan => words::reply_good_plan().into(),
            Reply::WrongPlan(plan) => wrong_plan(*plan).into(),
            Reply::NotYet(missing) => not_yet(*missing).into(),
            Reply::Draining => words::reply_draining().into(),
            Reply::HostBusy => words::reply_host_busy().into(),
            Reply::Waited { minutes } => words::reply_waited(duration(*minutes)),
            Reply::NoMoreTime => words::reply_no_more_time().into(),
            Reply::Replayed { flips, lost } => words::reply_replayed(*flips, *lost),
            Reply::Recovered => words::reply_recovered(case.machine()),
            Reply::TakenBack => words::reply_taken_back().into(),
            Reply::Solved => words::reply_solved().into(),
            Reply::Failed(fault) => fault.text(case, roster),
        }
    }
}

impl Fault {
    /// Why the case failed.
    #[must_use]
    pub fn text(&self, case: &Case, roster: &Roster) -> String {
        match self {
            Fault::WrongCause(cause) => {
                let why = case.refutation(*cause).map(|refuted| refuted.text(case, roster)).unwrap_or_default();
                words::fault_cause(why)
            }
            Fault::UpdateForLookAlike if case.has_hosts() => words::fault_update().into(),
            Fault::UpdateForLookAlike => words::fault_update_guest().into(),
            Fault::TooEarly { quiet_min, needed_min } => {
                words::fault_early(duration(*needed_min), duration(*quiet_min))
            }
        }
    }
}

impl Refuted {
    /// What the evidence says, with its numbers.
    #[must_use]
    pub fn text(self, case: &Case, roster: &Roster) -> String {
        let counters = || Counters::of(case, roster, roster.vms[0].host);
        let vm = case.machine();
        match self {
            Refuted::HostIdle => words::refuted_idle(counters().logical),
            Refuted::HostFull => words::refuted_full(counters().logical),
            Refuted::HeartbeatOk => words::refuted_heartbeat(vm),
            Refuted::HeartbeatLost => words::refuted_lost(vm),
            Refuted::HadAttested => words::refuted_attested(vm),
            Refuted::NeverRan => words::refuted_never_ran(vm),
            Refuted::HostFixed => words::refuted_fixed(roster.hosts[0].revision),
            Refuted::OwnHost => words::refuted_own().into(),
            Refuted::NotMine => words::refuted_not_mine().into(),
        }
    }
}

fn not_that(step: NextStep) -> &'static str {
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
        Missing::Check => words::missing_check(),
        Missing::Plan => words::missing_plan(),
        Missing::Update => words::missing_update(),
        Missing::Host => words::missing_host(),
        Missing::Vms => words::missing_vms(),
        Missing::Revision => words::missing_revision(),
        Missing::VmCheck => words::missing_vm_check(),
        Missing::Replay => words::missing_replay(),
    }
}
