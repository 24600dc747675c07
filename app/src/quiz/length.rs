//! Length: how many questions a round has, and how rounds are numbered.

/// Round numbers go from 1 to this: short enough to be said aloud.
pub const NUMBER_MAX: u32 = 9999;

/// How long a round is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// Every question.
    All,
    /// A few, those that were missed first.
    Refresher,
}
