//! The steps of a command: prints a heading and the time of each, and all times at the end.

use anyhow::{Context, Result};
use std::time::{Duration, Instant};

/// The steps so far with their times.
pub struct Steps {
    start: Instant,
    done: Vec<(String, Duration)>,
}

impl Default for Steps {
    fn default() -> Self {
        Self { start: Instant::now(), done: Vec::new() }
    }
}

impl Steps {
    /// Executes a step. An error names the step.
    pub fn step<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        // On standard error, like the progress of cargo, so that the order is kept.
        eprintln!("\n== {name}");
        let start = Instant::now();
        let done = work().with_context(|| format!("the step “{name}” failed"));
        let time = start.elapsed();
        eprintln!("-- {name}: {}", seconds(time));
        self.done.push((name.to_owned(), time));
        done
    }

    /// Prints the time of each step and of all.
    pub fn summary(&self) {
        let width = self.done.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0).max(5);
        eprintln!("\n== Times");
        for (name, time) in &self.done {
            eprintln!("{name:<width$}  {:>9}", seconds(*time));
        }
        eprintln!("{:<width$}  {:>9}", "total", seconds(self.start.elapsed()));
    }
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}
