//! The steps of a command: a heading for each, its time, and all times at the end.

use anyhow::{Context, Result};
use std::time::{Duration, Instant};

/// What has been done so far, and how long each took.
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
    /// Does one step. On failure the error says which.
    pub fn step<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        // On the error stream, like cargo's own progress, so that both stay in order.
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
