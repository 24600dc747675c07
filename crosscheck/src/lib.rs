//! A second opinion on sim-core's explorer: the same abstract machine put into words again, for a checker written by
//! others.
//!
//! Shared with the explorer are the handler itself, which is what is judged, and the question. All else is thought
//! through anew: letters under way instead of a chunk's state of notification, lists of names instead of marks on sends,
//! openings counted rather than counted down. Where both agree on every number, a mistake must have been made twice.

mod moment;
mod machine;

pub use machine::{LOST, Liberties, Machine, Move, PRIVATE_READ, Watch};
pub use moment::{Letter, Life, Moment, Opening, Page};
