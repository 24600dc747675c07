//! Bench: a copy of `sim-core` in a workspace of its own, in which one mutant at a time is applied.

use super::list::Mutant;
use crate::{call, paths};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// A test that takes longer counts as an endless loop.
const PATIENCE: Duration = Duration::from_secs(120);

/// The result of the tests for a mutant.
pub enum Verdict {
    /// This test fails.
    Noticed(String),
    /// All tests pass.
    Unnoticed,
}

/// The copy.
pub struct Bench {
    root: PathBuf,
}

impl Bench {
    /// Makes a fresh copy. The target folder of the last one is kept, so that only `sim-core` and its tests are built.
    pub fn new() -> Result<Self> {
        let root = paths::root().join("target").join("mutants");
        let copy = root.join("sim-core");
        if copy.exists() {
            fs::remove_dir_all(&copy).with_context(|| format!("cannot remove {}", copy.display()))?;
        }
        copy_folder(&paths::root().join("sim-core"), &copy)?;
        let manifest = fs::read_to_string(paths::root().join("Cargo.toml"))?;
        let members = |line: &str| line.starts_with("members =") || line.starts_with("default-members =");
        let alone = |line: &str| match members(line) {
            true => format!("{} [\"sim-core\"]\n", &line[..=line.find('=').unwrap_or(0)]),
            false => format!("{line}\n"),
        };
        fs::write(root.join("Cargo.toml"), manifest.lines().map(alone).collect::<String>())?;
        fs::copy(paths::root().join("Cargo.lock"), root.join("Cargo.lock"))?;
        Ok(Self { root })
    }

    /// Calls `work` while a mutant is applied.
    pub fn with<T>(&self, mutant: &Mutant, work: impl FnOnce() -> Result<T>) -> Result<T> {
        let path = self.root.join("sim-core").join("src").join(mutant.file);
        let healthy = fs::read_to_string(&path)?;
        fs::write(&path, mutant.of(&healthy))?;
        let done = work().with_context(|| format!("the mutant “{}”", mutant.what));
        fs::write(&path, healthy)?;
        done
    }

    /// Builds a test file and runs all of its tests or one.
    pub fn judge(&self, file: &str, test: Option<&str>) -> Result<Verdict> {
        let mut tests = Command::new(self.build(file)?);
        tests.current_dir(self.root.join("sim-core")).env("RUST_BACKTRACE", "0");
        if let Some(test) = test {
            tests.args([test, "--exact"]);
        }
        let said = self.root.join("said.txt");
        tests.stdout(fs::File::create(&said)?).stderr(Stdio::null());
        let Some(success) = wait(tests.spawn()?)? else {
            return Ok(Verdict::Noticed(format!("{file}: does not end")));
        };
        let said = fs::read_to_string(&said)?;
        if success && test.is_some() && !said.contains("test result: ok. 1 passed") {
            bail!("there is no test {} in {file}", test.unwrap_or_default());
        }
        let failed = said.lines().find_map(|line| line.strip_prefix("test ")?.strip_suffix(" ... FAILED"));
        Ok(match (success, failed) {
            (true, _) => Verdict::Unnoticed,
            (false, Some(failed)) => Verdict::Noticed(format!("{file}: {failed}")),
            (false, None) => Verdict::Noticed(format!("{file}: aborts")),
        })
    }

    /// Builds a test file. Returns the path of its program. A mutant that does not compile is an error.
    fn build(&self, file: &str) -> Result<PathBuf> {
        let mut cargo = call::command("cargo");
        cargo.current_dir(&self.root).args(["test", "--offline", "--no-run", "-p", "sim-core"]);
        cargo.args(if file == "lib" { vec!["--lib"] } else { vec!["--test", file] });
        cargo.env("CARGO_TARGET_DIR", self.root.join("target")).env("CARGO_TERM_COLOR", "never");
        let output = cargo.output().with_context(|| format!("cannot start `{}`", call::line(&cargo)))?;
        let said = String::from_utf8_lossy(&output.stderr);
        let program = said.lines().find_map(|line| line.trim().strip_prefix("Executable")?.split_once('('));
        match program.filter(|_| output.status.success()) {
            Some((_, path)) => Ok(self.root.join(path.trim_end_matches(')'))),
            None => bail!("`{}` failed:\n{said}", call::line(&cargo)),
        }
    }
}

/// Waits for a program to end. Returns whether it succeeded; `None` after the time limit.
fn wait(mut child: Child) -> Result<Option<bool>> {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status.success()));
        }
        thread::sleep(Duration::from_millis(10));
    }
    child.kill()?;
    child.wait()?;
    Ok(None)
}

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let goal = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &goal)?;
        } else {
            fs::copy(entry.path(), goal)?;
        }
    }
    Ok(())
}
