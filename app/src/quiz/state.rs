//! Check yourself: rounds of questions, how sure the reader was of each answer, and what is kept of it on this device.
//!
//! Chance is a number that is given, so a round can be told by its number: the same number asks the same questions in the
//! same order. A question that was missed comes back later in the same round, until it is answered right.

#[cfg(test)]
mod tests;

use super::confidence::Confidence;
use super::kept::Kept;
use super::length::{Length, NUMBER_MAX};
use super::link as view;
use super::packed::{pack, unpack};
use super::round::Round;
use crate::kit::later_state::FeatureState;

/// Longest date that is taken.
const DATE_MAX: usize = 40;

/// Something a reader does here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// What was kept on this device was read. It counts once.
    Restore(String),
    /// A part of the page was opened by link. The number is for a round whose link names none.
    View(Option<String>, u32),
    /// A round begins.
    Begin(Length, u32),
    /// An answer is marked, by its position among those shown.
    Mark(usize),
    /// How sure the reader is.
    Confide(Confidence),
    /// Takes the last mark back.
    Undo,
    /// The marked answer is given.
    Give,
    /// On to the next question, or to the result.
    Next,
    /// The reader wants the result before all is answered.
    Finish,
    /// Leaves the round.
    Leave,
    /// Forgets everything on this device.
    Forget,
    /// A date for the result, as the reader types it.
    Date(String),
}

/// What is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Check {
    /// How each question went.
    pub kept: Kept,
    /// The round that is on.
    pub round: Option<Round>,
    /// A date for the result, if the reader typed one.
    pub date: String,
    /// Whether what was kept has been read: before that, nothing is kept over it.
    pub restored: bool,
}

impl FeatureState for Check {
    type Action = Action;

    fn reduce(&mut self, action: Action) {
        *self = reduce(core::mem::take(self), action);
    }
}

/// The state after an action.
#[must_use]
pub fn reduce(mut check: Check, action: Action) -> Check {
    match action {
        Action::Restore(text) => {
            let (kept, round) = unpack(&text);
            if !check.restored {
                return Check { kept, round, restored: true, ..check };
            }
        }
        Action::View(view, number) => {
            if let Some((length, named)) = view.as_deref().and_then(view::read)
                && !check.is_within(length, named)
            {
                check.begin(length, named.unwrap_or(number));
            }
        }
        Action::Begin(length, number) => check.begin(length, number),
        Action::Leave => check.round = None,
        Action::Forget => return Check { restored: check.restored, ..Check::default() },
        Action::Date(text) => check.date = text.chars().filter(|c| !c.is_control()).take(DATE_MAX).collect(),
        Action::Give => {
            if let Some(given) = check.round.as_mut().and_then(Round::give) {
                check.kept.note(given.question, given.is_right());
            }
        }
        Action::Mark(at) => check.change(|round| round.mark(at)),
        Action::Confide(confidence) => check.change(|round| round.confide(confidence)),
        Action::Undo => check.change(Round::undo),
        Action::Next => check.change(Round::next),
        Action::Finish => check.change(Round::finish),
    }
    check
}

impl Check {
    fn begin(&mut self, length: Length, number: u32) {
        self.round = Some(Round::begin(length, number.clamp(1, NUMBER_MAX), &self.kept));
    }

    fn change(&mut self, change: impl FnOnce(&mut Round)) {
        if let Some(round) = &mut self.round {
            change(round);
        }
    }

    /// Whether the round of this view is on or at its end: coming back to it from another page begins no other.
    #[must_use]
    pub fn shows(&self, view: Option<&str>) -> bool {
        let named = view.and_then(view::read);
        self.round.as_ref().zip(named).is_some_and(|(round, (length, number))| {
            round.length == length && number.is_none_or(|number| number == round.number)
        })
    }

    /// Whether such a round is on and not at its end: a link that was followed before does not throw it away.
    fn is_within(&self, length: Length, number: Option<u32>) -> bool {
        self.round.as_ref().is_some_and(|round| {
            !round.is_over() && round.length == length && number.is_none_or(|number| number == round.number)
        })
    }

    /// What is kept of all this, once there is something to keep.
    #[must_use]
    pub fn pack(&self) -> Option<String> {
        self.restored.then(|| pack(&self.kept, self.round.as_ref()))
    }
}
