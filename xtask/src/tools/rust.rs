//! Components of rustup: the WASM target, the formatter and the linter.

use super::need::Need;
use crate::call;
use anyhow::Result;
use std::path::Path;

const TARGET: &str = "wasm32-unknown-unknown";

/// Ensures the standard library for WASM.
pub fn target() -> Result<()> {
    let need = Need {
        what: TARGET,
        why: "the page is compiled for it",
        by_hand: "install Rust with rustup, or your system's package of the standard library for this target",
    };
    // The compiler is asked, because it may not come from rustup.
    let folder = || call::answer("rustc", ["--print", "target-libdir", "--target", TARGET]);
    let is_there = || folder().is_some_and(|folder| Path::new(&folder).is_dir());
    need.meet(is_there, || call::run("rustup", ["target", "add", TARGET]))
}

/// Ensures `cargo fmt` and `cargo clippy`.
pub fn components() -> Result<()> {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        let by_hand = format!("install it in any way that makes `cargo {subcommand}` work");
        let need = Need { what: component, why: "the tests check the source with it", by_hand: &by_hand };
        let is_there = || call::answer("cargo", [subcommand, "--version"]).is_some();
        need.meet(is_there, || call::run("rustup", ["component", "add", component]))?;
    }
    Ok(())
}
