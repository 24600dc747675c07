//! Packed: what stays on this device, as a line of text. Whatever cannot be read of it is dropped, and the rest is used.
//!
//! `1;build.2,released.0;a.1234;build,released;0g1c` is the version, how often each question was right in a row (nothing
//! in a row: it was missed), and of the round that is on its length and number, its questions, and what was answered,
//! with a full stop if the result is shown.

use super::bank;
use super::confidence::Confidence;
use super::kept::{Kept, STREAK_MAX};
use super::length::{Length, NUMBER_MAX};
use super::round::{Given, Round};

/// The version that is written and read.
const VERSION: &str = "1";
/// Longer texts are none of ours.
const LENGTH_MAX: usize = 16 * 1024;

/// Writes what is kept.
pub(super) fn pack(kept: &Kept, round: Option<&Round>) -> String {
    let streak = |(question, streak): (&usize, &u8)| format!("{}.{streak}", id(*question));
    let streaks: Vec<String> = kept.streaks.iter().map(streak).collect();
    let mut out = format!("{VERSION};{}", streaks.join(","));
    if let Some(round) = round {
        let questions: Vec<&str> = round.questions.iter().copied().map(id).collect();
        let answer = |given: &Given| format!("{}{}", given.option, letter(given.confidence));
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
    let mut round = Round::of(length, number, questions);
    let (given, is_over) = given.strip_suffix('.').map_or((given, false), |given| (given, true));
    let mut given = given.chars();
    while let Some(option) = given.next() {
        let option = option.to_digit(10)? as usize;
        let confidence = Confidence::ALL.into_iter().find(|known| Some(letter(*known)) == given.clone().next())?;
        given.next();
        round.next();
        let at = round.order().iter().position(|known| *known == option)?;
        round.mark(at);
        round.confide(confidence);
        round.give();
    }
    if is_over {
        round.finish();
    }
    Some(round)
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
