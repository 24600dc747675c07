//! How long a source file may be.

use super::files::{File, files};
use super::hold;

/// The most lines of a file, by folder.
const LINES_MAX: &[(&str, usize)] = &[("app/src", 400), ("sim-core/src", 500)];

#[test]
fn no_source_file_is_too_long() {
    let faults: Vec<String> =
        LINES_MAX.iter().flat_map(|(folder, most)| too_long(&files(folder, "rs"), *most)).collect();
    hold("a file is short enough to be read in one go: split a longer one by what its parts are for", &faults);
}

/// The files with more lines than that, each with its number of lines.
fn too_long(files: &[File], most: usize) -> Vec<String> {
    let counted = files.iter().map(|file| (&file.path, file.text.lines().count()));
    counted.filter(|(_, lines)| *lines > most).map(|(path, lines)| format!("{path}: {lines} of {most} lines")).collect()
}

#[test]
fn a_file_that_is_too_long_is_seen() {
    let file = |lines: usize| [File { path: "app/src/a.rs".to_owned(), text: "x\n".repeat(lines) }];
    assert!(too_long(&file(400), 400).is_empty());
    assert_eq!(too_long(&file(401), 400), ["app/src/a.rs: 401 of 400 lines"]);
    assert!(LINES_MAX.iter().all(|(folder, _)| !files(folder, "rs").is_empty()));
}
