//! Paths: the built page, the output of tests, tools.

use std::path::{Path, PathBuf};

/// The root folder of the workspace.
#[must_use]
pub fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own).to_owned()
}

/// The built page, made by `cargo xtask build`.
#[must_use]
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Screenshots and the output of failed tests.
#[must_use]
pub fn artifacts() -> PathBuf {
    root().join("target").join("e2e")
}

/// The accessibility checker, installed by `cargo xtask test`.
#[must_use]
pub fn axe() -> PathBuf {
    root().join("target/tools/node_modules/axe-core/axe.min.js")
}
