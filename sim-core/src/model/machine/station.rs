//! A station: several servers and one queue, first come first served. For queueing theory and benchmarks.

use std::collections::VecDeque;

use super::memory::SlotIndex;

/// A station.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Station {
    /// Servers at work.
    pub busy: u32,
    /// Who waits for one.
    pub queue: VecDeque<SlotIndex>,
}
