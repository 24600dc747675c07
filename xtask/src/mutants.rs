//! Mutants: small wrong changes to the simulation, each of which must make a test fail.
//!
//! Every change is made to a copy of `sim-core`, so the project itself is never touched. A mutant names the test that
//! should fail, which runs first; if it passes, all others run. Goldens and parity are left out: any change makes them
//! fail, and an intended change of the model replaces them.

mod bench;
mod list;

use self::bench::{Bench, Verdict};
use self::list::{MUTANTS, Mutant};
use anyhow::{Result, bail};
use std::time::Instant;

/// The test files that state what is correct, besides the unit tests (`lib`).
const JUDGES: &[&str] = &["lib", "explore", "race", "bounds", "bytes", "mistakes", "timeline", "theory", "guarantees"];

/// Tries every mutant, or those whose name contains one of `parts`, and fails if a mutant makes no test fail.
pub fn run(parts: &[String]) -> Result<()> {
    let faults: Vec<String> = MUTANTS.iter().flat_map(Mutant::faults).collect();
    if !faults.is_empty() {
        bail!("the list of mutants is out of date:\n  {}", faults.join("\n  "));
    }
    let chosen = chosen(parts)?;
    let bench = Bench::new()?;
    eprintln!("without any change");
    if let Verdict::Noticed(by) = all(&bench)? {
        bail!("{by} fails without any change");
    }
    let mut survivors = Vec::new();
    let width = chosen.iter().map(|mutant| mutant.what.chars().count()).max().unwrap_or(0);
    for mutant in &chosen {
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
    eprintln!("all {} are noticed", chosen.len());
    Ok(())
}

/// The mutants whose name contains one of `parts`, or all if `parts` is empty. A part that matches no mutant is an
/// error.
fn chosen(parts: &[String]) -> Result<Vec<&'static Mutant>> {
    let has = |part: &str, mutant: &Mutant| mutant.what.contains(part);
    if let Some(part) = parts.iter().find(|part| !MUTANTS.iter().any(|mutant| has(part, mutant))) {
        let names: Vec<&str> = MUTANTS.iter().map(|mutant| mutant.what).collect();
        bail!("no mutant has “{part}” in its name; there are\n  {}", names.join("\n  "));
    }
    let wanted = |mutant: &&Mutant| parts.is_empty() || parts.iter().any(|part| has(part, mutant));
    Ok(MUTANTS.iter().filter(wanted).collect())
}

/// Runs all test files up to the first that fails.
fn all(bench: &Bench) -> Result<Verdict> {
    for file in JUDGES {
        if let Verdict::Noticed(by) = bench.judge(file, None)? {
            return Ok(Verdict::Noticed(by));
        }
    }
    Ok(Verdict::Unnoticed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn some_are_chosen_by_a_part_of_their_name() {
        let names = |parts: &[&str]| -> Result<Vec<&str>> {
            let parts: Vec<String> = parts.iter().map(|part| (*part).to_owned()).collect();
            Ok(chosen(&parts)?.into_iter().map(|mutant| mutant.what).collect())
        };
        assert_eq!(names(&[]).map(|all| all.len()).ok(), Some(MUTANTS.len()));
        let rootkit = "the hardware check lets a rootkit pass";
        assert_eq!(names(&["rootkit"]).ok(), Some(vec![rootkit]));
        assert_eq!(
            names(&["take what they like", "rootkit"]).ok(),
            Some(vec!["checkpoints take what they like", rootkit])
        );
        assert!(names(&["rootkit", "rotkit"]).is_err());
    }
}
