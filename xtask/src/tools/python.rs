//! Python with SimPy, the best-known simulator, in a virtual environment.

use super::need::Need;
use crate::{call, paths};
use anyhow::{Context, Result};
use std::path::PathBuf;

/// Exact, because its result is quoted.
const SIMPY: &str = "4.1.2";

const NAMES: &[&str] = &["python3", "python"];

/// The interpreter with SimPy, which is installed if it is missing.
pub fn simpy() -> Result<PathBuf> {
    let need = Need {
        what: &format!("simpy {SIMPY}"),
        why: "the simulation is measured beside it; it goes below target/tools and nowhere else",
        by_hand: "install Python 3 with its modules `venv` and `pip`, and run this again",
    };
    let (folder, interpreter) = (folder(), interpreter());
    let version = ["-c", "import importlib.metadata as m; print(m.version('simpy'))"];
    let is_there = || call::answer(&interpreter.to_string_lossy(), version).as_deref() == Some(SIMPY);
    need.meet(is_there, || {
        let python = NAMES.iter().find(|name| call::answer(name, ["--version"]).is_some());
        let mut venv = call::command(python.context("there is no Python")?);
        venv.args(["-m", "venv"]).arg(&folder);
        call::finish(&mut venv)?;
        let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
        let package = format!("simpy=={SIMPY}");
        call::run(&interpreter.to_string_lossy(), pip.iter().copied().chain([package.as_str()]))
    })?;
    Ok(interpreter)
}

fn folder() -> PathBuf {
    paths::tools().join("python")
}

fn interpreter() -> PathBuf {
    folder().join(if cfg!(windows) { r"Scripts\python.exe" } else { "bin/python" })
}
