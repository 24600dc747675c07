//! What a run says: one line of JSON, with the same keys from every contender in every language.

use crate::workload::{Run, Tally};
use cpu_time::ThreadTime;
use serde::Serialize;
use std::time::Duration;

/// The line's content.
#[derive(Debug, Serialize)]
pub struct Report {
    /// Who ran.
    contender: String,
    /// Model events.
    events: u64,
    /// Simulated time.
    end_ns: u64,
    /// Cycles completed.
    completions: u64,
    /// Cycles completed a simulated nanosecond.
    throughput: f64,
    /// Mean time from the end of thinking to the end of the last station; left out where it was not watched.
    #[serde(skip_serializing_if = "Option::is_none")]
    response_ns: Option<f64>,
    /// Processor time that 99 of 100 seeks keep to, in milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    seek_p99_ms: Option<f64>,
    /// The most memory the process ever had, in KiB, where the system tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    peak_kib: Option<u64>,
    /// Processor time an event, setting up not counted.
    cpu_ns_per_event: f64,
}

impl Report {
    /// What a run found and what it took.
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

    /// The line.
    pub fn line(&self) -> String {
        serde_json::to_string(self).expect("numbers and a name can be written")
    }
}

/// Linux's high-water mark of what is resident.
fn peak_kib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let mark = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    mark.trim().strip_suffix("kB")?.trim().parse().ok()
}

/// What some work gives, and the processor time it takes.
pub fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = ThreadTime::now();
    let done = work();
    (done, start.elapsed())
}
