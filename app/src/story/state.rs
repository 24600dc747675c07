//! Story: what the reader has answered so far, and how that is kept between visits.

use super::chapters::CHAPTERS;
use super::content::Verdict;

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
    pub fn mark(&mut self, chapter: usize, choice: usize) {
        if choice < CHOICES {
            self.marked = Some(choice);
            if self.answer(chapter) != Answer::Open {
                self.replied = Some(choice);
            }
        }
    }

    /// Gives the marked answer, if there is one.
    pub fn give(&mut self, chapter: usize) {
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
    pub fn hand(&mut self, choice: usize, more: bool) {
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
    pub fn restore(&mut self, earlier: &Story) {
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
