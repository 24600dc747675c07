//! Additions: ARCHITECTURE.md lists the files to change for each kind of addition, and no other file may name it. Each
//! list is checked with an existing example.

use super::files::files;
use super::hold;
use super::text::without_comments;
use crate::paths;

/// A kind of addition.
struct Addition {
    /// The beginning of its list in ARCHITECTURE.md.
    what: &'static str,
    /// The name of the example in the code.
    example: &'static str,
    /// The folder in which no other file may name it, and the extension of these files.
    within: (&'static str, &'static str),
    /// The files that may name it.
    files: &'static [&'static str],
}

const ADDITIONS: &[Addition] = &[
    Addition {
        what: "- A chapter:",
        example: "what_you_do",
        within: ("app/src", "rs"),
        files: &["app/src/story.rs", "app/src/story/chapters.rs"],
    },
    Addition {
        what: "- A chapter:",
        example: "\"race\", \"freeze\", \"recovery\"",
        within: ("e2e", "rs"),
        files: &["e2e/tests/page/places.rs"],
    },
    Addition {
        what: "- A fault made of",
        example: "Fault::SlowDevice",
        within: ("app/src", "rs"),
        files: &["app/src/lab/faults.rs"],
    },
    Addition {
        what: "- A language:",
        example: "German",
        within: ("app", "toml"),
        files: &["app/words/languages.toml"],
    },
    Addition { what: "- A language:", example: "Language::German", within: ("app/src", "rs"), files: &[] },
    Addition {
        what: "- A kind of marker:",
        example: "M::KeyRefused",
        within: ("app/src", "rs"),
        files: &["app/src/facts/marker.rs"],
    },
    Addition {
        what: "- A kind of marker:",
        example: "MarkerKind::KeyRefused",
        within: ("sim-core/src", "rs"),
        files: &["sim-core/src/record/marker.rs"],
    },
    Addition {
        what: "- A kind of marker:",
        example: "MarkerGroup::Restart",
        within: ("app/src", "rs"),
        files: &["app/src/facts/marker.rs", "app/src/stage/timeline/scrubber.rs"],
    },
    Addition {
        what: "- A page:",
        example: "Page::Affected",
        within: ("app/src", "rs"),
        files: &[
            "app/src/shell/chunks/story.rs",
            "app/src/shell/chunks/workshop.rs",
            "app/src/shell/header.rs",
            "app/src/shell/page.rs",
            "app/src/shell/state/open.rs",
        ],
    },
];

#[test]
fn what_is_added_touches_the_files_of_the_map_and_no_other() {
    let map = std::fs::read_to_string(paths::root().join("ARCHITECTURE.md")).expect("the map is there");
    let mut faults = Vec::new();
    for Addition { what, example, within: (folder, ending), files: listed } in ADDITIONS {
        let named: Vec<String> = files(folder, ending)
            .into_iter()
            .filter(|file| !file.path.ends_with("/tests.rs") && names(&file.text, example))
            .map(|file| file.path)
            .collect();
        for path in named.iter().filter(|path| !listed.contains(&path.as_str())) {
            faults.push(format!("{path} names {example}: no part of the list that begins “{what}”"));
        }
        for path in listed.iter().filter(|path| !named.iter().any(|found| found == *path)) {
            faults.push(format!("{path} does not name {example}"));
        }
        let line = map.lines().find(|line| line.starts_with(what)).unwrap_or_default();
        if line.is_empty() {
            faults.push(format!("ARCHITECTURE.md has no line “{what}”"));
        }
        for path in *listed {
            let short = path.strip_prefix("app/src/").unwrap_or(path);
            if !line.contains(&format!("`{short}`")) {
                faults.push(format!("the line “{what}” of ARCHITECTURE.md leaves out {short}"));
            }
        }
    }
    hold("to add something means to touch the files that ARCHITECTURE.md lists, and no other", &faults);
}

/// Whether the code of a file, without its tests, contains this text.
fn names(source: &str, example: &str) -> bool {
    let code = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    without_comments(code).contains(example)
}

#[test]
fn comments_and_tests_name_nothing() {
    assert!(names("let page = Page::Affected;", "Page::Affected"));
    assert!(!names("// Page::Affected\nlet page = 1;", "Page::Affected"));
    assert!(!names("let page = 1;\n#[cfg(test)]\nmod tests {\n    Page::Affected\n}", "Page::Affected"));
}
