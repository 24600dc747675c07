//! Calibration: for each degree of confidence, how many answers were right. Only the first answer to a question counts,
//! because later the reader knows the reply.

use super::confidence::Confidence;
use super::round::Round;

/// The answers of one degree of confidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalibrationRow {
    /// The degree.
    pub confidence: Confidence,
    /// How many were right.
    pub right: u64,
    /// How many answers there were.
    pub of: u64,
}

/// A row for each degree of confidence.
#[must_use]
pub fn calibration(round: &Round) -> [CalibrationRow; Confidence::ALL.len()] {
    Confidence::ALL.map(|confidence| {
        let so_sure = |right: bool| {
            let answers = round.first_answers().filter(|answer| answer.confidence == confidence);
            answers.filter(|answer| answer.is_right() || !right).count() as u64
        };
        CalibrationRow { confidence, right: so_sure(true), of: so_sure(false) }
    })
}

/// How many first answers were right, and how many there were.
#[must_use]
pub fn totals(round: &Round) -> (u64, u64) {
    calibration(round).iter().fold((0, 0), |(right, of), row| (right + row.right, of + row.of))
}

/// How well a reader's confidence matches the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assessment {
    /// An answer that the reader was certain of was wrong.
    Overconfident,
    /// All guesses were right, and there were at least [`GUESSES_MIN`].
    Underconfident,
    /// Neither.
    WellCalibrated,
}

/// How many guesses have to be right before they count as more than luck. With four options each, three guesses are all
/// right by chance once in 64 times.
const GUESSES_MIN: u64 = 3;

/// Compares a reader's confidence with the answers of a round.
#[must_use]
pub fn assessment(round: &Round) -> Assessment {
    let [guess, _, certain] = calibration(round);
    if certain.right < certain.of {
        Assessment::Overconfident
    } else if guess.of >= GUESSES_MIN && guess.right == guess.of {
        Assessment::Underconfident
    } else {
        Assessment::WellCalibrated
    }
}
