//! Building and serving the page with Trunk.

use crate::steps::Steps;
use crate::{call, compress, paths, remap, tools};
use anyhow::Result;
use std::process::Command;

/// Serves the page with live reload. Options are those of Trunk.
pub fn serve(options: &[String]) -> Result<()> {
    set_up(&mut Steps::default())?;
    eprintln!("   compiling the page; the first time that takes two or three minutes on two processors");
    let mut trunk = call::command("trunk");
    // All tools are installed, so Trunk must not fetch any.
    trunk.args(["serve", "--offline=true"]).args(options);
    call::finish(&mut trunk)
}

/// Builds the page for publishing.
pub fn build() -> Result<()> {
    let mut steps = Steps::default();
    set_up(&mut steps)?;
    release(&mut steps)?;
    steps.summary();
    Ok(())
}

/// Installs what the page's build needs.
pub fn set_up(steps: &mut Steps) -> Result<()> {
    steps.step("Set-up", tools::for_page)
}

/// Builds `dist/`.
pub fn release(steps: &mut Steps) -> Result<()> {
    steps.step("Release build", || call::finish(&mut release_command()))?;
    steps.step("Compressed copies", || compress::beside_files(&paths::dist()))
}

/// The command that builds `dist/`.
pub fn release_command() -> Command {
    let (variable, options) = remap::for_wasm();
    let mut trunk = call::command("trunk");
    trunk.args(["build", "--release", "--offline=true"]).env(variable, options);
    trunk
}
