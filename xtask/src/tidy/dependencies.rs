//! Dependencies: those that sim-core may have, and packages of which there may be only one version.

use super::hold;
use crate::paths;
use std::collections::BTreeSet;
use std::process::Command;

/// All dependencies of sim-core. The last five are build dependencies of `serde_derive` and not part of the page.
const SIM_CORE: &[&str] =
    &["libm", "serde", "serde_core", "serde_derive", "proc-macro2", "quote", "syn", "unicode-ident"];

#[test]
fn sim_core_depends_on_what_is_allowed() {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let arguments = ["tree", "-p", "sim-core", "-e", "normal", "--prefix", "none", "--offline"];
    let output = Command::new(cargo).args(arguments).current_dir(paths::root()).output();
    let output = output.expect("cargo can be started");
    assert!(output.status.success(), "cargo tree: {}", String::from_utf8_lossy(&output.stderr));
    let faults = differences(&String::from_utf8_lossy(&output.stdout), SIM_CORE);
    let reason = "whoever trusts the simulation reads all it is built from, so that list is short and known; \
                  change it in xtask/src/tidy/dependencies.rs if it must grow";
    hold(reason, &faults);
}

#[test]
fn there_is_one_wasm_bindgen() {
    let lock = std::fs::read_to_string(paths::root().join("Cargo.lock")).expect("Cargo.lock is there");
    let versions = versions(&lock, "wasm-bindgen");
    let reason = "the wasm-bindgen tool understands the library of exactly its own version, so there can be only one";
    hold(reason, if versions.len() == 1 { &[] } else { &versions });
}

/// The differences between a list and the packages of a `cargo tree` without its root.
fn differences(tree: &str, allowed: &[&str]) -> Vec<String> {
    let packages = tree.lines().skip(1).filter_map(|line| line.split_whitespace().next());
    let packages: BTreeSet<&str> = packages.collect();
    let allowed: BTreeSet<&str> = allowed.iter().copied().collect();
    let extra = packages.difference(&allowed).map(|name| format!("{name} is not on the list"));
    let unused = allowed.difference(&packages).map(|name| format!("{name} is on the list and not used"));
    extra.chain(unused).collect()
}

/// The versions of a package in a lock file.
fn versions(lock: &str, name: &str) -> Vec<String> {
    let head = format!("name = \"{name}\"");
    let packages = lock.split("[[package]]").filter(|package| package.lines().any(|line| line == head));
    packages.filter_map(|package| package.lines().find(|line| line.starts_with("version"))).map(str::to_owned).collect()
}

#[test]
fn a_new_dependency_is_seen() {
    let tree = "sim-core v0.1.0 (here)\nlibm v0.2.0\nserde v1.0.0\nlibm v0.2.0 (*)\n";
    assert!(differences(tree, &["libm", "serde"]).is_empty());
    assert_eq!(differences(tree, &["libm"]), ["serde is not on the list"]);
    assert_eq!(differences(tree, &["libm", "rand", "serde"]), ["rand is on the list and not used"]);
}

#[test]
fn a_second_version_is_seen() {
    let package = |version: &str| format!("[[package]]\nname = \"wasm-bindgen\"\nversion = \"{version}\"\n\n");
    assert_eq!(versions(&package("0.2.129"), "wasm-bindgen").len(), 1);
    assert_eq!(versions(&(package("0.2.129") + &package("0.2.130")), "wasm-bindgen").len(), 2);
}
