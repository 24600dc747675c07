//! The loop that everyone simulates: processors think, pass three stations, and think again.
//!
//! Four model events a cycle: the thinking ends, and each of the three stations is left. Queues are first come, first
//! served; all times are exponential, in whole nanoseconds of at least one.

/// Processors. Each thinks, waits or is served; there are no others.
pub const PROCESSORS: u32 = 4096;

/// Mean time a processor thinks.
pub const THINK_NS: f64 = 1_000_000.0;

/// What one passes on the way round.
pub const STATIONS: [Station; 3] = [
    Station { servers: 64, mean_ns: 10_000.0 },
    Station { servers: 24, mean_ns: 5_000.0 },
    Station { servers: 96, mean_ns: 20_000.0 },
];

/// One queue before equal servers.
#[derive(Clone, Copy, Debug)]
pub struct Station {
    /// How many are served at once.
    pub servers: u32,
    /// Mean time it takes.
    pub mean_ns: f64,
}

/// What is asked of a contender.
#[derive(Clone, Copy, Debug)]
pub struct Run {
    /// Simulated time.
    pub length_ns: u64,
    /// Where chance begins.
    pub seed: u64,
}

/// What a contender counted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    /// Model events, of which there are four a cycle.
    pub events: u64,
    /// Cycles completed.
    pub completions: u64,
    /// Mean time from the end of thinking to the end of the last station, in nanoseconds, where it was watched.
    pub response_ns: Option<f64>,
    /// Processor time that 99 of 100 seeks to any moment keep to, in milliseconds, where there were any.
    pub seek_p99_ms: Option<f64>,
}
