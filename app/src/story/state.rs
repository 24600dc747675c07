//! Story: the answers that the reader has given, and how they are kept between visits.

use super::chapters::CHAPTERS;
use super::content::Verdict;
use super::recovery::RESTART_POLICIES;
use crate::run::setup::Setup;

/// How a chapter's question was answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answer {
    /// Not answered yet.
    #[default]
    Open,
    /// The reader skipped it.
    Skipped,
    /// Answered: the position of the first answer.
    Given(usize),
}

/// What the reader does in a chapter, apart from the stage.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Select an answer of the chapter's question.
    Mark(usize),
    /// Submit the selected answer.
    Give,
    /// Skip the question.
    Skip,
    /// Go to the moment that confirms or refutes an answer.
    Show(usize),
    /// Choose a restart policy, by its position in `RESTART_POLICIES`.
    RestartPolicy(usize),
    /// Open a run as a step of the story sets it up.
    Setup(Setup),
    /// Count one raised hand more (`true`) or fewer for the answer at this position.
    Hand(usize, bool),
    /// Forget every answer.
    StartOver,
    /// Restore what was kept on this device; the text is empty if nothing was.
    Restore(String),
}

impl Action {
    /// Whether the action changes the run and so would give away the answer of an open question.
    #[must_use]
    pub fn reveals(&self) -> bool {
        match self {
            Action::RestartPolicy(_) | Action::Setup(_) => true,
            Action::Mark(_)
            | Action::Give
            | Action::Skip
            | Action::Show(_)
            | Action::Hand(..)
            | Action::StartOver
            | Action::Restore(_) => false,
        }
    }
}

/// What the story requests of the rest of the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Request {
    /// Set the stage up as a step has it.
    Setup(Setup),
    /// Set the stage up, and keep the classic VM beside it if it is shown.
    SetUpBeside(Setup),
    /// Set the stage up with the classic VM as it is, and announce what happens at that moment.
    Show(Setup),
    /// Run the open race from its start, with the notification at this time (ns after the check) if an answer names one.
    RunRace(Option<i64>),
    /// Open the start page.
    OpenStartPage,
}

const COUNT: usize = CHAPTERS.len();
/// The number of answers of each question.
pub const CHOICES: usize = 4;
/// The most raised hands that are counted for an answer.
const HANDS_MAX: u64 = 999;

/// The reader's progress in the story.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Story {
    answers: [Answer; COUNT],
    /// The chapter that was opened last.
    pub last: Option<usize>,
    /// The answer that is selected and may not be submitted yet.
    pub marked: Option<usize>,
    /// The answer whose reply is shown.
    pub replied: Option<usize>,
    /// Raised hands for each answer, when a group answers.
    pub hands: [u64; CHOICES],
    /// The chosen restart policy, by its position in `RESTART_POLICIES`.
    pub restart_policy: usize,
    /// Counts the actions that were refused because the question is open: each brings the question into view.
    pub refused: u32,
}

impl Story {
    /// Carries out an action in the open chapter, if there is one. Returns what the action requests of the rest of the page.
    pub fn reduce(&mut self, action: Action, chapter: Option<usize>) -> Option<Request> {
        match action {
            Action::Mark(choice) => {
                self.mark(chapter?, choice);
                None
            }
            Action::Give => self.answered(chapter?, Story::give),
            Action::Skip => self.answered(chapter?, Story::skip),
            Action::Show(choice) => {
                CHAPTERS[chapter?].question.choices.get(choice).map(|choice| Request::Show(choice.setup))
            }
            Action::RestartPolicy(index) => {
                let policy = RESTART_POLICIES.get(index)?;
                let setup = CHAPTERS[chapter?].setup.commands(policy.commands);
                self.restart_policy = index;
                Some(Request::Setup(setup))
            }
            Action::Setup(setup) => Some(Request::SetUpBeside(setup)),
            Action::Hand(choice, more) => {
                self.hand(choice, more);
                None
            }
            Action::StartOver => {
                *self = Story::default();
                Some(Request::OpenStartPage)
            }
            Action::Restore(kept) => {
                if let Some(earlier) = Story::unpack(&kept) {
                    self.restore(&earlier);
                    if let Some(chapter) = chapter {
                        self.open(chapter);
                    }
                }
                None
            }
        }
    }

    /// Answers or skips the question. Its first answer makes an open race run with the notification time of that answer.
    fn answered(&mut self, chapter: usize, answer_or_skip: fn(&mut Story, usize)) -> Option<Request> {
        let was_open = self.answer(chapter) == Answer::Open;
        answer_or_skip(self, chapter);
        let choice = self.replied.filter(|_| was_open)?;
        Some(Request::RunRace(CHAPTERS[chapter].question.choices[choice].setup.race))
    }

    /// How a chapter's question was answered.
    #[must_use]
    pub fn answer(&self, chapter: usize) -> Answer {
        self.answers.get(chapter).copied().unwrap_or_default()
    }

    /// Opens a chapter. The reply to an earlier answer is shown again.
    pub fn open(&mut self, chapter: usize) {
        self.last = Some(chapter);
        self.hands = [0; CHOICES];
        self.restart_policy = 0;
        (self.marked, self.replied) = match self.answer(chapter) {
            Answer::Given(choice) => (Some(choice), Some(choice)),
            Answer::Open | Answer::Skipped => (None, None),
        };
    }

    /// Selects an answer. Once the question is answered, the reply to the selected answer is shown at once.
    fn mark(&mut self, chapter: usize, choice: usize) {
        if choice < CHOICES {
            self.marked = Some(choice);
            if self.answer(chapter) != Answer::Open {
                self.replied = Some(choice);
            }
        }
    }

    /// Submits the selected answer, if there is one.
    fn give(&mut self, chapter: usize) {
        if let (Some(choice), Some(answer)) = (self.marked, self.answers.get_mut(chapter)) {
            if *answer == Answer::Open {
                *answer = Answer::Given(choice);
            }
            self.replied = Some(choice);
        }
    }

    /// Skips the question, unless it was answered.
    pub fn skip(&mut self, chapter: usize) {
        if let Some(answer) = self.answers.get_mut(chapter)
            && *answer == Answer::Open
        {
            *answer = Answer::Skipped;
        }
    }

    fn hand(&mut self, choice: usize, more: bool) {
        if let Some(hands) = self.hands.get_mut(choice) {
            *hands = if more { (*hands + 1).min(HANDS_MAX) } else { hands.saturating_sub(1) };
        }
    }

    /// Whether nothing has been answered or opened yet.
    #[must_use]
    pub fn is_new(&self) -> bool {
        self.last.is_none() && self.answers.iter().all(|answer| *answer == Answer::Open)
    }

    /// The verdict on a chapter's first answer, if there was one.
    #[must_use]
    pub fn verdict(&self, chapter: usize) -> Option<Verdict> {
        match self.answer(chapter) {
            Answer::Given(choice) => Some(CHAPTERS[chapter].question.choices[choice].verdict),
            Answer::Open | Answer::Skipped => None,
        }
    }

    /// Takes over the answers of earlier visits; answers of this visit stay.
    fn restore(&mut self, earlier: &Story) {
        for (answer, before) in self.answers.iter_mut().zip(earlier.answers) {
            if *answer == Answer::Open {
                *answer = before;
            }
        }
        self.last = self.last.or(earlier.last);
    }

    /// The text that is kept on the reader's device: the chapter opened last, and a letter for each answer.
    #[must_use]
    pub fn pack(&self) -> String {
        let last = self.last.map_or("-".into(), |chapter| chapter.to_string());
        let answers = self.answers.iter().map(|answer| match answer {
            Answer::Open => '.',
            Answer::Skipped => 's',
            Answer::Given(choice) => char::from(b'0' + *choice as u8),
        });
        format!("1:{last}:{}", answers.collect::<String>())
    }

    /// Reads a kept text; `None` if it is of another version or too long.
    #[must_use]
    pub fn unpack(kept: &str) -> Option<Story> {
        let mut parts = kept.split(':');
        if kept.len() > 40 || parts.next() != Some("1") {
            return None;
        }
        let last = parts.next()?.parse().ok().filter(|chapter| *chapter < COUNT);
        let mut story = Story { last, ..Story::default() };
        for (answer, letter) in story.answers.iter_mut().zip(parts.next()?.chars()) {
            *answer = match letter {
                's' => Answer::Skipped,
                '0'..='3' => Answer::Given(letter as usize - '0' as usize),
                _ => Answer::Open,
            };
        }
        Some(story)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_answer_stands_and_every_reply_can_be_read() {
        let mut story = Story::default();
        story.open(2);
        story.give(2);
        assert_eq!(story.answer(2), Answer::Open, "nothing was marked");
        story.mark(2, 3);
        assert_eq!((story.answer(2), story.replied), (Answer::Open, None), "marking gives nothing away");
        story.give(2);
        story.mark(2, 1);
        assert_eq!((story.answer(2), story.replied), (Answer::Given(3), Some(1)));
        story.give(2);
        story.skip(2);
        assert_eq!(story.answer(2), Answer::Given(3));
        story.open(3);
        assert_eq!((story.marked, story.replied), (None, None));
        story.open(2);
        assert_eq!(story.replied, Some(3));
    }

    #[test]
    fn what_is_kept_comes_back() {
        let mut story = Story::default();
        story.open(4);
        story.mark(4, 2);
        story.give(4);
        story.skip(5);
        let back = Story::unpack(&story.pack()).expect("readable");
        assert_eq!((back.answer(4), back.answer(5), back.last), (Answer::Given(2), Answer::Skipped, Some(4)));
        assert!(!back.is_new() && Story::default().is_new());
        for noise in ["", "2:0:.......", "1", "1:9:", "1:x:99zz", &"1:".repeat(40)] {
            if let Some(story) = Story::unpack(noise) {
                assert!((0..COUNT).all(|chapter| story.answer(chapter) == Answer::Open), "{noise}");
            }
        }
    }

    #[test]
    fn hands_are_counted_both_ways() {
        let mut story = Story::default();
        story.hand(1, true);
        story.hand(1, true);
        story.hand(1, false);
        story.hand(2, false);
        story.hand(9, true);
        assert_eq!(story.hands, [0, 1, 0, 0]);
    }
}
