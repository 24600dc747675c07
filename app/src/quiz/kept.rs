//! Kept: how each question went until now, and how much it needs to be asked again.

use std::collections::BTreeMap;

/// More in a row than this makes no difference.
pub(super) const STREAK_MAX: u8 = 9;

/// How questions went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Right answers in a row, by the question's position in the bank; absent if it was never asked.
    pub(super) streaks: BTreeMap<usize, u8>,
}

impl Kept {
    /// Notes how a question went.
    pub(super) fn note(&mut self, question: usize, right: bool) {
        let streak = self.streaks.entry(question).or_insert(0);
        *streak = if right { STREAK_MAX.min(*streak + 1) } else { 0 };
    }

    /// How much a question needs to be asked, the most first: one that was missed, one never asked, one rarely right.
    #[must_use]
    pub fn need(&self, question: usize) -> u8 {
        match self.streaks.get(&question) {
            Some(0) => 0,
            None => 1,
            Some(streak) => 1 + streak,
        }
    }

    /// How many were answered right the last time, and how many were missed.
    #[must_use]
    pub fn counts(&self) -> (u64, u64) {
        let missed = self.streaks.values().filter(|streak| **streak == 0).count() as u64;
        (self.streaks.len() as u64 - missed, missed)
    }

    /// Whether there is nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.streaks.is_empty()
    }
}
