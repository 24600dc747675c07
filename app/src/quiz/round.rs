//! Round: the questions that are still to come, what has been answered, and what is marked at present.

use std::collections::VecDeque;

use super::bank::{self, OPTIONS, Question, RIGHT};
use super::confidence::Confidence;
use super::draw::{Draws, Purpose};
use super::kept::Kept;
use super::length::Length;
use super::link as view;
use crate::kit::history::History;
use crate::kit::route;

/// Questions of a refresher: about two minutes.
pub const REFRESHER: usize = 6;
/// How many other questions come before one that was missed, if there are as many.
pub const SPACING: usize = 3;

/// An answer that was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// The question, by its position in the bank.
    pub question: usize,
    /// The answer, by its position in the bank.
    pub option: usize,
    /// How sure the reader was.
    pub confidence: Confidence,
}

impl Given {
    /// Whether it was the right one.
    #[must_use]
    pub fn is_right(self) -> bool {
        self.option == RIGHT
    }
}

/// What is marked, and not yet given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    /// The answer, by its position in the bank.
    pub option: Option<usize>,
    /// How sure.
    pub confidence: Option<Confidence>,
}

/// Where a round stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stands {
    /// A question is open.
    Asks,
    /// Its answer was given, and the reply is shown.
    Replies,
    /// All is over, and the result is shown.
    Over,
}

/// A round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// How long it is.
    pub length: Length,
    /// Its number, from which all its orders follow.
    pub number: u32,
    /// Its questions, by their positions in the bank, in the order in which they come first.
    pub questions: Vec<usize>,
    /// What was given, in order.
    pub given: Vec<Given>,
    /// What is marked.
    pub marked: Marked,
    /// What was tried and is still missing: counted, so that the page can say it anew.
    pub hurried: u32,
    queue: VecDeque<usize>,
    history: History<Marked>,
    stands: Stands,
}

impl Round {
    /// A round at its start. What was kept decides which questions a refresher takes.
    #[must_use]
    pub fn begin(length: Length, number: u32, kept: &Kept) -> Round {
        let mut questions: Vec<usize> = (0..bank::all().count()).collect();
        if length == Length::Refresher {
            Draws::new(number, Purpose::Choice, 0).shuffle(&mut questions);
            // Stable: of those that went equally well, the draw decides.
            questions.sort_by_key(|question| kept.need(*question));
            questions.truncate(REFRESHER);
            questions.sort_unstable();
        }
        Draws::new(number, Purpose::Questions, 0).shuffle(&mut questions);
        Round::of(length, number, questions)
    }

    /// A round with these questions.
    pub(super) fn of(length: Length, number: u32, questions: Vec<usize>) -> Round {
        let queue = questions.iter().copied().collect();
        Round {
            length,
            number,
            questions,
            given: Vec::new(),
            marked: Marked::default(),
            hurried: 0,
            queue,
            history: History::default(),
            stands: Stands::Asks,
        }
    }

    /// The question that is open or was answered last, by its position in the bank; none in the result.
    #[must_use]
    pub fn present(&self) -> Option<usize> {
        match self.stands {
            Stands::Asks => self.queue.front().copied(),
            Stands::Replies => self.given.last().map(|given| given.question),
            Stands::Over => None,
        }
    }

    /// The same as it stands in the bank.
    #[must_use]
    pub fn question(&self) -> Option<&'static Question> {
        bank::all().nth(self.present()?)
    }

    /// The answers of the present question in the order in which they are shown.
    #[must_use]
    pub fn order(&self) -> [usize; OPTIONS] {
        let question = self.present().unwrap_or(0);
        // A question that comes back shows its answers in another order: what is learnt is the answer, not its place.
        let times = self.times(question) - usize::from(self.stands == Stands::Replies);
        let mut order = core::array::from_fn(|option| option);
        Draws::new(self.number, Purpose::Options, (question << 8 | times) as u64).shuffle(&mut order);
        order
    }

    /// The answer that was given to the present question, while its reply is shown.
    #[must_use]
    pub fn replied(&self) -> Option<Given> {
        self.given.last().copied().filter(|_| self.stands == Stands::Replies)
    }

    /// Whether the present question was missed before in this round.
    #[must_use]
    pub fn comes_back(&self) -> bool {
        self.present().is_some_and(|question| self.times(question) > usize::from(self.stands == Stands::Replies))
    }

    /// How many questions have been asked for the first time, and how many there are.
    #[must_use]
    pub fn at(&self) -> (usize, usize) {
        let asked = self.questions.iter().filter(|question| self.times(**question) > 0).count();
        let new = self.stands == Stands::Asks && !self.comes_back();
        (asked + usize::from(new), self.questions.len())
    }

    /// How many questions are to be answered yet.
    #[must_use]
    pub fn to_come(&self) -> usize {
        self.queue.len()
    }

    /// Whether the result is shown.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.stands == Stands::Over
    }

    /// The first answer to each question that was asked, in the order they were asked.
    pub fn first_answers(&self) -> impl Iterator<Item = Given> {
        let answered = self.questions.iter().filter_map(|question| self.answers(*question).next().copied());
        answered.collect::<Vec<_>>().into_iter()
    }

    /// What was answered to a question in this round, in order.
    pub fn answers(&self, question: usize) -> impl Iterator<Item = &Given> {
        self.given.iter().filter(move |given| given.question == question)
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

    pub(super) fn mark(&mut self, at: usize) {
        if let Some(option) = self.order().get(at) {
            self.change(Marked { option: Some(*option), ..self.marked });
        }
    }

    pub(super) fn confide(&mut self, confidence: Confidence) {
        self.change(Marked { confidence: Some(confidence), ..self.marked });
    }

    fn change(&mut self, marked: Marked) {
        if self.stands != Stands::Asks || marked == self.marked {
            return;
        }
        self.history.remember(core::mem::replace(&mut self.marked, marked));
    }

    pub(super) fn undo(&mut self) {
        if let Some(before) = self.history.revert() {
            self.marked = before;
        }
    }

    /// Gives the marked answer; nothing while something is missing.
    pub(super) fn give(&mut self) -> Option<Given> {
        if self.stands != Stands::Asks {
            return None;
        }
        let Marked { option: Some(option), confidence: Some(confidence) } = self.marked else {
            self.hurried += 1;
            return None;
        };
        let question = self.queue.pop_front()?;
        let given = Given { question, option, confidence };
        self.given.push(given);
        if !given.is_right() {
            self.queue.insert(SPACING.min(self.queue.len()), question);
        }
        (self.marked, self.hurried) = (Marked::default(), 0);
        self.history.clear();
        self.stands = Stands::Replies;
        Some(given)
    }

    pub(super) fn next(&mut self) {
        if self.stands == Stands::Replies {
            self.stands = if self.queue.is_empty() { Stands::Over } else { Stands::Asks };
        }
    }

    pub(super) fn finish(&mut self) {
        if !self.given.is_empty() {
            self.stands = Stands::Over;
        }
    }

    /// How often a question was answered in this round.
    fn times(&self, question: usize) -> usize {
        self.answers(question).count()
    }
}
