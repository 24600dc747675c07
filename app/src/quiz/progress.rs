//! Progress: how each question was answered over all rounds, and which questions a refresher asks first.

use std::collections::BTreeMap;

/// Right answers in a row are counted up to this number.
pub(super) const STREAK_MAX: u8 = 9;

/// How each question was answered over all rounds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// How often each question was answered right in a row, by its position in the bank. A question never asked is
    /// absent.
    pub(super) streaks: BTreeMap<usize, u8>,
}

impl Progress {
    /// Adds an answer to a question.
    pub(super) fn add(&mut self, question: usize, right: bool) {
        let streak = self.streaks.entry(question).or_insert(0);
        *streak = if right { STREAK_MAX.min(*streak + 1) } else { 0 };
    }

    /// The rank of a question in a refresher, lowest first: answered wrong last time, never asked, then by the number of
    /// right answers in a row.
    #[must_use]
    pub fn priority(&self, question: usize) -> u8 {
        match self.streaks.get(&question) {
            Some(0) => 0,
            None => 1,
            Some(streak) => 1 + streak,
        }
    }

    /// How many questions were answered right the last time, and how many wrong.
    #[must_use]
    pub fn counts(&self) -> (u64, u64) {
        let missed = self.streaks.values().filter(|streak| **streak == 0).count() as u64;
        (self.streaks.len() as u64 - missed, missed)
    }

    /// Whether no question was answered yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.streaks.is_empty()
    }
}
