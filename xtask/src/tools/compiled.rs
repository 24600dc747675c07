//! Tools that cargo compiles from their sources. They run for a moment at a time, so what counts is that they are there
//! soon: little optimisation, no link-time optimisation, and none of the features that fetch or check something online.

use crate::call;
use anyhow::Result;

/// How much the compiler shall do for a tool's own speed: cargo's `opt-level`.
#[derive(Clone, Copy)]
pub enum Speed {
    /// Nothing: it mostly starts other programs.
    Plain,
    /// A little: it goes through the whole WASM with every build.
    Fair,
}

/// Installs a tool in exactly this version, with the versions of its own lock file.
pub fn install(name: &str, version: &str, speed: Speed) -> Result<()> {
    let mut cargo = call::command("cargo");
    cargo.args(["install", name, "--version", version, "--locked", "--debug", "--no-default-features"]);
    let level = match speed {
        Speed::Plain => "0",
        Speed::Fair => "1",
    };
    for (option, value) in [
        ("OPT_LEVEL", level),
        ("DEBUG", "0"),
        ("DEBUG_ASSERTIONS", "false"),
        ("OVERFLOW_CHECKS", "false"),
        ("INCREMENTAL", "false"),
        ("PANIC", "abort"),
    ] {
        cargo.env(format!("CARGO_PROFILE_DEV_{option}"), value);
    }
    call::finish(&mut cargo)
}
