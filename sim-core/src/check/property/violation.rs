//! A guarantee that does not hold in a run.

use core::fmt;

/// A guarantee that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// Which one: `I1` to `I12`, `L1` to `L6` of the model.
    pub guarantee: &'static str,
    /// A description with numbers.
    pub what: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.guarantee, self.what)
    }
}
