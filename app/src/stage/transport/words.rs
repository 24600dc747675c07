//! Words of the controls and the logs that depend on a value, and those of the table `controls` as they are.

use crate::words::grouped;

pub use crate::words::controls::*;

/// The oracle's count: accesses to private pages, of all pages tried.
#[must_use]
pub fn oracle(private: u64, tried: u64) -> String {
    if tried == 0 { oracle_none_tried().into() } else { oracle_of(grouped(private), grouped(tried)) }
}
