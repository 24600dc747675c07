//! Paths in the project and on this machine.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The root folder of the project.
pub fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own).to_owned()
}

/// The built page.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The target folder of cargo.
pub fn target() -> PathBuf {
    set("CARGO_TARGET_DIR").unwrap_or_else(|| root().join("target"))
}

/// The folder of tools that are installed for this project only.
pub fn tools() -> PathBuf {
    root().join("target").join("tools")
}

/// Cargo's own folder.
pub fn cargo_home() -> Option<PathBuf> {
    set("CARGO_HOME").or_else(|| env::home_dir().map(|home| home.join(".cargo")))
}

/// The folder in which `cargo install` puts programs. It is not always on `PATH`.
fn cargo_bin() -> Option<PathBuf> {
    set("CARGO_INSTALL_ROOT").or_else(cargo_home).map(|folder| folder.join("bin"))
}

/// The path in an environment variable, unless it is unset or empty.
pub fn set(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
}

/// `PATH` with the project's tools and cargo's programs first.
pub fn search_path() -> OsString {
    let usual = env::var_os("PATH").unwrap_or_default();
    let ours = [Some(tools().join("node_modules").join(".bin")), cargo_bin()];
    let all = ours.into_iter().flatten().chain(env::split_paths(&usual));
    // A folder whose name contains the separator cannot be added; then `PATH` is used as it is.
    env::join_paths(all).unwrap_or(usual)
}

/// The file of a program on that path.
pub fn program(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&search_path()).map(|folder| folder.join(&file)).find(|path| path.is_file())
}
