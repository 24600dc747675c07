//! The loop that all contenders simulate: processors think, pass three stations, and think again.
//!
//! Four model events a cycle: the thinking ends, and each of the three stations is left. Queues are first come, first
//! served; all times are exponential, in whole nanoseconds of at least one.

/// The number of processors. Each thinks, waits or is served.
pub const PROCESSORS: u32 = 4096;

/// Mean time a processor thinks, in nanoseconds.
pub const THINK_NS: f64 = 1_000_000.0;

/// The stations of the loop, in order.
pub const STATIONS: [Station; 3] = [
    Station { servers: 64, mean_ns: 10_000.0 },
    Station { servers: 24, mean_ns: 5_000.0 },
    Station { servers: 96, mean_ns: 20_000.0 },
];

/// One queue before equal servers.
#[derive(Clone, Copy, Debug)]
pub struct Station {
    /// The number of servers.
    pub servers: u32,
    /// Mean service time in nanoseconds.
    pub mean_ns: f64,
}

/// The run that a contender has to simulate.
#[derive(Clone, Copy, Debug)]
pub struct Run {
    /// Simulated time in nanoseconds.
    pub length_ns: u64,
    /// The seed.
    pub seed: u64,
}

/// The counts of a contender.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    /// Model events: four per cycle.
    pub events: u64,
    /// Cycles completed.
    pub completions: u64,
    /// Mean nanoseconds from the end of thinking to the end of the last station, if observed.
    pub response_ns: Option<f64>,
    /// The 99th percentile of the processor time of a seek, in milliseconds, if there were seeks.
    pub seek_p99_ms: Option<f64>,
}
