//! Packages that npm installs into `target/tools`: the WASM optimiser and the accessibility checker.

use super::need::Need;
use crate::{call, paths};
use anyhow::Result;

/// Exact versions, because another optimiser would build another page.
const PACKAGES: &[(&str, &str)] = &[("binaryen", "132.0.0"), ("axe-core", "4.14.1")];

/// Ensures both packages in these versions.
pub fn ensure() -> Result<()> {
    let wanted: Vec<String> = PACKAGES.iter().map(|(name, version)| format!("{name}@{version}")).collect();
    let need = Need {
        what: &wanted.join(" "),
        why: "the first makes the WASM smaller, the second checks accessibility",
        by_hand: "install Node.js 20 or newer, which brings npm, and run this again",
    };
    // The optimiser is started, too: without Node it is present but does not run.
    let installed = || PACKAGES.iter().all(|(name, wanted)| version_of(name).as_deref() == Some(*wanted));
    let is_there = || installed() && call::answer("wasm-opt", ["--version"]).is_some();
    need.meet(is_there, || {
        let mut npm = call::command("npm");
        // Both in one command, because npm removes packages that the command does not name.
        npm.args(["install", "--no-save", "--no-audit", "--no-fund", "--prefix"]).arg(paths::tools()).args(&wanted);
        call::finish(&mut npm)
    })
}

/// The version of an installed package.
fn version_of(name: &str) -> Option<String> {
    let manifest = paths::tools().join("node_modules").join(name).join("package.json");
    version(&std::fs::read_to_string(manifest).ok()?)
}

/// The version in a `package.json`, which npm writes with one key per line.
fn version(manifest: &str) -> Option<String> {
    let value = manifest.lines().find_map(|line| line.trim().strip_prefix("\"version\":"))?;
    Some(value.trim_matches([' ', '"', ',']).to_owned())
}

#[cfg(test)]
mod tests {
    use super::version;

    #[test]
    fn the_version_is_read() {
        let manifest = "{\n  \"name\": \"binaryen\",\n  \"version\": \"132.0.0\",\n  \"license\": \"Apache-2.0\"\n}\n";
        assert_eq!(version(manifest).as_deref(), Some("132.0.0"));
        assert_eq!(version("{}"), None);
    }
}
