//! How fast the simulation is: beside others that do the same work, and against its goals.
//!
//! Machines are shared and noisy. A figure counts as a ratio within one round, an instruction count or processor time;
//! a wall time alone proves nothing. What is measured is one module each; a new one goes into `MEASUREMENTS`.

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

/// Something to measure, for one goal.
struct Measurement {
    /// The goal's name.
    goal: &'static str,
    /// What is measured.
    what: &'static str,
    /// Sets up what it needs, measures, and prints its table.
    take: fn() -> Result<Finding>,
}

/// What a measurement gives.
struct Finding {
    /// How it stands with the goal.
    goal: Goal,
    /// Every figure, for other programs.
    figures: Value,
}

/// Everything that is measured.
const MEASUREMENTS: &[Measurement] = &[
    Measurement { goal: "P1", what: "the closed loop, native", take: native::measure },
    Measurement { goal: "P2", what: "the closed loop, in the page", take: page::measure },
    Measurement { goal: "P3", what: "any of ten million events, in the page", take: seek::measure },
    Measurement { goal: "P7", what: "a study of ten thousand paired runs", take: study::measure },
    Measurement { goal: "P9", what: "cost against size", take: growth::measure },
];

/// Measures for the goals of these names, or for all; an error if a goal is missed.
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
