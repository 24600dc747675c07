//! Everyone who takes part in Rust. Each is used as its own documentation shows: what talks, talks through the engine.

mod baseline;
mod nexosim;
mod sim_core;
mod simrs;

use crate::workload::{Run, Tally};
use std::time::Duration;

/// Simulates a run; also the processor time it took, setting up not counted.
type Contender = fn(&Run) -> (Tally, Duration);

/// Names and what they stand for.
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
