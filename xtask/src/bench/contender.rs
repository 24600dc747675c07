//! The contenders: programs that simulate the loop, and how they are started.

use super::line::Line;
use crate::{call, paths, tools};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// How a contender is started.
#[derive(Clone, Copy, Debug)]
enum Start {
    /// By its name in the crate `bench`.
    Rust,
    /// A script for Node.
    Node(&'static str),
    /// A script for Python with SimPy.
    Python(&'static str),
}

/// A contender.
#[derive(Clone, Copy, Debug)]
pub struct Contender {
    /// Its name in its report.
    pub name: &'static str,
    start: Start,
    /// Simulated nanoseconds of a run: longer for quicker contenders, so that each takes from part of a second to some
    /// seconds.
    length_ns: u64,
}

/// About five million events.
const LONG_NS: u64 = 316_000_000;

/// The simulation as goal `P1` defines it: real events, digest and oracle, without an observer.
pub const SIM_CORE: &str = "sim-core";

/// The contenders in the order of a round.
pub const CONTENDERS: &[Contender] = &[
    Contender { name: SIM_CORE, start: Start::Rust, length_ns: LONG_NS },
    Contender { name: "sim-core-recorded", start: Start::Rust, length_ns: LONG_NS },
    Contender { name: "baseline", start: Start::Rust, length_ns: LONG_NS },
    Contender { name: "javascript", start: Start::Node("loop.js"), length_ns: LONG_NS },
    Contender { name: "simrs", start: Start::Rust, length_ns: LONG_NS / 2 },
    Contender { name: "nexosim", start: Start::Rust, length_ns: LONG_NS / 4 },
    Contender { name: "nexosim-merged", start: Start::Rust, length_ns: LONG_NS / 2 },
    Contender { name: "simpy", start: Start::Python("loop.py"), length_ns: LONG_NS / 8 },
];

/// Shows that sim-core does the same work: response times need an observer, which takes time.
pub const WITNESS: Contender = Contender { name: "sim-core-watched", start: Start::Rust, length_ns: LONG_NS };

/// Sim-core recording a run of any length, and seeking in it.
pub const fn sought(length_ns: u64) -> Contender {
    Contender { name: "sim-core-sought", start: Start::Rust, length_ns }
}

/// The prepared contenders.
pub struct Starter {
    /// The Python interpreter with SimPy, if it is needed.
    python: Option<PathBuf>,
}

impl Starter {
    /// Prepares all contenders, with their languages.
    pub fn for_all() -> Result<Starter> {
        tools::node()?;
        let python = Some(tools::simpy()?);
        build()?;
        Ok(Starter { python })
    }

    /// Prepares the contenders in Rust only.
    pub fn for_rust() -> Result<Starter> {
        build()?;
        Ok(Starter { python: None })
    }

    /// One run.
    pub fn run(&self, contender: &Contender, seed: u64) -> Result<Line> {
        let mut command = match contender.start {
            Start::Rust => {
                let mut program = Command::new(program());
                program.arg(contender.name);
                program
            }
            Start::Node(script) => interpreted(Path::new("node"), script),
            Start::Python(script) => interpreted(self.python.as_deref().context("Python has not been set up")?, script),
        };
        command.args([contender.length_ns.to_string(), seed.to_string()]);
        Line::find(&output(&mut command)?, contender.name)
    }
}

/// The output of a program.
pub fn output(command: &mut Command) -> Result<String> {
    let line = call::line(command);
    let output = command.output().with_context(|| format!("cannot start `{line}`"))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr);
        anyhow::bail!("`{line}` failed ({})\n{text}{complaint}", output.status);
    }
    Ok(text)
}

/// The built program with the contenders in Rust.
pub fn program() -> PathBuf {
    let file = format!("bench{}", std::env::consts::EXE_SUFFIX);
    Path::new(&target()).join("release").join(file)
}

fn interpreted(interpreter: &Path, script: &str) -> Command {
    let mut command = call::command(&interpreter.to_string_lossy());
    command.arg(folder().join("peers").join(script));
    command
}

fn folder() -> PathBuf {
    paths::root().join("bench")
}

/// A target folder of its own, because the profile differs from that of the page.
fn target() -> String {
    paths::root().join("target").join("bench").to_string_lossy().into_owned()
}

/// Checks and builds the crate of the contenders in Rust.
fn build() -> Result<()> {
    // It is not a member of the workspace, so `cargo xtask test` does not check it.
    cargo("fmt", &["--check"])?;
    cargo("clippy", &["--all-targets", "--target-dir", &target(), "--", "-D", "warnings"])?;
    cargo("test", &["--quiet", "--target-dir", &target()])?;
    cargo("build", &["--release", "--target-dir", &target()])
}

fn cargo(subcommand: &str, options: &[&str]) -> Result<()> {
    let mut cargo = call::command("cargo");
    cargo.arg(subcommand).arg("--manifest-path").arg(folder().join("Cargo.toml")).args(options);
    call::finish(&mut cargo)
}
