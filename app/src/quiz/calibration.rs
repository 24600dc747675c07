//! Calibration: of the answers of which a reader was so sure, how many were right. The first answer to a question counts:
//! the second time the reply is known.

use super::confidence::Confidence;
use super::round::Round;

/// The answers of one confidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// How sure.
    pub confidence: Confidence,
    /// How many were right.
    pub right: u64,
    /// How many there were.
    pub of: u64,
}

/// A row for each confidence.
#[must_use]
pub fn calibration(round: &Round) -> [Row; Confidence::ALL.len()] {
    Confidence::ALL.map(|confidence| {
        let so_sure = |right: bool| {
            let answers = round.first_answers().filter(|given| given.confidence == confidence);
            answers.filter(|given| given.is_right() || !right).count() as u64
        };
        Row { confidence, right: so_sure(true), of: so_sure(false) }
    })
}

/// What they are together.
#[must_use]
pub fn total(round: &Round) -> (u64, u64) {
    calibration(round).iter().fold((0, 0), |(right, of), row| (right + row.right, of + row.of))
}

/// What a reader may take from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Something the reader was certain of was wrong.
    TooSure,
    /// Nothing that was guessed was wrong, and there was enough of it.
    TooModest,
    /// Neither.
    Fits,
}

/// Guesses that are all right before it says something: with four answers each, as many are right by luck once in a
/// good many rounds only.
const GUESSES_MIN: u64 = 3;

/// Reads a calibration.
#[must_use]
pub fn reading(round: &Round) -> Reading {
    let [guess, _, certain] = calibration(round);
    if certain.right < certain.of {
        Reading::TooSure
    } else if guess.of >= GUESSES_MIN && guess.right == guess.of {
        Reading::TooModest
    } else {
        Reading::Fits
    }
}
