//! Tools that cargo compiles from their sources. They run for a moment at a time, so what counts is that they are there
//! soon: no optimisation, and none of the features that fetch or check something online. (Optimised, wasm-bindgen takes
//! 1.6 s of processor less for a program of the page, and three quarters of a minute more to compile.)

use crate::call;
use anyhow::Result;

/// Installs a tool in exactly this version, with its own lock file.
pub fn install(name: &str, version: &str) -> Result<()> {
    let mut cargo = call::command("cargo");
    cargo.args(["install", name, "--version", version, "--locked", "--debug", "--no-default-features"]);
    for (option, value) in [
        ("OPT_LEVEL", "0"),
        ("DEBUG", "0"),
        ("DEBUG_ASSERTIONS", "false"),
        ("OVERFLOW_CHECKS", "false"),
        ("INCREMENTAL", "false"),
        ("PANIC", "abort"),
        // Fewer codegen units per crate than by default: with two processors that takes less time in all.
        ("CODEGEN_UNITS", "8"),
    ] {
        cargo.env(format!("CARGO_PROFILE_DEV_{option}"), value);
    }
    call::finish(&mut cargo)
}
