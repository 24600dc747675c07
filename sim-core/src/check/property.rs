//! The guarantees I1 to I12 and L1 to L6, of a state and of a history.
//!
//! A second opinion: nothing here calls into the machine, and nothing in the machine stores what is derived here.

mod violation;
mod state;
mod watch;

pub use self::state::violations;
pub use self::violation::Violation;
pub use self::watch::Watch;
