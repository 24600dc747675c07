//! Everything that must hold before a change lands, in the order in which a fault shows soonest.

use crate::steps::Steps;
use crate::{call, mutants, page, paths, size, tools};
use anyhow::Result;

/// The checks that need nothing but cargo, each with the command behind it.
const NATIVE: &[(&str, &[&str])] = &[
    ("Format", &["fmt", "--all", "--check"]),
    ("Lints", &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]),
    ("Native tests", &["test"]),
    ("Second opinion", &["test", "-p", "crosscheck"]),
    // Never with `--quiet`: the runner of WASM tests does not know it.
    ("Parity in WASM", &["test", "-p", "sim-core", "--target", "wasm32-unknown-unknown", "--test", "parity"]),
];

/// Runs everything, and ends with the times.
pub fn test() -> Result<()> {
    let mut steps = Steps::default();
    let done = all(&mut steps);
    steps.summary();
    done
}

/// What takes longer and needs nothing but cargo.
const LONGER: &[(&str, &[&str])] = &[
    // The suite has run it with assertions on; the page runs without.
    ("Parity in release", &["test", "-p", "sim-core", "--release", "--test", "parity"]),
    (
        "Theory within 2 %",
        &["test", "-p", "sim-core", "--release", "--test", "agreement", "--", "--ignored", "--nocapture"],
    ),
];

/// Runs everything and what takes longer. Goes on after what fails, so that everything is said at once.
pub fn check() -> Result<()> {
    let mut steps = Steps::default();
    let mut done = all(&mut steps);
    for (name, arguments) in LONGER {
        done = done.and(steps.step(name, || call::run("cargo", *arguments)));
    }
    done = done.and(steps.step("Mutants", || mutants::run(&[])));
    done = done.and(steps.step("Size", || size::of_folder(&paths::dist())));
    steps.summary();
    done
}

fn all(steps: &mut Steps) -> Result<()> {
    page::set_up(steps)?;
    let browser = steps.step("Set-up for tests", tools::for_tests)?;
    for (name, arguments) in NATIVE {
        steps.step(name, || call::run("cargo", *arguments))?;
    }
    page::release(steps)?;
    steps.step("Browser tests", || {
        let mut tests = call::command("cargo");
        tests.args(["test", "-p", "e2e"]);
        tests.env("CHROMIUM", &browser.chromium).env("CHROMEDRIVER", &browser.driver);
        call::finish(&mut tests)
    })
}
