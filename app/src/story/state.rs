//! Story: what the reader has answered so far, and how that is kept between visits.

use super::chapters::CHAPTERS;
use super::content::Verdict;
use super::recovery::RESTART_POLICIES;
use crate::run::setup::Setup;

/// What has come of a chapter's question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answer {
    /// Nothing yet.
    #[default]
    Open,
    /// The reader skipped it.
    Skipped,
    /// The reader chose this answer first.
    Given(usize),
}

/// Something the reader does in the story beside the stage.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Mark an answer of the chapter's question.
    Mark(usize),
    /// Give the marked answer.
    Give,
    /// Go on without an answer.
    Skip,
    /// Go to where an answer is refuted or confirmed.
    Show(usize),
    /// Choose who restarts the VM, by the position in the chapter's list.
    Watch(usize),
    /// Open a run as a step of the story has it.
    Setup(Setup),
    /// One hand more or fewer for an answer.
    Hand(usize, bool),
    /// Forget every answer.
    StartOver,
    /// What was kept on this device; empty if nothing was.
    Kept(String),
}

impl Action {
    /// Whether it changes the run: what has to wait while a question comes first.
    #[must_use]
    pub fn reveals(&self) -> bool {
        match self {
            Action::Watch(_) | Action::Setup(_) => true,
            Action::Mark(_)
            | Action::Give
            | Action::Skip
            | Action::Show(_)
            | Action::Hand(..)
            | Action::StartOver
            | Action::Kept(_) => false,
        }
    }
}

/// What the story asks of the rest of the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Asked {
    /// The stage as a step has it.
    Setup(Setup),
    /// The same with a classic VM beside it if there is one now.
    SetUpBeside(Setup),
    /// The same, and what happens there is said.
    Show(Setup),
    /// The race that is open, run as this answer has it, from its start.
    RunRace(Option<i64>),
    /// The start page.
    Start,
}

/// How many chapters there are.
const COUNT: usize = CHAPTERS.len();
/// How many answers a question has.
pub const CHOICES: usize = 4;
/// Hands beyond this are a crowd.
const HANDS_MAX: u64 = 999;

/// The story as far as the reader has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Story {
    answers: [Answer; COUNT],
    /// The chapter opened last.
    pub last: Option<usize>,
    /// The answer that is marked, not yet given.
    pub marked: Option<usize>,
    /// The answer whose reply is shown.
    pub replied: Option<usize>,
    /// Hands counted for each answer, when a room answers.
    pub hands: [u64; CHOICES],
    /// Who is on watch in the chapter that asks.
    pub watch: usize,
    /// Counts how often something had to wait for an answer: the question comes into view then.
    pub asked: u32,
}

impl Story {
    /// Carries out an action in the chapter that is open, if one is. What it asks of the rest of the page comes back.
    pub fn reduce(&mut self, action: Action, chapter: Option<usize>) -> Option<Asked> {
        match action {
            Action::Mark(choice) => {
                self.mark(chapter?, choice);
                None
            }
            Action::Give => self.answered(chapter?, Story::give),
            Action::Skip => self.answered(chapter?, Story::skip),
            Action::Show(choice) => {
                CHAPTERS[chapter?].question.choices.get(choice).map(|choice| Asked::Show(choice.setup))
            }
            Action::Watch(index) => {
                let watch = RESTART_POLICIES.get(index)?;
                let setup = CHAPTERS[chapter?].setup.commands(watch.commands);
                self.watch = index;
                Some(Asked::Setup(setup))
            }
            Action::Setup(setup) => Some(Asked::SetUpBeside(setup)),
            Action::Hand(choice, more) => {
                self.hand(choice, more);
                None
            }
            Action::StartOver => {
                *self = Story::default();
                Some(Asked::Start)
            }
            Action::Kept(kept) => {
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

    /// Answers the chapter's question. The reader's own answer, if it is the first, is what an open race runs.
    fn answered(&mut self, chapter: usize, how: fn(&mut Story, usize)) -> Option<Asked> {
        let was_open = self.answer(chapter) == Answer::Open;
        how(self, chapter);
        let choice = self.replied.filter(|_| was_open)?;
        Some(Asked::RunRace(CHAPTERS[chapter].question.choices[choice].setup.race))
    }

    /// What has come of a chapter's question.
    #[must_use]
    pub fn answer(&self, chapter: usize) -> Answer {
        self.answers.get(chapter).copied().unwrap_or_default()
    }

    /// Opens a chapter: nothing is marked; the reply to what was answered before is shown again.
    pub fn open(&mut self, chapter: usize) {
        self.last = Some(chapter);
        self.hands = [0; CHOICES];
        self.watch = 0;
        (self.marked, self.replied) = match self.answer(chapter) {
            Answer::Given(choice) => (Some(choice), Some(choice)),
            Answer::Open | Answer::Skipped => (None, None),
        };
    }

    /// Marks an answer. Once one was given, the reply to the marked one is shown at once.
    fn mark(&mut self, chapter: usize, choice: usize) {
        if choice < CHOICES {
            self.marked = Some(choice);
            if self.answer(chapter) != Answer::Open {
                self.replied = Some(choice);
            }
        }
    }

    /// Gives the marked answer, if there is one.
    fn give(&mut self, chapter: usize) {
        if let (Some(choice), Some(answer)) = (self.marked, self.answers.get_mut(chapter)) {
            if *answer == Answer::Open {
                *answer = Answer::Given(choice);
            }
            self.replied = Some(choice);
        }
    }

    /// Goes on without an answer.
    pub fn skip(&mut self, chapter: usize) {
        if let Some(answer) = self.answers.get_mut(chapter)
            && *answer == Answer::Open
        {
            *answer = Answer::Skipped;
        }
    }

    /// One hand more or fewer for an answer.
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

    /// How a chapter's first answer was, if there was one.
    #[must_use]
    pub fn verdict(&self, chapter: usize) -> Option<Verdict> {
        match self.answer(chapter) {
            Answer::Given(choice) => Some(CHAPTERS[chapter].question.choices[choice].verdict),
            Answer::Open | Answer::Skipped => None,
        }
    }

    /// Takes over what was answered in earlier visits.
    fn restore(&mut self, earlier: &Story) {
        for (answer, before) in self.answers.iter_mut().zip(earlier.answers) {
            if *answer == Answer::Open {
                *answer = before;
            }
        }
        self.last = self.last.or(earlier.last);
    }

    /// As it is kept on the reader's device: the chapter opened last, and a letter for each answer.
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

    /// What was kept; whatever cannot be read is forgotten.
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
