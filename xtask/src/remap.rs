//! Removes the paths of the build machine from the page: they are private, and without them two machines build the same
//! bytes.

use crate::paths;
use std::path::{Path, PathBuf};

/// The environment variable that adds compiler options for WASM alone, and its value.
pub fn for_wasm() -> (&'static str, String) {
    let mut folders = sources();
    folders.push((paths::root(), "/freezeframe"));
    ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", options(&folders))
}

/// The folders in which cargo unpacks the sources of dependencies, one for each registry.
fn sources() -> Vec<(PathBuf, &'static str)> {
    let Some(cargo) = paths::cargo_home() else { return Vec::new() };
    let Ok(registries) = std::fs::read_dir(cargo.join("registry").join("src")) else { return Vec::new() };
    registries.flatten().map(|registry| (registry.path(), "/dependencies")).collect()
}

/// One option for each folder. Cargo splits the value at spaces, so a folder with a space in its name is not remapped.
fn options(folders: &[(PathBuf, &str)]) -> String {
    let plain = |folder: &Path| folder.to_str().filter(|name| !name.contains(' ')).map(str::to_owned);
    let option = |(folder, name): &(PathBuf, &str)| Some(format!("--remap-path-prefix={}={name}", plain(folder)?));
    folders.iter().filter_map(option).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::options;

    #[test]
    fn folders_get_other_names() {
        let folders = [("/home/ada/registry".into(), "/dependencies"), ("/my work".into(), "/freezeframe")];
        assert_eq!(options(&folders), "--remap-path-prefix=/home/ada/registry=/dependencies");
    }
}
