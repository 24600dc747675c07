//! The test programs, built by one call of cargo and run from here, so that native ones run in parallel and the time of
//! each test is known.

use super::times::Times;
use crate::call;
use crate::tools::Browser;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::collections::VecDeque;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Output, Stdio};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// The package with the browser tests.
const IN_BROWSERS: &str = "e2e";

/// Every test program.
pub struct Programs(Vec<Program>);

/// A test program.
struct Program {
    /// Its package.
    package: String,
    /// The library, program or test file it was built from.
    target: String,
    path: PathBuf,
    /// The folder of its package, in which it runs, as under `cargo test`.
    folder: PathBuf,
}

impl Programs {
    /// Builds all test programs.
    pub fn build() -> Result<Self> {
        let mut cargo = call::command("cargo");
        cargo.args(["test", "--workspace", "--no-run", "--message-format=json-render-diagnostics"]);
        cargo.stdout(Stdio::piped());
        let line = call::line(&cargo);
        let output = cargo.spawn().and_then(|child| child.wait_with_output());
        let output = output.with_context(|| format!("cannot start `{line}`"))?;
        if !output.status.success() {
            bail!("`{line}` failed ({})", output.status);
        }
        let said = String::from_utf8_lossy(&output.stdout);
        let mut programs: Vec<Program> = said.lines().filter_map(program).collect();
        if programs.is_empty() {
            bail!("`{line}` names no programs");
        }
        programs.sort_by(|a, b| (&a.package, &a.target).cmp(&(&b.package, &b.target)));
        Ok(Self(programs))
    }

    /// Runs all programs that need no browser, as many in parallel as there are processors.
    pub fn run_native(&self, times: &mut Times) -> Result<()> {
        let native = self.0.iter().filter(|program| program.package != IN_BROWSERS);
        let waiting: Mutex<VecDeque<&Program>> = Mutex::new(native.collect());
        let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
        let found = Mutex::new((times, Vec::new()));
        thread::scope(|scope| {
            for _ in 0..processors() {
                scope.spawn(|| {
                    while let Some(program) = next() {
                        let ran = program.command().output();
                        let mut found = found.lock().unwrap_or_else(PoisonError::into_inner);
                        let Err(fault) = ran.map_err(Into::into).and_then(|ran| program.judge(&ran, found.0)) else {
                            continue;
                        };
                        found.1.push(format!("{fault:#}"));
                    }
                });
            }
        });
        let faults = found.into_inner().unwrap_or_else(PoisonError::into_inner).1;
        if !faults.is_empty() {
            bail!("{}", faults.join("\n"));
        }
        Ok(())
    }

    /// Runs the browser tests against the built page.
    pub fn run_browser(&self, browser: &Browser, times: &mut Times) -> Result<()> {
        for program in self.0.iter().filter(|program| program.package == IN_BROWSERS) {
            let mut command = program.command();
            command.env("CHROMIUM", &browser.chromium).env("CHROMEDRIVER", &browser.driver);
            // Browsers wait now and then, so one more than the number of processors keeps all processors busy.
            command.arg(format!("--test-threads={}", processors() + 1));
            // The output is shown line by line, because it takes minutes.
            eprintln!("\n   {} {}", program.package, program.target);
            let mut child = command.stdout(Stdio::piped()).spawn()?;
            for line in child.stdout.take().map(BufReader::new).into_iter().flat_map(BufRead::lines) {
                let line = line?;
                println!("{line}");
                times.note(&program.package, &line);
            }
            program.must_succeed(child.wait()?)?;
        }
        Ok(())
    }
}

impl Program {
    fn command(&self) -> Command {
        let mut command = call::command(&self.path.to_string_lossy());
        command.current_dir(&self.folder).env("CARGO_MANIFEST_DIR", &self.folder);
        // The test runner reports times only with its unstable options.
        command.env("RUSTC_BOOTSTRAP", "1").args(["-Z", "unstable-options", "--report-time"]);
        command
    }

    /// Shows the output of a program, collects its times, and fails if it failed.
    fn judge(&self, ran: &Output, times: &mut Times) -> Result<()> {
        let said = String::from_utf8_lossy(&ran.stdout);
        eprintln!("\n   {} {}", self.package, self.target);
        print!("{said}");
        eprint!("{}", String::from_utf8_lossy(&ran.stderr));
        times.note(&self.package, &said);
        self.must_succeed(ran.status)
    }

    fn must_succeed(&self, status: ExitStatus) -> Result<()> {
        if !status.success() {
            bail!("tests of {} in {} failed ({status})", self.target, self.package);
        }
        Ok(())
    }
}

/// The test program in a message of cargo; `None` for other messages.
fn program(line: &str) -> Option<Program> {
    let built: Value = serde_json::from_str(line).ok()?;
    // Programs without tests are built because tests call them.
    if built["profile"]["test"] != true {
        return None;
    }
    let folder = Path::new(built["manifest_path"].as_str()?).parent()?;
    Some(Program {
        package: folder.file_name()?.to_str()?.to_owned(),
        target: built["target"]["name"].as_str()?.to_owned(),
        path: built["executable"].as_str()?.into(),
        folder: folder.to_owned(),
    })
}

fn processors() -> usize {
    thread::available_parallelism().map_or(2, usize::from)
}

#[cfg(test)]
mod tests {
    use super::program;

    #[test]
    fn a_program_is_read_from_what_cargo_says() {
        let line = r#"{"reason":"compiler-artifact","manifest_path":"/p/sim-core/Cargo.toml",
            "target":{"kind":["test"],"name":"race"},"profile":{"test":true},"executable":"/p/target/debug/deps/race-2"}"#;
        let found = program(line).expect("it names a program");
        assert_eq!((found.package.as_str(), found.target.as_str()), ("sim-core", "race"));
        let library = line.replace("\"/p/target/debug/deps/race-2\"", "null");
        let tool = line.replace("true", "false");
        for other in
            [library.as_str(), tool.as_str(), r#"{"reason":"build-finished","success":true}"#, "warning: unused"]
        {
            assert!(program(other).is_none(), "{other}");
        }
    }
}
