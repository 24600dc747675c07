//! Calls other programs. They find each other on the path, and an error names the command.

use crate::paths;
use anyhow::{Context, Result, bail};
use std::ffi::OsStr;
use std::process::Command;

/// A command in the project's root folder, with the tools on its path.
pub fn command(program: &str) -> Command {
    let mut command = Command::new(file(program));
    command.current_dir(paths::root()).env("PATH", paths::search_path());
    // Trunk rejects the usual `NO_COLOR=1`.
    if std::env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    command
}

/// The file name of a program. On Windows npm installs batch files, which are not found without their extension.
fn file(program: &str) -> String {
    let script = matches!(program, "npm" | "wasm-opt");
    if cfg!(windows) && script { format!("{program}.cmd") } else { program.to_owned() }
}

/// Runs a program to its end and shows its output.
pub fn run<I: AsRef<OsStr>>(program: &str, arguments: impl IntoIterator<Item = I>) -> Result<()> {
    let mut command = command(program);
    command.args(arguments);
    finish(&mut command)
}

/// Runs a command to its end and shows its output.
pub fn finish(command: &mut Command) -> Result<()> {
    let line = line(command);
    let status = command.status().with_context(|| format!("cannot start `{line}`"))?;
    if !status.success() {
        bail!("`{line}` failed ({status})");
    }
    Ok(())
}

/// The output of a program; `None` if it does not start or fails.
pub fn answer<I: AsRef<OsStr>>(program: &str, arguments: impl IntoIterator<Item = I>) -> Option<String> {
    let output = command(program).args(arguments).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

/// The command line.
pub fn line(command: &Command) -> String {
    let program = std::iter::once(command.get_program());
    let words: Vec<_> = program.chain(command.get_args()).map(OsStr::to_string_lossy).collect();
    words.join(" ")
}
