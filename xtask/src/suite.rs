//! The checks that a change must pass, in the order in which a failure shows soonest.
//!
//! Two things make it fast. Lints and tests select the whole workspace, because another selection would enable other
//! features of shared dependencies, and cargo would compile them again. (Parity in WASM has another target, which
//! cannot share anything.) The release build, which keeps one processor busy while it optimises the page, runs in
//! parallel to the lints and the native tests.

mod background;
mod programs;
mod times;

use self::background::Background;
use self::programs::Programs;
use self::times::Times;
use crate::steps::Steps;
use crate::{call, compress, mutants, page, paths, size, tools};
use anyhow::{Result, bail};

/// The quick checks.
const LINTS: &[(&str, &[&str])] = &[
    ("Format", &["fmt", "--all", "--check"]),
    ("Lints", &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]),
];

/// A slow check: its name on the command line, and its function.
type Part = (&'static str, fn() -> Result<()>);

/// The slow checks. Each can run alone.
const PARTS: &[Part] = &[
    // The suite runs it with assertions; the page has none.
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

/// Runs all tests and prints the times.
pub fn test() -> Result<()> {
    let mut steps = Steps::default();
    let mut times = Times::default();
    let done = all(&mut steps, &mut times);
    times.slowest(SLOWEST);
    steps.summary();
    done
}

/// Runs the slow checks with these names, or the tests and all slow checks if no name is given. It goes on after a
/// failure, so that one run reports everything.
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
    let release = Background::start(page::release_command())?;
    for (name, arguments) in LINTS {
        steps.step(name, || call::run("cargo", *arguments))?;
    }
    let programs = steps.step("Build of the tests", Programs::build)?;
    steps.step("Native tests", || programs.run_native(times))?;
    // Without `--quiet`, which the runner of WASM tests does not know.
    let parity = ["test", "-p", "sim-core", "--target", "wasm32-unknown-unknown", "--test", "parity"];
    steps.step("Parity in WASM", || call::run("cargo", parity))?;
    steps.step("Rest of the release build", || release.finish())?;
    steps.step("Compressed copies", || compress::beside_files(&paths::dist()))?;
    steps.step("Browser tests", || programs.run_browser(&browser, times))
}
