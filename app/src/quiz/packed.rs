//! Packed: progress and round as one line of text, for storage on the device. Parts that cannot be read are dropped, and
//! the rest is used.
//!
//! In `1;build.2,released.0;a.1234;build,released;0g1c` the parts are: the version; how often each question was answered
//! right in a row, with 0 for a wrong answer; then of the round its length and number, its questions, and its answers. Each
//! answer is the position of the option and a letter for the confidence. A full stop follows if the result is shown.

use super::bank;
use super::confidence::Confidence;
use super::length::{Length, NUMBER_MAX};
use super::progress::{Progress, STREAK_MAX};
use super::round::{Answer, Round};

/// The version that is written and read.
const VERSION: &str = "1";
/// A longer text is refused, in bytes.
const LENGTH_MAX: usize = 16 * 1024;

/// Writes progress and round.
pub(super) fn pack(progress: &Progress, round: Option<&Round>) -> String {
    let streak = |(question, streak): (&usize, &u8)| format!("{}.{streak}", id(*question));
    let streaks: Vec<String> = progress.streaks.iter().map(streak).collect();
    let mut out = format!("{VERSION};{}", streaks.join(","));
    if let Some(round) = round {
        let questions: Vec<&str> = round.questions.iter().copied().map(id).collect();
        let answer = |answer: &Answer| format!("{}{}", answer.option, letter(answer.confidence));
        let answers: String = round.answers.iter().map(answer).collect();
        let length = if round.length == Length::All { "a" } else { "r" };
        let over = if round.is_over() { "." } else { "" };
        out.push_str(&format!(";{length}.{};{};{answers}{over}", round.number, questions.join(",")));
    }
    out
}

/// Reads progress and round.
pub(super) fn unpack(text: &str) -> (Progress, Option<Round>) {
    let mut parts = text.split(';');
    if text.len() > LENGTH_MAX || parts.next() != Some(VERSION) {
        return (Progress::default(), None);
    }
    let streak = |entry: &str| {
        let (id, streak) = entry.split_once('.')?;
        Some((position(id)?, streak.parse().ok().filter(|streak| *streak <= STREAK_MAX)?))
    };
    let progress = Progress { streaks: parts.next().unwrap_or_default().split(',').filter_map(streak).collect() };
    let round = (|| unpack_round(parts.next()?, parts.next()?, parts.next()?))();
    (progress, round)
}

/// Reads a round by submitting its answers once more. A round with a fault is dropped as a whole.
fn unpack_round(head: &str, questions: &str, answers: &str) -> Option<Round> {
    let (length, number) = head.split_once('.')?;
    let length = match length {
        "a" => Length::All,
        "r" => Length::Refresher,
        _ => return None,
    };
    let number = number.parse().ok().filter(|number| (1..=NUMBER_MAX).contains(number))?;
    let questions: Vec<usize> = questions.split(',').map(position).collect::<Option<_>>()?;
    let different: std::collections::BTreeSet<&usize> = questions.iter().collect();
    if different.len() < questions.len() {
        return None;
    }
    let mut round = Round::of(length, number, questions);
    let (answers, is_over) = answers.strip_suffix('.').map_or((answers, false), |answers| (answers, true));
    let mut answers = answers.chars();
    while let Some(option) = answers.next() {
        let option = option.to_digit(10)? as usize;
        let confidence = Confidence::ALL.into_iter().find(|known| Some(letter(*known)) == answers.clone().next())?;
        answers.next();
        round.next();
        let at = round.order().iter().position(|known| *known == option)?;
        round.mark_option(at);
        round.mark_confidence(confidence);
        round.submit();
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

/// The name of a question in the kept text.
fn id(question: usize) -> &'static str {
    bank::all().nth(question).map_or("", |question| question.id)
}

fn position(id: &str) -> Option<usize> {
    bank::all().position(|question| question.id == id)
}
