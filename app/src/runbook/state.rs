//! State: which case is open, where the reader stands in it, and what has been solved. `reduce` alone changes it.

use std::rc::Rc;

use sim_core::model::command::{Command as Given, Dial};
use sim_core::model::time::MINUTE;
use sim_core::show::frame::{HeartbeatView, HostState};

use super::case::{Case, Cause, NextStep, Way};
use super::cases::{self, CASES};
use super::console::{self, Command, Console};
use super::evidence::{Evidence, Looked};
use super::file::File;
use super::lab::Lab;
use super::plan::Plan;
use super::play::{Ending, Play};
use super::reply::{Fault, Missing, Reply, whole_minutes};
use super::steps::{REPLAY_NS, REPLAY_TIMES};
use crate::kit::history::History;
use crate::kit::later_state::FeatureState;

/// Everything the page knows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The case being worked on. It stays when the list of cases is shown.
    pub play: Option<Play>,
    /// Whether the case is shown, not the list.
    pub is_open: bool,
    history: History<Play>,
    /// Which cases have been solved, in the order of `CASES`.
    pub solved: [bool; CASES.len()],
}

/// Something a reader does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Opens the case of this name, or the list of them.
    Open(Option<String>),
    /// Brings back what was kept between visits.
    Kept(String),
    /// Forgets which cases were solved.
    Forget,
    /// Looks at a kind of evidence.
    Look(Evidence),
    /// Shows or hides what only the model knows.
    ShowModel(bool),
    /// Takes the console to another host, by number.
    GoTo(u16),
    /// Edits the line of the console.
    Edit(String),
    /// Fetches an older (`true`) or newer line into the console.
    Recall(bool),
    /// Enters a line into the console.
    Type(String),
    /// Lets so many minutes pass.
    Wait(u64),
    /// Chooses a cause.
    Choose(Cause),
    /// Says that it is this.
    Diagnose,
    /// Gets a file from the catalog.
    Get(File),
    /// Checks its signature and hash.
    Check,
    /// Says what becomes of the confidential VMs.
    Plan(Plan),
    /// Drains the host, installs the file, and restarts it.
    Install,
    /// Replays the workload.
    Replay,
    /// Says that it is fixed.
    Declare,
    /// Takes a next step.
    Next(NextStep),
    /// Takes the last step back.
    Back,
    /// Begins the case anew.
    Again,
}

impl Play {
    fn new(case: &'static Case) -> Play {
        let lab = Lab::new(&case.recording());
        Play {
            case,
            roster: Rc::new(lab.roster()),
            lab,
            shown: Evidence::Console,
            with_model: false,
            looked: Looked::default(),
            console: Console::default(),
            cause: None,
            diagnosed: false,
            file: None,
            checked: false,
            plan: None,
            installed: None,
            read_revision: false,
            read_vms: false,
            replayed: false,
            next: None,
            reply: Reply::Begun,
            ending: None,
        }
    }

    fn go(&mut self, lab: Lab) {
        self.roster = Rc::new(lab.roster());
        self.lab = lab;
    }

    fn fail(&mut self, fault: Fault) {
        self.reply = Reply::Failed(fault);
        self.ending = Some(Ending::Failed(fault));
    }

    fn solve(&mut self) {
        self.reply = Reply::Solved;
        self.ending = Some(Ending::Solved);
    }

    fn wait(&mut self, minutes: u64) {
        let ns = minutes * MINUTE;
        if self.lab.can_wait(ns) {
            let lab = self.lab.wait(ns);
            self.go(lab);
            self.reply = Reply::Waited { minutes };
        } else {
            self.reply = Reply::NoMoreTime;
        }
    }

    fn type_line(&mut self, line: &str) {
        let command = console::parse(line);
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
            Ok(Command::Vms) => self.read_vms |= after_update && super::steps::all_run(&self.roster),
            Ok(Command::Kill(Some(pid))) if pid == console::pid(0) => self.recover(),
            Ok(Command::Install(file)) if at_first => self.install_typed(File::find(&file)),
            _ => {}
        }
        self.looked.note(Evidence::Console);
    }

    /// The worker of the VM in question was ended: the VM starts again. Not while it answers.
    fn recover(&mut self) {
        if matches!(self.roster.vms[0].heartbeat, HeartbeatView::Lost { .. }) {
            let lab = self.lab.give(Given::ResetVm);
            self.go(lab);
            self.reply = Reply::Recovered;
        }
    }

    fn install_typed(&mut self, file: Option<File>) {
        match file {
            Some(File::OtherProduct) | None => {}
            Some(_) if self.case.is_look_alike() => self.fail(Fault::UpdateForLookAlike),
            Some(file) if self.file == Some(file) => self.install(),
            Some(_) => self.reply = Reply::NotYet(self.missing_for_install().unwrap_or(Missing::File)),
        }
    }

    fn diagnose(&mut self) {
        let Some(cause) = self.cause else {
            self.reply = Reply::ChooseFirst;
            return;
        };
        if self.looked.kinds() < 2 {
            self.reply = Reply::LookFirst;
        } else if cause == self.case.cause {
            self.diagnosed = true;
            self.reply = Reply::Right;
        } else {
            self.fail(Fault::WrongCause(cause));
        }
    }

    fn install(&mut self) {
        if let Some(missing) = self.missing_for_install() {
            self.reply = Reply::NotYet(missing);
        } else if self.installed.is_some() {
            self.reply = Reply::HostBusy;
        } else {
            self.installed = self.file;
            let lab = self.lab.give(Given::InstallUpdate { host: 0 });
            self.go(lab);
            self.reply = Reply::Draining;
        }
    }

    fn replay(&mut self) {
        if let Some(missing) = self.missing_for_replay() {
            self.reply = Reply::NotYet(missing);
            return;
        }
        if !self.lab.can_wait(REPLAY_NS) {
            self.reply = Reply::NoMoreTime;
            return;
        }
        let before = self.roster.vms[0].counts;
        let gap = self.case.flip_gap_ns();
        let pace = |to: u64| Given::Set { dial: Dial::FlipGap, to };
        let lab = self.lab.give(pace(gap / REPLAY_TIMES)).wait(REPLAY_NS).give(pace(gap));
        self.go(lab);
        let counts = self.roster.vms[0].counts;
        self.replayed = true;
        self.reply = Reply::Replayed { flips: counts.flips - before.flips, lost: counts.lost - before.lost };
    }

    fn declare(&mut self) {
        if let Some(missing) = self.missing_for_verdict() {
            self.reply = Reply::NotYet(missing);
        } else if self.quiet_ns() < self.needed_ns() {
            let (quiet_min, needed_min) = (whole_minutes(self.quiet_ns()), whole_minutes(self.needed_ns()));
            self.fail(Fault::TooEarly { quiet_min, needed_min });
        } else {
            self.solve();
        }
    }

    fn take_next(&mut self, step: NextStep) {
        match (self.case.way, step) {
            (Way::HandOn(right), step) if right == step => {
                self.next = Some(step);
                self.solve();
            }
            (Way::HandOn(_), NextStep::Install) => self.fail(Fault::UpdateForLookAlike),
            (Way::Update | Way::HandOn(_), step) => self.reply = Reply::NotThatStep(step),
        }
    }

    /// The same, with what has been looked at since then: that is not taken back.
    fn seen_as(self, now: &Play) -> Play {
        let (console, shown, with_model, looked) = (now.console.clone(), now.shown, now.with_model, now.looked);
        Play { console, shown, with_model, looked, reply: Reply::TakenBack, ..self }
    }

    /// Whether anything is different that can be taken back.
    fn differs_from(&self, before: &Play) -> bool {
        before.clone().seen_as(self) != Play { reply: Reply::TakenBack, ..self.clone() }
    }

    fn act(&mut self, action: Action) {
        match action {
            Action::Look(evidence) => {
                self.shown = evidence;
                // A console shows nothing before something is typed.
                if evidence != Evidence::Console {
                    self.looked.note(evidence);
                }
            }
            Action::ShowModel(with_model) => self.with_model = with_model,
            Action::GoTo(host) if usize::from(host) < self.case.hosts.len() => self.console.host = host,
            Action::Edit(line) => self.console.edit(line),
            Action::Recall(older) => self.console.recall(older),
            Action::Type(line) => self.type_line(&line),
            Action::Wait(minutes) => self.wait(minutes),
            Action::Choose(cause) => self.cause = Some(cause),
            Action::Diagnose => self.diagnose(),
            Action::Get(file) if file.is_right() => {
                self.file = Some(file);
                self.checked = false;
                self.reply = Reply::GoodFile(file);
            }
            Action::Get(file) => self.reply = Reply::WrongFile(file),
            Action::Check if self.file.is_none() => self.reply = Reply::NotYet(Missing::File),
            Action::Check => {
                self.checked = true;
                self.reply = Reply::Verified;
            }
            Action::Plan(Plan::ShutDown) => {
                self.plan = Some(Plan::ShutDown);
                self.reply = Reply::GoodPlan;
            }
            Action::Plan(plan) => self.reply = Reply::WrongPlan(plan),
            Action::Install => self.install(),
            Action::Replay => self.replay(),
            Action::Declare => self.declare(),
            Action::Next(step) => self.take_next(step),
            // There is no such host. The rest is about the list of cases and not about one of them.
            Action::GoTo(_) | Action::Open(_) | Action::Kept(_) | Action::Forget | Action::Back | Action::Again => {}
        }
    }
}

impl Action {
    /// Whether it is a step of the case that can be taken back, not just a look at it.
    fn is_step(&self) -> bool {
        !matches!(
            self,
            Action::Look(_)
                | Action::ShowModel(_)
                | Action::GoTo(_)
                | Action::Edit(_)
                | Action::Recall(_)
                | Action::Choose(_)
        )
    }
}

impl FeatureState for State {
    type Action = Action;

    fn reduce(&mut self, action: Action) {
        *self = self.after(action);
    }
}

impl State {
    /// The case that is shown, if it is not the list.
    #[must_use]
    pub fn shown(&self) -> Option<&Play> {
        self.play.as_ref().filter(|_| self.is_open)
    }

    /// The state after an action.
    #[must_use]
    pub fn after(&self, action: Action) -> State {
        let mut next = self.clone();
        match action {
            Action::Open(slug) => next.open(slug.as_deref()),
            Action::Kept(kept) => {
                for (solved, case) in next.solved.iter_mut().zip(&CASES) {
                    *solved |= kept.split(' ').any(|slug| slug == case.slug);
                }
            }
            Action::Forget => next.solved = Default::default(),
            Action::Back => {
                if let Some(now) = &self.play
                    && let Some(earlier) = next.history.revert()
                {
                    next.play = Some(earlier.seen_as(now));
                }
            }
            Action::Again => {
                if let Some(play) = &self.play {
                    next.history.clear();
                    next.play = Some(Play::new(play.case));
                }
            }
            // A case that has ended can be looked at; to go on, take a step back.
            action => {
                let Some(play) = &mut next.play else { return next };
                if play.ending.is_some() && action.is_step() && !matches!(action, Action::Type(_)) {
                    return next;
                }
                let before = play.clone();
                let is_step = action.is_step();
                play.act(action);
                if is_step && play.differs_from(&before) {
                    next.history.remember(before);
                }
                if play.ending == Some(Ending::Solved)
                    && let Some(index) = CASES.iter().position(|case| case == play.case)
                {
                    next.solved[index] = true;
                }
            }
        }
        next
    }

    fn open(&mut self, slug: Option<&str>) {
        let case = slug.and_then(cases::named);
        let was_open = core::mem::replace(&mut self.is_open, case.is_some());
        // From the list, a case that has ended begins anew.
        let goes_on = |play: &Play| Some(play.case) == case && (was_open || play.ending.is_none());
        if let Some(case) = case
            && !self.play.as_ref().is_some_and(goes_on)
        {
            self.history.clear();
            self.play = Some(Play::new(case));
        }
    }

    /// Whether a step can be taken back.
    #[must_use]
    pub fn can_go_back(&self) -> bool {
        self.history.can_undo()
    }

    /// What is kept between visits: the cases that have been solved.
    #[must_use]
    pub fn kept(&self) -> String {
        let solved = CASES.iter().zip(self.solved).filter(|(_, solved)| *solved).map(|(case, _)| case.slug);
        solved.collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests;
