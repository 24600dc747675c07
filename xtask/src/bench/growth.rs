//! P9: the cost of a hundred times as many events, recorded with checkpoints and markers.

use super::Finding;
use super::contender::{Starter, sought};
use super::exact;
use super::goal::{Bound, Goal, Limit, short};
use super::line::Line;
use super::rounds::median;
use anyhow::Result;
use serde_json::json;

/// Simulated times: about a million, ten million and a hundred million events.
const LENGTHS_NS: [u64; 3] = [63_000_000, 632_000_000, 6_320_000_000];
/// The number of rounds. Each takes most of a minute.
const ROUNDS: u64 = 3;

/// The largest ratio of the longest run to the run of ten million events that counts as flat. It allows for noise and
/// caches.
const FLAT: f64 = 1.25;

pub fn measure() -> Result<Finding> {
    let starter = Starter::for_rust()?;
    let exact = exact::solve();
    let mut rounds = Vec::new();
    for round in 1..=ROUNDS {
        let mut sizes = Vec::new();
        for length in LENGTHS_NS {
            let line = starter.run(&sought(length), round)?;
            line.check(&exact)?;
            sizes.push(line);
        }
        let costs: Vec<String> = sizes.iter().map(|line| short(line.cpu_ns_per_event)).collect();
        eprintln!("   round {round} of {ROUNDS}, ns an event: {}", costs.join(", "));
        rounds.push(sizes);
    }
    Ok(finding(&rounds))
}

/// Reads a figure from a report.
type Figure = fn(&Line) -> Option<f64>;

const COST: Figure = |line| Some(line.cpu_ns_per_event);
const MEMORY: Figure = |line| line.peak_kib.map(|kib| kib as f64 / 1024.0);
const SEEK: Figure = |line| line.seek_p99_ms;

fn finding(rounds: &[Vec<Line>]) -> Finding {
    let at = |figure: Figure, size: usize| -> Option<f64> {
        let figures: Option<Vec<f64>> = rounds.iter().map(|sizes| figure(&sizes[size])).collect();
        figures.map(median)
    };
    let growth = |figure: Figure| -> Option<f64> {
        let ratio = |sizes: &Vec<Line>| Some(figure(&sizes[2])? / figure(&sizes[1])?);
        rounds.iter().map(ratio).collect::<Option<Vec<f64>>>().map(median)
    };
    println!("{:>9} {:>9} {:>9} {:>9}", "events", "ns/event", "MiB", "seek p99");
    let word = |figure: Option<f64>| figure.map_or_else(|| "?".to_owned(), short);
    let mut sizes = Vec::new();
    for (size, line) in rounds[0].iter().enumerate() {
        let (cost, memory, seek) = (at(COST, size), at(MEMORY, size), at(SEEK, size));
        let millions = format!("{:.0} M", line.events as f64 / 1e6);
        println!("{millions:>9} {:>9} {:>9} {:>6} ms", word(cost), word(memory), word(seek));
        sizes.push(json!({ "events": line.events, "ns_per_event": cost, "peak_mib": memory, "seek_p99_ms": seek }));
    }
    let bound = |unit, figure| Bound { unit, figure: growth(figure), limit: Limit::AtMost(FLAT) };
    let bounds = vec![bound("× the time an event", COST), bound("× the memory", MEMORY), bound("× the seek", SEEK)];
    let goal = Goal { what: "100 million events against 10 million", bounds };
    Finding { goal, figures: json!({ "sizes": sizes }) }
}
