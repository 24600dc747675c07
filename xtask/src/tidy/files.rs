//! The files of the project, for the rules.

use crate::paths;
use std::path::Path;

/// A text file of the project.
pub struct File {
    /// Its path from the root folder of the project, with slashes.
    pub path: String,
    /// Its content.
    pub text: String,
}

impl File {
    /// Whether it is the module of this path or below it: `app/src/state` takes `app/src/state.rs` too.
    pub fn is_in(&self, module: &str) -> bool {
        self.path.strip_prefix(module).is_some_and(|rest| rest.starts_with('/') || rest == ".rs")
    }
}

/// All files with this extension in a folder and below it; none if there is no such folder.
pub fn files(folder: &str, ending: &str) -> Vec<File> {
    let mut found = Vec::new();
    collect(&paths::root(), folder, ending, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn collect(root: &Path, folder: &str, ending: &str, found: &mut Vec<File>) {
    let Ok(entries) = std::fs::read_dir(root.join(folder)) else { return };
    for entry in entries {
        let entry = entry.expect("a folder that opens can be read");
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(root, &path, ending, found);
        } else if entry.path().extension().is_some_and(|own| own == ending) {
            let text = std::fs::read_to_string(entry.path()).expect("source files are text");
            found.push(File { path, text });
        }
    }
}

#[test]
fn this_very_file_is_found() {
    assert!(files("xtask", "rs").iter().any(|file| file.path == "xtask/src/tidy/files.rs"));
    assert!(files("no-such-folder", "rs").is_empty());
}

#[test]
fn a_module_is_its_file_and_its_folder() {
    let is_in = |path: &str| File { path: path.to_owned(), text: String::new() }.is_in("app/src/state");
    assert!(is_in("app/src/state.rs") && is_in("app/src/state/route.rs"));
    assert!(!is_in("app/src/stateful.rs") && !is_in("app/src/main.rs"));
}
