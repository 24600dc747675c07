//! Bench: measures the speed of the simulation against its goals and against other simulators that do the same work.
//!
//! Machines are shared and noisy, so a figure is a ratio within one round, an instruction count or processor time; a
//! wall time alone proves nothing. Each measurement is a module and an entry of `MEASUREMENTS`.

mod goal;
mod exact;
mod line;
mod contender;
mod rounds;
mod instructions;
mod native;
mod page;
mod seek;
mod study;
mod growth;

use crate::paths;
use crate::steps::Steps;
use anyhow::{Context, Result, bail};
use goal::{Goal, Verdict};
use serde_json::{Map, Value};

/// A measurement for one goal.
struct Measurement {
    /// The name of the goal.
    goal: &'static str,
    /// A description for the heading.
    what: &'static str,
    /// Prepares the tools, measures, and prints a table.
    take: fn() -> Result<Finding>,
}

/// The result of a measurement.
struct Finding {
    /// The figures against their limits.
    goal: Goal,
    /// Every figure, for `target/bench.json`.
    figures: Value,
}

/// All measurements.
const MEASUREMENTS: &[Measurement] = &[
    Measurement { goal: "P1", what: "the closed loop, native", take: native::measure },
    Measurement { goal: "P2", what: "the closed loop, in the page", take: page::measure },
    Measurement { goal: "P3", what: "any of ten million events, in the page", take: seek::measure },
    Measurement { goal: "P7", what: "a study of ten thousand paired runs", take: study::measure },
    Measurement { goal: "P9", what: "cost against size", take: growth::measure },
];

/// Measures for the goals with these names, or for all. Returns an error if a goal is missed.
pub fn run(wanted: &[String]) -> Result<()> {
    let names: Vec<&str> = MEASUREMENTS.iter().map(|measurement| measurement.goal).collect();
    if let Some(stranger) = wanted.iter().find(|name| !names.contains(&name.as_str())) {
        bail!("nothing is measured for `{stranger}`; there is {}", names.join(", "));
    }
    let mut steps = Steps::default();
    let mut findings = Vec::new();
    for measurement in MEASUREMENTS {
        if wanted.is_empty() || wanted.iter().any(|name| name == measurement.goal) {
            let step = format!("{}: {}", measurement.goal, measurement.what);
            findings.push((measurement.goal, steps.step(&step, measurement.take)?));
        }
    }
    steps.summary();
    write(&findings)?;
    println!();
    for (name, finding) in &findings {
        println!("{}", finding.goal.line(name));
    }
    let short = findings.iter().filter(|(_, finding)| finding.goal.verdict() == Verdict::FallsShort);
    let short: Vec<&str> = short.map(|(name, _)| *name).collect();
    if short.is_empty() { Ok(()) } else { bail!("falls short of {}", short.join(", ")) }
}

/// Writes `target/bench.json`.
fn write(findings: &[(&str, Finding)]) -> Result<()> {
    let entry = |(name, finding): &(&str, Finding)| {
        let mut entry = Map::new();
        entry.insert("goal".to_owned(), finding.goal.json());
        entry.insert("figures".to_owned(), finding.figures.clone());
        ((*name).to_owned(), Value::Object(entry))
    };
    let all: Map<String, Value> = findings.iter().map(entry).collect();
    let path = paths::root().join("target").join("bench.json");
    let text = serde_json::to_string_pretty(&all)? + "\n";
    std::fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))
}
