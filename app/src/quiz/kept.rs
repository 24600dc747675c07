//! Kept: what stays on this device, in a line of text. Whatever cannot be read of it is dropped, and the rest is used.
//!
//! `1;build.2,released.0;a.1234;build,released;0g1c` is the version, how often each question was right in a row (nothing
//! in a row: it was missed), and of the round that is on its length and number, its questions, and what was answered,
//! with a full stop if the result is shown.

use std::collections::BTreeMap;

use super::bank;
use super::round::Round;
use super::state::{Action, Check, Confidence, Length, NUMBER_MAX, reduce};

/// The version that is written and read.
const VERSION: &str = "1";
/// Longer texts are none of ours.
const LENGTH_MAX: usize = 16 * 1024;
/// More in a row than this makes no difference.
const STREAK_MAX: u8 = 9;

/// How questions went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Right answers in a row, by the question's position in the bank; absent if it was never asked.
    streaks: BTreeMap<usize, u8>,
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

/// Writes what is kept.
pub(super) fn pack(kept: &Kept, round: Option<&Round>) -> String {
    let streak = |(question, streak): (&usize, &u8)| format!("{}.{streak}", id(*question));
    let streaks: Vec<String> = kept.streaks.iter().map(streak).collect();
    let mut out = format!("{VERSION};{}", streaks.join(","));
    if let Some(round) = round {
        let questions: Vec<&str> = round.questions.iter().copied().map(id).collect();
        let answer = |given: &super::round::Given| format!("{}{}", given.option, letter(given.confidence));
        let given: String = round.given.iter().map(answer).collect();
        let length = if round.length == Length::All { "a" } else { "r" };
        let over = if round.is_over() { "." } else { "" };
        out.push_str(&format!(";{length}.{};{};{given}{over}", round.number, questions.join(",")));
    }
    out
}

/// Reads what was kept.
pub(super) fn unpack(text: &str) -> (Kept, Option<Round>) {
    let mut parts = text.split(';');
    if text.len() > LENGTH_MAX || parts.next() != Some(VERSION) {
        return (Kept::default(), None);
    }
    let streak = |entry: &str| {
        let (id, streak) = entry.split_once('.')?;
        Some((position(id)?, streak.parse().ok().filter(|streak| *streak <= STREAK_MAX)?))
    };
    let kept = Kept { streaks: parts.next().unwrap_or_default().split(',').filter_map(streak).collect() };
    let round = (|| unpack_round(parts.next()?, parts.next()?, parts.next()?))();
    (kept, round)
}

/// Reads a round by giving its answers anew. One that does not hold together is dropped as a whole.
fn unpack_round(head: &str, questions: &str, given: &str) -> Option<Round> {
    let (length, number) = head.split_once('.')?;
    let length = match length {
        "a" => Length::All,
        "r" => Length::Refresher,
        _ => return None,
    };
    let number = number.parse().ok().filter(|number| (1..=NUMBER_MAX).contains(number))?;
    let questions: Vec<usize> = questions.split(',').map(position).collect::<Option<_>>()?;
    let told_apart: std::collections::BTreeSet<&usize> = questions.iter().collect();
    if told_apart.len() < questions.len() {
        return None;
    }
    let mut check = Check { round: Some(Round::of(length, number, questions)), ..Check::default() };
    let (given, is_over) = given.strip_suffix('.').map_or((given, false), |given| (given, true));
    let mut given = given.chars();
    while let Some(option) = given.next() {
        let option = option.to_digit(10)? as usize;
        let confidence = Confidence::ALL.into_iter().find(|known| Some(letter(*known)) == given.clone().next())?;
        given.next();
        check = reduce(check, Action::Next);
        let at = check.round.as_ref()?.order().iter().position(|known| *known == option)?;
        for action in [Action::Mark(at), Action::Confide(confidence), Action::Give] {
            check = reduce(check, action);
        }
    }
    if is_over {
        check = reduce(check, Action::Finish);
    }
    check.round
}

fn letter(confidence: Confidence) -> char {
    match confidence {
        Confidence::Guess => 'g',
        Confidence::Fairly => 'f',
        Confidence::Certain => 'c',
    }
}

/// The name of a question.
fn id(question: usize) -> &'static str {
    bank::all().nth(question).map_or("", |question| question.id)
}

fn position(id: &str) -> Option<usize> {
    bank::all().position(|question| question.id == id)
}
