//! Mutants: small wrong changes to the simulation, each of which some test must notice.
//!
//! Every change is made to a copy of `sim-core` alone, so the project itself is never touched. A mutant names the test
//! that should notice it, and that one runs first; if it does not, all others do. Goldens and parity are left out: they
//! notice any change at all, and whoever changes the model on purpose accepts them anew.

mod bench;
mod list;

use self::bench::{Bench, Verdict};
use self::list::{MUTANTS, Mutant};
use anyhow::{Result, bail};
use std::time::Instant;

/// Test files that say what is right, besides the unit tests (`lib`).
const JUDGES: &[&str] = &["lib", "explore", "race", "bounds", "bytes", "mistakes", "timeline", "theory", "guarantees"];

/// Tries every mutant, and fails if one is not noticed.
pub fn run() -> Result<()> {
    let faults: Vec<String> = MUTANTS.iter().flat_map(Mutant::faults).collect();
    if !faults.is_empty() {
        bail!("the list of mutants is out of date:\n  {}", faults.join("\n  "));
    }
    let bench = Bench::new()?;
    eprintln!("without any change");
    if let Verdict::Noticed(by) = all(&bench)? {
        bail!("{by} fails without any change");
    }
    let mut survivors = Vec::new();
    let width = MUTANTS.iter().map(|mutant| mutant.what.chars().count()).max().unwrap_or(0);
    for mutant in MUTANTS {
        let start = Instant::now();
        bench.with(mutant, || {
            let (file, test) = mutant.by;
            let verdict = match bench.judge(file, Some(test))? {
                Verdict::Unnoticed => all(&bench)?,
                noticed => noticed,
            };
            let seconds = start.elapsed().as_secs_f64();
            match &verdict {
                Verdict::Noticed(by) => eprintln!("{:<width$}  {seconds:>5.1} s  {by}", mutant.what),
                Verdict::Unnoticed => {
                    eprintln!("{:<width$}  {seconds:>5.1} s  SURVIVES", mutant.what);
                    survivors.push(format!("{} ({}): {}", mutant.what, mutant.file, mutant.why));
                }
            }
            Ok(())
        })?;
    }
    if !survivors.is_empty() {
        bail!("no test notices\n  {}\nstrengthen one, where it belongs", survivors.join("\n  "));
    }
    eprintln!("all {} are noticed", MUTANTS.len());
    Ok(())
}

/// The verdict of all judges, up to the first that notices something.
fn all(bench: &Bench) -> Result<Verdict> {
    for file in JUDGES {
        if let Verdict::Noticed(by) = bench.judge(file, None)? {
            return Ok(Verdict::Noticed(by));
        }
    }
    Ok(Verdict::Unnoticed)
}
