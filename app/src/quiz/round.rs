//! Round: its questions, the answers so far, and what is marked at present.

use std::collections::VecDeque;

use super::bank::{self, OPTIONS, Question, RIGHT};
use super::confidence::Confidence;
use super::draw::{Draws, Purpose};
use super::length::Length;
use super::link as view;
use super::progress::Progress;
use crate::kit::history::History;
use crate::kit::route;

/// How many questions a refresher has: it takes about two minutes.
pub const REFRESHER: usize = 6;
/// How many other questions come before a question is repeated, if as many remain.
pub const SPACING: usize = 3;

/// A submitted answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The question, by its position in the bank.
    pub question: usize,
    /// The option, by its position in the bank.
    pub option: usize,
    /// How sure the reader was.
    pub confidence: Confidence,
}

impl Answer {
    /// Whether it is right.
    #[must_use]
    pub fn is_right(self) -> bool {
        self.option == RIGHT
    }
}

/// What is marked and not yet submitted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    /// The option, by its position in the bank.
    pub option: Option<usize>,
    /// How sure the reader is.
    pub confidence: Option<Confidence>,
}

/// What of a round is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    /// An open question.
    Question,
    /// The reply to the answer submitted last.
    Reply,
    /// The result.
    Result,
}

/// A round of questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// Which questions it has.
    pub length: Length,
    /// Its number. All its random choices follow from it.
    pub number: u32,
    /// Its questions, by their positions in the bank, in the order in which they come first.
    pub questions: Vec<usize>,
    /// The submitted answers, in order.
    pub answers: Vec<Answer>,
    /// What is marked for the open question.
    pub marked: Marked,
    /// How often the reader tried to submit an answer to the open question with a mark missing.
    pub incomplete_tries: u32,
    queue: VecDeque<usize>,
    history: History<Marked>,
    phase: Phase,
}

impl Round {
    /// A round at its start. The progress decides which questions a refresher takes.
    #[must_use]
    pub fn begin(length: Length, number: u32, progress: &Progress) -> Round {
        let mut questions: Vec<usize> = (0..bank::all().count()).collect();
        if length == Length::Refresher {
            Draws::new(number, Purpose::Choice, 0).shuffle(&mut questions);
            // The sort is stable: among questions of equal priority the shuffle decides.
            questions.sort_by_key(|question| progress.priority(*question));
            questions.truncate(REFRESHER);
            questions.sort_unstable();
        }
        Draws::new(number, Purpose::Questions, 0).shuffle(&mut questions);
        Round::of(length, number, questions)
    }

    /// A round with these questions, at its start.
    pub(super) fn of(length: Length, number: u32, questions: Vec<usize>) -> Round {
        let queue = questions.iter().copied().collect();
        Round {
            length,
            number,
            questions,
            answers: Vec::new(),
            marked: Marked::default(),
            incomplete_tries: 0,
            queue,
            history: History::default(),
            phase: Phase::Question,
        }
    }

    /// The open question, or the one whose reply is shown, by its position in the bank; `None` in the result.
    #[must_use]
    pub fn current(&self) -> Option<usize> {
        match self.phase {
            Phase::Question => self.queue.front().copied(),
            Phase::Reply => self.answers.last().map(|answer| answer.question),
            Phase::Result => None,
        }
    }

    /// The current question in the bank; `None` in the result.
    #[must_use]
    pub fn question(&self) -> Option<&'static Question> {
        bank::all().nth(self.current()?)
    }

    /// The options of the current question, by their positions in the bank, in the order in which they are shown.
    #[must_use]
    pub fn order(&self) -> [usize; OPTIONS] {
        let question = self.current().unwrap_or(0);
        // A repeated question has its options in another order, so that readers learn the answer and not its place.
        let times = self.times_answered(question) - usize::from(self.phase == Phase::Reply);
        let mut order = core::array::from_fn(|option| option);
        Draws::new(self.number, Purpose::Options, (question << 8 | times) as u64).shuffle(&mut order);
        order
    }

    /// The answer to the current question while the reply to it is shown.
    #[must_use]
    pub fn replied_answer(&self) -> Option<Answer> {
        self.answers.last().copied().filter(|_| self.phase == Phase::Reply)
    }

    /// Whether the current question was answered wrong before in this round.
    #[must_use]
    pub fn is_repeated(&self) -> bool {
        self.current().is_some_and(|question| self.times_answered(question) > usize::from(self.phase == Phase::Reply))
    }

    /// How many different questions have been asked, and how many there are.
    #[must_use]
    pub fn position(&self) -> (usize, usize) {
        let asked = self.questions.iter().filter(|question| self.times_answered(**question) > 0).count();
        let new = self.phase == Phase::Question && !self.is_repeated();
        (asked + usize::from(new), self.questions.len())
    }

    /// How many questions remain, repeated ones included.
    #[must_use]
    pub fn remaining(&self) -> usize {
        self.queue.len()
    }

    /// Whether the result is shown.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.phase == Phase::Result
    }

    /// The first answer to each question, in the order in which the questions were asked.
    pub fn first_answers(&self) -> impl Iterator<Item = Answer> {
        let answered = self.questions.iter().filter_map(|question| self.answers_to(*question).next().copied());
        answered.collect::<Vec<_>>().into_iter()
    }

    /// The answers to a question in this round, in order.
    pub fn answers_to(&self, question: usize) -> impl Iterator<Item = &Answer> {
        self.answers.iter().filter(move |answer| answer.question == question)
    }

    /// Whether a link to a round of this length, and of this number if it names one, means this round.
    #[must_use]
    pub fn is_named(&self, length: Length, number: Option<u32>) -> bool {
        self.length == length && number.is_none_or(|number| number == self.number)
    }

    /// The link that begins the same round anew.
    #[must_use]
    pub fn link(&self) -> String {
        route::to_view(route::CHECK, &view::name(self.length, self.number))
    }

    /// Whether there is a mark to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    pub(super) fn mark_option(&mut self, at: usize) {
        if let Some(option) = self.order().get(at) {
            self.change(Marked { option: Some(*option), ..self.marked });
        }
    }

    pub(super) fn mark_confidence(&mut self, confidence: Confidence) {
        self.change(Marked { confidence: Some(confidence), ..self.marked });
    }

    fn change(&mut self, marked: Marked) {
        if self.phase != Phase::Question || marked == self.marked {
            return;
        }
        self.history.remember(core::mem::replace(&mut self.marked, marked));
    }

    pub(super) fn undo(&mut self) {
        if let Some(before) = self.history.revert() {
            self.marked = before;
        }
    }

    /// Submits the marked answer and returns it; `None` while a mark is missing.
    pub(super) fn submit(&mut self) -> Option<Answer> {
        if self.phase != Phase::Question {
            return None;
        }
        let Marked { option: Some(option), confidence: Some(confidence) } = self.marked else {
            self.incomplete_tries += 1;
            return None;
        };
        let question = self.queue.pop_front()?;
        let answer = Answer { question, option, confidence };
        self.answers.push(answer);
        if !answer.is_right() {
            self.queue.insert(SPACING.min(self.queue.len()), question);
        }
        (self.marked, self.incomplete_tries) = (Marked::default(), 0);
        self.history.clear();
        self.phase = Phase::Reply;
        Some(answer)
    }

    pub(super) fn next(&mut self) {
        if self.phase == Phase::Reply {
            self.phase = if self.queue.is_empty() { Phase::Result } else { Phase::Question };
        }
    }

    pub(super) fn finish(&mut self) {
        if !self.answers.is_empty() {
            self.phase = Phase::Result;
        }
    }

    /// How often a question was answered in this round.
    fn times_answered(&self, question: usize) -> usize {
        self.answers_to(question).count()
    }
}
