//! Confidence: how sure a reader is of an answer.

/// How sure a reader is of an answer, in three degrees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// A guess.
    Guess,
    /// Fairly sure.
    Fairly,
    /// Certain.
    Certain,
}

impl Confidence {
    /// Every degree of confidence, the least sure first.
    pub const ALL: [Confidence; 3] = [Confidence::Guess, Confidence::Fairly, Confidence::Certain];
}
