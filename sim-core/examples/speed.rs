//! How many events a second this machine simulates: `cargo run --release -p sim-core --example speed`.
//! The figure for a browser comes from the same scenario recorded by the page.
#![expect(clippy::disallowed_types, clippy::disallowed_macros, reason = "a measurement needs a clock and a voice")]

use std::time::Instant;

use sim_core::scenario::Scenario;
use sim_core::timeline::Timeline;

fn main() {
    let scenario: Scenario =
        toml::from_str(include_str!("../scenarios/freeze/scenario.toml")).expect("the scenario is valid");
    let mut nanoseconds: Vec<f64> = (0..9)
        .map(|_| {
            let scenario = Scenario { revision: 3695, length_ns: 600_000_000_000, ..scenario.clone() };
            let mut timeline = Timeline::new(&scenario).expect("the scenario is valid");
            let start = Instant::now();
            timeline.extend(timeline.end(), u64::MAX);
            start.elapsed().as_nanos() as f64 / timeline.events() as f64
        })
        .collect();
    nanoseconds.sort_by(f64::total_cmp);
    let median = nanoseconds[nanoseconds.len() / 2];
    println!("{median:.1} ns an event, {:.1} million events a second (median of 9)", 1000.0 / median);
}
