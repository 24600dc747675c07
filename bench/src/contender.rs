//! The contenders in Rust. Each engine is used as its documentation shows: components communicate through the engine.

mod baseline;
mod nexosim;
mod sim_core;
mod simrs;

use crate::workload::{Run, Tally};
use std::time::Duration;

/// Simulates a run. Returns the counts and the processor time without setup.
type Contender = fn(&Run) -> (Tally, Duration);

/// The contenders by name.
pub const CONTENDERS: &[(&str, Contender)] = &[
    ("sim-core", sim_core::bare),
    ("sim-core-recorded", sim_core::recorded),
    ("sim-core-watched", sim_core::watched),
    ("sim-core-sought", sim_core::sought),
    ("baseline", baseline::run),
    ("nexosim", nexosim::a_model_each),
    ("nexosim-merged", nexosim::one_model),
    ("simrs", simrs::run),
];
