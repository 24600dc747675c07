//! State: the open case, the attempt at it, and which cases have been solved. `reduce` alone changes it.

mod act;

use super::attempt::{Attempt, Outcome};
use super::case::{Cause, NextStep};
use super::cases::{self, CASES};
use super::evidence::Evidence;
use super::file::File;
use super::plan::Plan;
use crate::kit::history::History;
use crate::kit::later_state::FeatureState;

/// The state of the runbook.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The attempt at the case opened last. It stays when the list of cases is shown.
    pub attempt: Option<Attempt>,
    /// Whether the case is shown, not the list.
    pub is_open: bool,
    history: History<Attempt>,
    /// Which cases have been solved, in the order of `CASES`.
    pub solved: [bool; CASES.len()],
}

/// What changes the state.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Opens the case of this name, or the list of cases.
    Open(Option<String>),
    /// Restores which cases were solved, from the text that was kept between visits.
    Restore(String),
    /// Forgets which cases were solved.
    Forget,
    /// Shows a kind of evidence.
    View(Evidence),
    /// Shows or hides the lines that only the model knows.
    ShowModel(bool),
    /// Connects the console to another host, by number.
    ConnectTo(u16),
    /// Replaces the line that is being typed into the console.
    EditLine(String),
    /// Fetches the line entered before the one fetched last.
    RecallOlder,
    /// Fetches the line entered after the one fetched last.
    RecallNewer,
    /// Runs a line in the console.
    Enter(String),
    /// Lets this many minutes pass.
    Wait(u64),
    /// Marks a cause.
    Choose(Cause),
    /// Gives the marked cause as the diagnosis.
    Diagnose,
    /// Downloads a file from the catalog.
    Download(File),
    /// Verifies the signature and hash of the file.
    VerifyFile,
    /// Chooses a plan for the confidential VMs.
    Plan(Plan),
    /// Drains the host, installs the file, and restarts it.
    Install,
    /// Replays the workload.
    Replay,
    /// Declares the reported VM fixed.
    DeclareFixed,
    /// Takes a next step.
    Next(NextStep),
    /// Undoes the last step.
    Undo,
    /// Begins the case anew.
    Restart,
}

impl Action {
    /// Whether it is a step that can be undone. What only shows, marks or types something is none.
    fn can_be_undone(&self) -> bool {
        !matches!(
            self,
            Action::View(_)
                | Action::ShowModel(_)
                | Action::ConnectTo(_)
                | Action::EditLine(_)
                | Action::RecallOlder
                | Action::RecallNewer
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
    /// The attempt that is shown; `None` if the list of cases is shown.
    #[must_use]
    pub fn shown(&self) -> Option<&Attempt> {
        self.attempt.as_ref().filter(|_| self.is_open)
    }

    /// The state after an action.
    #[must_use]
    pub fn after(&self, action: Action) -> State {
        let mut next = self.clone();
        match action {
            Action::Open(slug) => next.open(slug.as_deref()),
            Action::Restore(kept) => {
                for (solved, case) in next.solved.iter_mut().zip(&CASES) {
                    *solved |= kept.split(' ').any(|slug| slug == case.slug);
                }
            }
            Action::Forget => next.solved = Default::default(),
            Action::Undo => {
                if let Some(now) = &self.attempt
                    && let Some(earlier) = next.history.revert()
                {
                    next.attempt = Some(earlier.with_view_of(now));
                }
            }
            Action::Restart => {
                if let Some(attempt) = &self.attempt {
                    next.history.clear();
                    next.attempt = Some(Attempt::new(attempt.case));
                }
            }
            // An attempt that has ended can still be viewed. To go on, the reader has to undo a step.
            action => {
                let Some(attempt) = &mut next.attempt else { return next };
                if attempt.outcome.is_some() && action.can_be_undone() && !matches!(action, Action::Enter(_)) {
                    return next;
                }
                let before = attempt.clone();
                let can_be_undone = action.can_be_undone();
                attempt.act(action);
                if can_be_undone && attempt.differs_from(&before) {
                    next.history.remember(before);
                }
                if attempt.outcome == Some(Outcome::Solved)
                    && let Some(index) = CASES.iter().position(|case| case == attempt.case)
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
        // If it is opened from the list, a case that has ended begins anew.
        let goes_on = |attempt: &Attempt| Some(attempt.case) == case && (was_open || attempt.outcome.is_none());
        if let Some(case) = case
            && !self.attempt.as_ref().is_some_and(goes_on)
        {
            self.history.clear();
            self.attempt = Some(Attempt::new(case));
        }
    }

    /// Whether there is a step to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
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
