//! Calling other programs, so that they find each other and a failure names the command.

use crate::paths;
use anyhow::{Context, Result, bail};
use std::ffi::OsStr;
use std::process::Command;

/// A command in the project's top folder, with the tools on its path.
pub fn command(program: &str) -> Command {
    let mut command = Command::new(file(program));
    command.current_dir(paths::root()).env("PATH", paths::search_path());
    // Trunk takes the customary `NO_COLOR=1` for a wrong option.
    if std::env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    command
}

/// Scripts that npm installs are batch files on Windows, which are not found without their ending.
fn file(program: &str) -> String {
    let script = matches!(program, "npm" | "wasm-opt");
    if cfg!(windows) && script { format!("{program}.cmd") } else { program.to_owned() }
}

/// Runs a program to its end, showing what it prints.
pub fn run<I: AsRef<OsStr>>(program: &str, arguments: impl IntoIterator<Item = I>) -> Result<()> {
    let mut command = command(program);
    command.args(arguments);
    finish(&mut command)
}

/// Runs a prepared command to its end, showing what it prints.
pub fn finish(command: &mut Command) -> Result<()> {
    let line = line(command);
    let status = command.status().with_context(|| format!("cannot start `{line}`"))?;
    if !status.success() {
        bail!("`{line}` failed ({status})");
    }
    Ok(())
}

/// What a program prints, if it can be started and succeeds.
pub fn answer<I: AsRef<OsStr>>(program: &str, arguments: impl IntoIterator<Item = I>) -> Option<String> {
    let output = command(program).args(arguments).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

/// The command as one would type it.
pub fn line(command: &Command) -> String {
    let program = std::iter::once(command.get_program());
    let words: Vec<_> = program.chain(command.get_args()).map(OsStr::to_string_lossy).collect();
    words.join(" ")
}
