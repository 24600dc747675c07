//! Heads: every source file begins with a comment on its purpose.

use super::files::files;
use super::hold;

#[test]
fn every_source_file_says_what_it_is_for() {
    let folders = ["app", "bench", "crosscheck", "e2e", "sim-core", "xtask"];
    let silent = folders.iter().flat_map(|folder| files(folder, "rs")).filter(|file| !has_head(&file.text));
    let faults: Vec<String> = silent.map(|file| file.path).collect();
    hold("a file's first line is `//!` and what the file is for: that is how one finds one's way", &faults);
}

fn has_head(text: &str) -> bool {
    text.strip_prefix("//! ").is_some_and(|rest| !rest.trim_start().is_empty())
}

#[test]
fn a_missing_head_is_seen() {
    assert!(has_head("//! The simulation.\n\nmod world;\n"));
    for silent in ["", "mod world;", "// The simulation.", "//! ", "\n//! Too late."] {
        assert!(!has_head(silent), "{silent}");
    }
}
