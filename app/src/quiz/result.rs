//! Result: the result of a round in words, and as a Markdown file.

use super::bank::{self, Question, RIGHT};
use super::calibration::{Assessment, assessment, calibration, totals};
use super::confidence::Confidence;
use super::round::Round;
use super::state::Quiz;
use crate::words::check as words;

/// The file name of the result.
pub const FILE_NAME: &str = "freezeframe-check.md";

/// A degree of confidence in the reader's language.
#[must_use]
pub fn confidence_text(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Guess => words::guess(),
        Confidence::Fairly => words::fairly(),
        Confidence::Certain => words::certain(),
    }
}

/// The score as a sentence.
#[must_use]
pub fn score(round: &Round) -> String {
    let (right, of) = totals(round);
    words::score(right, of)
}

/// The assessment of the calibration as a sentence.
#[must_use]
pub fn advice(round: &Round) -> &'static str {
    match assessment(round) {
        Assessment::Overconfident => words::too_sure(),
        Assessment::Underconfident => words::too_modest(),
        Assessment::WellCalibrated => words::fits(),
    }
}

/// A question whose first answer was wrong.
#[derive(Clone, Copy, Debug)]
pub struct Missed {
    /// The question.
    pub question: &'static Question,
    /// The first answer, by its position in the bank.
    pub option: usize,
    /// Whether it was answered right when it was repeated.
    pub corrected: bool,
}

/// The questions whose first answer was wrong, in the order in which they were asked.
#[must_use]
pub fn missed(round: &Round) -> Vec<Missed> {
    let wrong = round.first_answers().filter(|answer| !answer.is_right());
    wrong
        .filter_map(|answer| {
            let corrected = round.answers_to(answer.question).any(|answer| answer.is_right());
            Some(Missed { question: bank::all().nth(answer.question)?, option: answer.option, corrected })
        })
        .collect()
}

/// Whether the question was answered right later, as a sentence.
#[must_use]
pub fn correction(missed: &Missed) -> &'static str {
    if missed.corrected { words::corrected() } else { words::not_corrected() }
}

/// The whole result as Markdown; empty if there is no round.
#[must_use]
pub fn markdown(quiz: &Quiz) -> String {
    let Some(round) = &quiz.round else { return String::new() };
    let mut lines = vec![format!("# {}", words::result_title()), String::new()];
    if !quiz.date.trim().is_empty() {
        lines.push(words::result_date(plain(quiz.date.trim())));
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
        calibration(round)
            .iter()
            .map(|row| format!("| {} | {} | {} |", confidence_text(row.confidence), row.right, row.of)),
    );
    let missed = missed(round);
    if !missed.is_empty() {
        lines.extend([String::new(), format!("## {}", words::missed_title()), String::new()]);
    }
    for entry in &missed {
        let options = &entry.question.options;
        lines.push(format!("- **{}**", entry.question.text.localized()));
        lines.push(format!(
            "  - {} {}",
            words::first_answer(options[entry.option].text.localized()),
            correction(entry)
        ));
        lines.push(format!("  - {}", words::right_answer(options[RIGHT].text.localized())));
    }
    lines.push(String::new());
    lines.join("\n")
}

/// Typed text without the characters that Markdown would interpret.
fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric() || " .,:-/".contains(*c)).collect()
}
