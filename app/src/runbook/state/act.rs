//! Act: what each action does to an attempt, and what the page replies.

use std::rc::Rc;

use sim_core::model::command::{Command as Given, Dial};
use sim_core::model::time::MINUTE;
use sim_core::show::frame::{HeartbeatView, HostState};

use super::Action;
use crate::runbook::attempt::{Attempt, Outcome};
use crate::runbook::case::{Case, NextStep, Resolution};
use crate::runbook::case_run::CaseRun;
use crate::runbook::console::{self, Command, Console};
use crate::runbook::evidence::{Evidence, ViewedEvidence};
use crate::runbook::file::File;
use crate::runbook::plan::Plan;
use crate::runbook::reply::{Failure, Missing, Reply, whole_minutes};
use crate::runbook::steps::{REPLAY_NS, REPLAY_SPEEDUP, all_run};

impl Attempt {
    pub(super) fn new(case: &'static Case) -> Attempt {
        let run = CaseRun::new(&case.recording());
        Attempt {
            case,
            roster: Rc::new(run.roster()),
            run,
            shown: Evidence::Console,
            shows_model: false,
            viewed: ViewedEvidence::default(),
            console: Console::default(),
            cause: None,
            diagnosed: false,
            file: None,
            verified: false,
            plan: None,
            installed: None,
            read_revision: false,
            read_vms: false,
            replayed: false,
            next: None,
            reply: Reply::Begun,
            outcome: None,
        }
    }

    fn set_run(&mut self, run: CaseRun) {
        self.roster = Rc::new(run.roster());
        self.run = run;
    }

    fn fail(&mut self, failure: Failure) {
        self.reply = Reply::Failed(failure);
        self.outcome = Some(Outcome::Failed(failure));
    }

    fn solve(&mut self) {
        self.reply = Reply::Solved;
        self.outcome = Some(Outcome::Solved);
    }

    fn wait(&mut self, minutes: u64) {
        let ns = minutes * MINUTE;
        if self.run.can_wait(ns) {
            let run = self.run.wait(ns);
            self.set_run(run);
            self.reply = Reply::Waited { minutes };
        } else {
            self.reply = Reply::NoMoreTime;
        }
    }

    fn enter(&mut self, line: &str) {
        let command = console::parse(line);
        if line == self.console.line {
            // A known command leaves the line that is being typed.
            self.console.edit(String::new());
        }
        let entry = console::run(self, line);
        let understood = entry.tag.is_some();
        self.console.keep(entry);
        self.shown = Evidence::Console;
        if !understood {
            return;
        }
        let after_update = self.installed.is_some() && self.roster.hosts[0].state == HostState::Up;
        let at_first = self.console.host == 0;
        match command {
            Ok(Command::Revision) => self.read_revision |= after_update && at_first,
            Ok(Command::Vms) => self.read_vms |= after_update && all_run(&self.roster),
            Ok(Command::Kill(Some(pid))) if pid == console::pid(0) => self.restart_vm(),
            Ok(Command::Install(file)) if at_first => self.install_from_console(File::find(&file)),
            _ => {}
        }
        self.viewed.add(Evidence::Console);
    }

    /// Restarts the reported VM, whose worker process was ended, if it has lost its heartbeat.
    fn restart_vm(&mut self) {
        if matches!(self.roster.vms[0].heartbeat, HeartbeatView::Lost { .. }) {
            let run = self.run.give(Given::ResetVm);
            self.set_run(run);
            self.reply = Reply::Recovered;
        }
    }

    fn install_from_console(&mut self, file: Option<File>) {
        match file {
            Some(File::OtherProduct) | None => {}
            Some(_) if !self.case.needs_update() => self.fail(Failure::UpdateNotNeeded),
            Some(file) if self.file == Some(file) => self.install(),
            Some(_) => self.reply = Reply::NotYet(self.missing_for_install().unwrap_or(Missing::File)),
        }
    }

    fn diagnose(&mut self) {
        let Some(cause) = self.cause else {
            self.reply = Reply::NeedsCause;
            return;
        };
        if self.viewed.count() < 2 {
            self.reply = Reply::NeedsMoreEvidence;
        } else if cause == self.case.cause {
            self.diagnosed = true;
            self.reply = Reply::RightDiagnosis;
        } else {
            self.fail(Failure::WrongCause(cause));
        }
    }

    fn install(&mut self) {
        if let Some(missing) = self.missing_for_install() {
            self.reply = Reply::NotYet(missing);
        } else if self.installed.is_some() {
            self.reply = Reply::HostBusy;
        } else {
            self.installed = self.file;
            let run = self.run.give(Given::InstallUpdate { host: 0 });
            self.set_run(run);
            self.reply = Reply::Draining;
        }
    }

    fn replay(&mut self) {
        if let Some(missing) = self.missing_for_replay() {
            self.reply = Reply::NotYet(missing);
            return;
        }
        if !self.run.can_wait(REPLAY_NS) {
            self.reply = Reply::NoMoreTime;
            return;
        }
        let before = self.roster.vms[0].counts;
        let gap = self.case.flip_gap_ns();
        let pace = |to: u64| Given::Set { dial: Dial::FlipGap, to };
        let run = self.run.give(pace(gap / REPLAY_SPEEDUP)).wait(REPLAY_NS).give(pace(gap));
        self.set_run(run);
        let counts = self.roster.vms[0].counts;
        self.replayed = true;
        self.reply = Reply::Replayed { flips: counts.flips - before.flips, lost: counts.lost - before.lost };
    }

    fn declare(&mut self) {
        if let Some(missing) = self.missing_for_verdict() {
            self.reply = Reply::NotYet(missing);
        } else if self.quiet_ns() < self.needed_ns() {
            let (quiet_min, needed_min) = (whole_minutes(self.quiet_ns()), whole_minutes(self.needed_ns()));
            self.fail(Failure::TooEarly { quiet_min, needed_min });
        } else {
            self.solve();
        }
    }

    fn take_next_step(&mut self, step: NextStep) {
        match (self.case.resolution, step) {
            (Resolution::HandOver(right), step) if right == step => {
                self.next = Some(step);
                self.solve();
            }
            (Resolution::HandOver(_), NextStep::Install) => self.fail(Failure::UpdateNotNeeded),
            (Resolution::Update | Resolution::HandOver(_), step) => self.reply = Reply::WrongStep(step),
        }
    }

    /// This attempt with what the reader has viewed until `now`, which cannot be undone.
    pub(super) fn with_view_of(self, now: &Attempt) -> Attempt {
        let (console, shown, shows_model, viewed) = (now.console.clone(), now.shown, now.shows_model, now.viewed);
        Attempt { console, shown, shows_model, viewed, reply: Reply::Undone, ..self }
    }

    /// Whether anything that can be undone differs.
    pub(super) fn differs_from(&self, before: &Attempt) -> bool {
        before.clone().with_view_of(self) != Attempt { reply: Reply::Undone, ..self.clone() }
    }

    pub(super) fn act(&mut self, action: Action) {
        match action {
            Action::View(evidence) => {
                self.shown = evidence;
                // A console shows nothing before something is typed.
                if evidence != Evidence::Console {
                    self.viewed.add(evidence);
                }
            }
            Action::ShowModel(shows_model) => self.shows_model = shows_model,
            Action::ConnectTo(host) if usize::from(host) < self.case.hosts.len() => self.console.host = host,
            Action::EditLine(line) => self.console.edit(line),
            Action::RecallOlder => self.console.recall_older(),
            Action::RecallNewer => self.console.recall_newer(),
            Action::Enter(line) => self.enter(&line),
            Action::Wait(minutes) => self.wait(minutes),
            Action::Choose(cause) => self.cause = Some(cause),
            Action::Diagnose => self.diagnose(),
            Action::Download(file) if file.fixes_host() => {
                self.file = Some(file);
                self.verified = false;
                self.reply = Reply::RightFile(file);
            }
            Action::Download(file) => self.reply = Reply::WrongFile(file),
            Action::VerifyFile if self.file.is_none() => self.reply = Reply::NotYet(Missing::File),
            Action::VerifyFile => {
                self.verified = true;
                self.reply = Reply::Verified;
            }
            Action::Plan(Plan::ShutDown) => {
                self.plan = Some(Plan::ShutDown);
                self.reply = Reply::RightPlan;
            }
            Action::Plan(plan) => self.reply = Reply::WrongPlan(plan),
            Action::Install => self.install(),
            Action::Replay => self.replay(),
            Action::DeclareFixed => self.declare(),
            Action::Next(step) => self.take_next_step(step),
            // There is no such host. The other actions are not about the attempt, and `State::after` carries them out.
            Action::ConnectTo(_)
            | Action::Open(_)
            | Action::Restore(_)
            | Action::Forget
            | Action::Undo
            | Action::Restart => {}
        }
    }
}
