//! The command line tool wasm-bindgen, whose version must be that of the library.

use super::compiled;
use super::need::Need;
use crate::{call, paths};
use anyhow::{Context, Result};

/// Ensures the tool and its test runner in the version of `Cargo.lock`.
pub fn ensure() -> Result<()> {
    let lock = std::fs::read_to_string(paths::root().join("Cargo.lock")).context("cannot read Cargo.lock")?;
    let version = locked(&lock).context("Cargo.lock names no wasm-bindgen")?;
    let need = Need {
        what: &format!("wasm-bindgen-cli {version}"),
        why: "it joins WASM and JavaScript, and must be of the version in Cargo.lock; once, about a minute on two processors",
        by_hand: "any way to get `wasm-bindgen` and `wasm-bindgen-test-runner` of this version on PATH will do",
    };
    let answers = |tool| call::answer(tool, ["--version"]).is_some_and(|answer| is(&answer, version));
    let is_there = || answers("wasm-bindgen") && answers("wasm-bindgen-test-runner");
    need.meet(is_there, || compiled::install("wasm-bindgen-cli", version))
}

/// The version of wasm-bindgen in a lock file.
fn locked(lock: &str) -> Option<&str> {
    let mut lines = lock.lines();
    lines.find(|line| *line == "name = \"wasm-bindgen\"")?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

/// Whether `name 0.2.129`, the answer of a tool, has that version.
fn is(answer: &str, version: &str) -> bool {
    answer.split_whitespace().nth(1) == Some(version)
}

#[cfg(test)]
mod tests {
    use super::{is, locked};

    #[test]
    fn the_locked_version_is_read() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\n";
        assert_eq!(locked(lock), Some("0.2.129"));
        assert_eq!(locked("[[package]]\nname = \"yew\"\nversion = \"0.23.0\"\n"), None);
    }

    #[test]
    fn a_version_must_be_exact() {
        assert!(is("wasm-bindgen 0.2.129", "0.2.129"));
        assert!(!is("wasm-bindgen 0.2.1290", "0.2.129"));
    }
}
