//! The guarantees I1 to I12 and L1 to L6, of a state and of a history.
//!
//! A second opinion: nothing here calls into the machine, and nothing in the machine stores what is derived here.

mod state;
mod watch;

use core::fmt;

pub use self::state::violations;
pub use self::watch::Watch;

/// A guarantee that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// Which one: `I1` to `I12`, `L1` to `L6` of the model.
    pub guarantee: &'static str,
    /// What is wrong, with numbers.
    pub what: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.guarantee, self.what)
    }
}
