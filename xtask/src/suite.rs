//! Everything that must hold before a change lands, in the order in which a fault shows soonest.
//!
//! Two things make it fast. Lints and tests select the whole workspace, because another selection switches on other
//! features of shared dependencies, and cargo would compile them once more. (Parity in WASM is for another target, where
//! nothing can be shared.) And the release build, which keeps one processor busy while it optimises the page as a whole,
//! goes on beside the lints and the native tests.

mod beside;
mod programs;
mod times;

use self::beside::Beside;
use self::programs::Programs;
use self::times::Times;
use crate::steps::Steps;
use crate::{call, mutants, page, size, tools};
use anyhow::{Result, bail};

/// What shows a fault soonest.
const LINTS: &[(&str, &[&str])] = &[
    ("Format", &["fmt", "--all", "--check"]),
    ("Lints", &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]),
];

/// A part of the check: its name on the command line, and the work.
type Part = (&'static str, fn() -> Result<()>);

/// What takes longer by nature. Each part runs by itself, on what is in the source now.
const PARTS: &[Part] = &[
    // The suite has run it with assertions on; the page runs without.
    ("parity", || call::run("cargo", ["test", "-p", "sim-core", "--release", "--test", "parity"])),
    ("theory", || {
        let agreement = ["test", "-p", "sim-core", "--release", "--test", "agreement"];
        call::run("cargo", agreement.into_iter().chain(["--", "--ignored", "--nocapture"]))
    }),
    ("mutants", || mutants::run(&[])),
    ("size", size::of_a_fresh_build),
];

/// How many of the slowest tests the summary names.
const SLOWEST: usize = 10;

/// Runs everything, and ends with the times.
pub fn test() -> Result<()> {
    let mut steps = Steps::default();
    let mut times = Times::default();
    let done = all(&mut steps, &mut times);
    times.slowest(SLOWEST);
    steps.summary();
    done
}

/// Runs these parts of what takes longer, or the tests and all of the parts if none is named. It goes on after a
/// failure, so that one run says everything.
pub fn check(parts: &[String]) -> Result<()> {
    let known: Vec<&str> = PARTS.iter().map(|(name, _)| *name).collect();
    if let Some(part) = parts.iter().find(|part| !known.contains(&part.as_str())) {
        bail!("there is no part “{part}” of the check; there are {}", known.join(", "));
    }
    let mut steps = Steps::default();
    let mut done = if parts.is_empty() { test() } else { Ok(()) };
    for (name, work) in PARTS {
        if parts.is_empty() || parts.iter().any(|part| part == name) {
            done = done.and(steps.step(name, work));
        }
    }
    steps.summary();
    done
}

fn all(steps: &mut Steps, times: &mut Times) -> Result<()> {
    page::set_up(steps)?;
    let browser = steps.step("Set-up for tests", tools::for_tests)?;
    let release = Beside::start(page::release_command())?;
    for (name, arguments) in LINTS {
        steps.step(name, || call::run("cargo", *arguments))?;
    }
    let programs = steps.step("Build of the tests", Programs::build)?;
    steps.step("Native tests", || programs.run_native(times))?;
    // Never with `--quiet`: the runner of WASM tests does not know it.
    let parity = ["test", "-p", "sim-core", "--target", "wasm32-unknown-unknown", "--test", "parity"];
    steps.step("Parity in WASM", || call::run("cargo", parity))?;
    steps.step("Rest of the release build", || release.finish())?;
    steps.step("Browser tests", || programs.run_browser(&browser, times))
}
