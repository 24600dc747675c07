//! Trunk, which builds and serves the page.

use super::compiled;
use super::need::Need;
use crate::call;
use anyhow::Result;

/// The version for which `Trunk.toml` is written.
const VERSION: &str = "0.21.14";

/// Ensures Trunk in that version.
pub fn ensure() -> Result<()> {
    let wanted = format!("trunk {VERSION}");
    let need = Need {
        what: &wanted,
        why: "it builds and serves the page; once, about two minutes on two processors",
        by_hand: "any way to get this version on PATH will do",
    };
    let is_there = || call::answer("trunk", ["--version"]).as_ref() == Some(&wanted);
    need.meet(is_there, || compiled::install("trunk", VERSION))
}
