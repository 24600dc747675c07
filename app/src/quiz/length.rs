//! Length: which questions a round has, and the range of round numbers.

/// Round numbers go from 1 to this. They are short enough to be read out to a group.
pub const NUMBER_MAX: u32 = 9999;

/// Which questions a round has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// Every question.
    All,
    /// A few questions: first those that were answered wrong last time.
    Refresher,
}
