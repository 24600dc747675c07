//! A command that runs in parallel to the steps of a suite. Its output is kept until it is waited for, so that it does
//! not mix with other output.

use crate::{call, paths};
use anyhow::{Context, Result, bail};
use std::fs::File;
use std::process::{Child, Command, Stdio};
use std::time::Instant;

/// A running command.
pub struct Background {
    line: String,
    child: Child,
    start: Instant,
}

impl Background {
    /// Starts a command.
    pub fn start(mut command: Command) -> Result<Self> {
        let line = call::line(&command);
        eprintln!("\n== In parallel to everything up to the browser tests: {line}");
        std::fs::create_dir_all(paths::tools())?;
        let output =
            File::create(Self::output()).with_context(|| format!("cannot write {}", Self::output().display()))?;
        command.stdin(Stdio::null()).stdout(output.try_clone()?).stderr(output);
        let child = command.spawn().with_context(|| format!("cannot start `{line}`"))?;
        Ok(Self { line, child, start: Instant::now() })
    }

    /// Waits for its end and shows what it printed.
    pub fn finish(mut self) -> Result<()> {
        let status = self.child.wait()?;
        eprint!("{}", std::fs::read_to_string(Self::output()).unwrap_or_default());
        eprintln!("   over {:.1} s after its start", self.start.elapsed().as_secs_f64());
        if !status.success() {
            bail!("`{}` failed ({status})", self.line);
        }
        Ok(())
    }

    fn output() -> std::path::PathBuf {
        paths::tools().join("beside.log")
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        // Another step has failed, so this command is not waited for. An error means that it has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
