//! The guarantees I1 to I12 and L1 to L6, of a state and of a history.
//!
//! A second opinion: nothing here calls into the machine, and nothing in the machine stores what is derived here.

mod violation;
mod state;
mod checker;

pub use self::checker::HistoryChecker;
pub use self::state::violations;
pub use self::violation::Violation;
