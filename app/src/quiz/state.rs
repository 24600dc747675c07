//! State of "Check yourself": the round, and the progress over all rounds.
//!
//! All random choices of a round follow from its number, so a link with the number gives the same round: the same
//! questions in the same order. A question that was answered wrong is repeated later in the round until it is answered
//! right.

#[cfg(test)]
mod tests;

use super::confidence::Confidence;
use super::length::{Length, NUMBER_MAX};
use super::link as view;
use super::packed::{pack, unpack};
use super::progress::Progress;
use super::round::Round;
use crate::kit::later_state::FeatureState;

/// Longest date, in characters.
const DATE_MAX: usize = 40;

/// What changes the state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Restores what was kept on this device, as text. Only the first one counts: later the state is newer.
    Restore(String),
    /// Follows a link to a round, by its name in the link. The number is for a round whose link has none.
    FollowLink(Option<String>, u32),
    /// Begins a round with this number.
    Begin(Length, u32),
    /// Marks an answer, by its position in the order shown.
    MarkOption(usize),
    /// Marks how sure the reader is.
    MarkConfidence(Confidence),
    /// Undoes the last mark.
    Undo,
    /// Submits the marked answer.
    SubmitAnswer,
    /// Goes on to the next question, or to the result.
    Next,
    /// Shows the result before all questions are answered.
    Finish,
    /// Leaves the round.
    Leave,
    /// Deletes everything that is kept on this device.
    Forget,
    /// Sets the date on the result, as the reader types it.
    SetDate(String),
}

/// The state of "Check yourself".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quiz {
    /// How each question was answered, over all rounds.
    pub progress: Progress,
    /// The open round, or the one whose result is shown.
    pub round: Option<Round>,
    /// The date on the result; empty if the reader typed none.
    pub date: String,
    /// Whether the kept text has been restored. Before that nothing is kept, or it would be overwritten.
    pub restored: bool,
}

impl FeatureState for Quiz {
    type Action = Action;

    fn reduce(&mut self, action: Action) {
        *self = reduce(core::mem::take(self), action);
    }
}

/// The state after an action.
#[must_use]
pub fn reduce(mut quiz: Quiz, action: Action) -> Quiz {
    match action {
        Action::Restore(text) => {
            let (progress, round) = unpack(&text);
            if !quiz.restored {
                return Quiz { progress, round, restored: true, ..quiz };
            }
        }
        Action::FollowLink(view, number) => {
            if let Some((length, named)) = view.as_deref().and_then(view::read)
                && !quiz.has_open_round(length, named)
            {
                quiz.begin(length, named.unwrap_or(number));
            }
        }
        Action::Begin(length, number) => quiz.begin(length, number),
        Action::Leave => quiz.round = None,
        Action::Forget => return Quiz { restored: quiz.restored, ..Quiz::default() },
        Action::SetDate(text) => quiz.date = text.chars().filter(|c| !c.is_control()).take(DATE_MAX).collect(),
        Action::SubmitAnswer => {
            if let Some(answer) = quiz.round.as_mut().and_then(Round::submit) {
                quiz.progress.add(answer.question, answer.is_right());
            }
        }
        Action::MarkOption(at) => quiz.change(|round| round.mark_option(at)),
        Action::MarkConfidence(confidence) => quiz.change(|round| round.mark_confidence(confidence)),
        Action::Undo => quiz.change(Round::undo),
        Action::Next => quiz.change(Round::next),
        Action::Finish => quiz.change(Round::finish),
    }
    quiz
}

impl Quiz {
    fn begin(&mut self, length: Length, number: u32) {
        self.round = Some(Round::begin(length, number.clamp(1, NUMBER_MAX), &self.progress));
    }

    fn change(&mut self, change: impl FnOnce(&mut Round)) {
        if let Some(round) = &mut self.round {
            change(round);
        }
    }

    /// Whether this round is open or its result is shown. A reader who comes back to it from another page does not begin
    /// another one.
    #[must_use]
    pub fn has_round(&self, view: Option<&str>) -> bool {
        let named = view.and_then(view::read);
        self.round.as_ref().zip(named).is_some_and(|(round, (length, number))| round.is_named(length, number))
    }

    /// Whether this round is open and has no result yet. To follow its link once more does not begin it anew.
    fn has_open_round(&self, length: Length, number: Option<u32>) -> bool {
        self.round.as_ref().is_some_and(|round| !round.is_over() && round.is_named(length, number))
    }

    /// The text to keep; `None` before the kept one has been restored.
    #[must_use]
    pub fn pack(&self) -> Option<String> {
        self.restored.then(|| pack(&self.progress, self.round.as_ref()))
    }
}
