//! Where things lie in the project and on this machine.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The project's top folder.
pub fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own).to_owned()
}

/// The built page.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Where cargo builds.
pub fn target() -> PathBuf {
    set("CARGO_TARGET_DIR").unwrap_or_else(|| root().join("target"))
}

/// Tools that belong to this project alone.
pub fn tools() -> PathBuf {
    root().join("target").join("tools")
}

/// Cargo's own folder.
pub fn cargo_home() -> Option<PathBuf> {
    set("CARGO_HOME").or_else(|| env::home_dir().map(|home| home.join(".cargo")))
}

/// Where `cargo install` puts programs. It is not always on `PATH`.
fn cargo_bin() -> Option<PathBuf> {
    set("CARGO_INSTALL_ROOT").or_else(cargo_home).map(|folder| folder.join("bin"))
}

/// The path an environment variable holds, if it holds any.
pub fn set(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
}

/// `PATH` with the project's own tools and cargo's programs before everything else.
pub fn search_path() -> OsString {
    let usual = env::var_os("PATH").unwrap_or_default();
    let ours = [Some(tools().join("node_modules").join(".bin")), cargo_bin()];
    let all = ours.into_iter().flatten().chain(env::split_paths(&usual));
    // A folder whose name holds the separator cannot be joined; then the usual path has to do.
    env::join_paths(all).unwrap_or(usual)
}

/// A program's file on that path.
pub fn program(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&search_path()).map(|folder| folder.join(&file)).find(|path| path.is_file())
}
