//! The report of a run: one line of JSON with the same keys from every contender in every language.

use crate::workload::{Run, Tally};
use cpu_time::ThreadTime;
use serde::Serialize;
use std::time::Duration;

/// The content of the line.
#[derive(Debug, Serialize)]
pub struct Report {
    /// The name of the contender.
    contender: String,
    /// Model events.
    events: u64,
    /// Simulated time.
    end_ns: u64,
    /// Cycles completed.
    completions: u64,
    /// Cycles completed a simulated nanosecond.
    throughput: f64,
    /// Mean nanoseconds from the end of thinking to the end of the last station; left out if not observed.
    #[serde(skip_serializing_if = "Option::is_none")]
    response_ns: Option<f64>,
    /// The 99th percentile of the processor time of a seek, in milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    seek_p99_ms: Option<f64>,
    /// The peak memory of the process in KiB, if the system reports it.
    #[serde(skip_serializing_if = "Option::is_none")]
    peak_kib: Option<u64>,
    /// Processor time per event in nanoseconds, without setup.
    cpu_ns_per_event: f64,
}

impl Report {
    /// The report of a run with these counts and this processor time.
    pub fn new(contender: &str, run: &Run, tally: &Tally, cpu: Duration) -> Report {
        Report {
            contender: contender.to_owned(),
            events: tally.events,
            end_ns: run.length_ns,
            completions: tally.completions,
            throughput: tally.completions as f64 / run.length_ns as f64,
            response_ns: tally.response_ns,
            seek_p99_ms: tally.seek_p99_ms,
            peak_kib: peak_kib(),
            cpu_ns_per_event: cpu.as_nanos() as f64 / tally.events as f64,
        }
    }

    /// The report as a line of JSON.
    pub fn line(&self) -> String {
        serde_json::to_string(self).expect("numbers and a name can be written")
    }
}

/// The peak resident memory, from Linux.
fn peak_kib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let mark = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    mark.trim().strip_suffix("kB")?.trim().parse().ok()
}

/// Runs `work` and measures its processor time.
pub fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = ThreadTime::now();
    let done = work();
    (done, start.elapsed())
}
