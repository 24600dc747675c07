//! A station of a queueing network: several servers and one queue, first come first served. It is used to check the
//! engine against queueing theory, and in benchmarks.

use std::collections::VecDeque;

use super::memory::SlotIndex;

/// The state of a station.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StationQueue {
    /// How many servers are busy.
    pub busy: u32,
    /// The slots of the sends that wait for a server, the first to be served first.
    pub queue: VecDeque<SlotIndex>,
}
