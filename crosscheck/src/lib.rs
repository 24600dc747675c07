//! A check of sim-core's explorer: the same abstract machine, modelled a second time for an independent model checker
//! (stateright).
//!
//! The two share the handler, which is what is checked, and the question. The rest is modelled again in another way: a
//! set of notifications under way instead of a state of each chunk, lists of registered sends instead of a flag of each
//! send, sharings counted up rather than down. If both agree on every number, a mistake must have been made twice.

mod moment;
mod machine;

pub use machine::{Checked, Deviations, LOST, Machine, Move, PRIVATE_READ};
pub use moment::{Life, Moment, Notification, Page, Sharing};
