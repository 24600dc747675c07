//! Result: what a reader takes along of a round, as Markdown.

use super::bank::{self, Question, RIGHT};
use super::calibration::{Reading, calibration, reading, total};
use super::confidence::Confidence;
use super::round::Round;
use super::state::Check;
use crate::words::check as words;

/// The name of the file it is saved as.
pub const FILE: &str = "freezeframe-check.md";

/// How sure, in words.
#[must_use]
pub fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Guess => words::guess(),
        Confidence::Fairly => words::fairly(),
        Confidence::Certain => words::certain(),
    }
}

/// The score in a sentence.
#[must_use]
pub fn score(round: &Round) -> String {
    let (right, of) = total(round);
    words::score(right, of)
}

/// What a calibration says, in a sentence.
#[must_use]
pub fn advice(round: &Round) -> &'static str {
    match reading(round) {
        Reading::TooSure => words::too_sure(),
        Reading::TooModest => words::too_modest(),
        Reading::Fits => words::fits(),
    }
}

/// A question that was missed at first, and whether it was right in the end.
#[derive(Clone, Copy, Debug)]
pub struct Missed {
    /// The question.
    pub question: &'static Question,
    /// The answer that was given first, by its position in the bank.
    pub option: usize,
    /// Whether it was answered right when it came back.
    pub mended: bool,
}

/// The questions that were missed at first, in the order they were asked.
#[must_use]
pub fn missed(round: &Round) -> Vec<Missed> {
    let wrong = round.first_answers().filter(|given| !given.is_right());
    wrong
        .filter_map(|given| {
            let mended = round.answers(given.question).any(|given| given.is_right());
            Some(Missed { question: bank::all().nth(given.question)?, option: given.option, mended })
        })
        .collect()
}

/// What became of a question that was missed.
#[must_use]
pub fn fate(missed: &Missed) -> &'static str {
    if missed.mended { words::mended() } else { words::not_mended() }
}

/// The whole result, to be kept.
#[must_use]
pub fn markdown(check: &Check) -> String {
    let Some(round) = &check.round else { return String::new() };
    let mut lines = vec![format!("# {}", words::result_title()), String::new()];
    if !check.date.trim().is_empty() {
        lines.push(words::result_date(plain(check.date.trim())));
        lines.push(String::new());
    }
    lines.push(score(round));
    lines.push(advice(round).into());
    lines.push(words::round_number(round.number));
    lines.push(words::stays().into());
    lines.push(String::new());
    lines.push(format!("| {} | {} | {} |", words::how_sure(), words::column_right(), words::column_of()));
    lines.push("| --- | ---: | ---: |".into());
    lines.extend(
        calibration(round).iter().map(|row| format!("| {} | {} | {} |", confidence(row.confidence), row.right, row.of)),
    );
    let missed = missed(round);
    if !missed.is_empty() {
        lines.extend([String::new(), format!("## {}", words::missed_title()), String::new()]);
    }
    for entry in &missed {
        let options = &entry.question.options;
        lines.push(format!("- **{}**", entry.question.ask.say()));
        lines.push(format!("  - {} {}", words::first_answer(options[entry.option].text.say()), fate(entry)));
        lines.push(format!("  - {}", words::right_answer(options[RIGHT].text.say())));
    }
    lines.push(String::new());
    lines.join("\n")
}

/// Typed text as Markdown shows it as it stands.
fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric() || " .,:-/".contains(*c)).collect()
}
