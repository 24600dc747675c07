//! Arrows: which folder may use which. A feature can be read, changed and removed alone as long as no other feature
//! names it. The files of a crate can be read in one order as long as no import is on a circle.

use super::hold;
use super::imports::Imports;
use crate::paths;
use std::collections::BTreeSet;

/// The folders of the page, in the order of `app/src/lib.rs`: arrows only run down this list.
const APP: &[&str] = &[
    "shell", "story", "lab", "studies", "runbook", "quiz", "team", "affected", "sources", "embed", "stage", "facts",
    "run", "kit", "browser", "words",
];

/// The features. They meet in the shell and never name each other.
const FEATURES: &[&str] = &["story", "lab", "studies", "runbook", "quiz", "team", "affected", "sources", "embed"];

/// The folders of the simulation, in the same way.
const SIM_CORE: &[&str] = &["check", "record", "show", "model"];

/// An allowed arrow: each folder of `from` may use each of `to`.
struct Allowed {
    from: &'static [&'static str],
    to: &'static [&'static str],
    why: &'static str,
}

const APP_ARROWS: &[Allowed] = &[
    Allowed {
        from: &["shell"],
        to: FEATURES,
        why: "the state is made of the features' states, and a program draws their pages",
    },
    Allowed { from: &["shell"], to: &["stage", "run"], why: "links and the clock change what is on the stage" },
    Allowed { from: &["story", "lab", "embed"], to: &["stage"], why: "their pages show the stage" },
    Allowed {
        from: &["story", "lab", "studies", "quiz", "team", "stage"],
        to: &["run"],
        why: "they refer to moments of a run",
    },
    Allowed { from: &["shell", "stage"], to: &["facts"], why: "the sentences for events are in facts" },
    Allowed { from: &["facts"], to: &["run"], why: "its sentences are about markers and speeds of a run" },
    Allowed { from: FEATURES, to: &["facts"], why: "a feature states facts, with their tags and units" },
    Allowed {
        from: &["shell", "story", "lab", "studies", "runbook", "quiz", "team", "sources", "embed", "stage"],
        to: &["kit"],
        why: "they are built of widgets, and link to pages by name",
    },
    Allowed {
        from: &["shell", "story", "lab", "studies", "runbook", "quiz", "team", "embed", "stage", "kit"],
        to: &["browser"],
        why: "their views and hooks read fields, move the focus, keep, load and save",
    },
    Allowed { from: &["shell", "stage", "run", "facts", "kit"], to: &["words"], why: "every text is looked up" },
    Allowed { from: FEATURES, to: &["words"], why: "every text is looked up" },
    Allowed { from: &["browser"], to: &["words"], why: "packs of words are loaded by the browser" },
];

const SIM_CORE_ARROWS: &[Allowed] = &[
    Allowed { from: &["show", "record", "check"], to: &["model"], why: "all of it is about the model" },
    Allowed { from: &["record"], to: &["show"], why: "a recorded moment is given as a frame" },
    Allowed { from: &["check"], to: &["record"], why: "a study counts recorded runs" },
];

#[test]
fn arrows_between_folders_are_those_of_the_table() {
    for (folder, arrows) in [("app/src", APP_ARROWS), ("sim-core/src", SIM_CORE_ARROWS)] {
        let imports = Imports::of(folder);
        let mut faults: Vec<String> = imports
            .all()
            .filter_map(|(from, to)| {
                let (a, b) = (top(folder, from), top(folder, to));
                (a != b && !allowed(arrows, a, b)).then(|| format!("{from} uses {to}: no arrow from {a} to {b}"))
            })
            .collect();
        let used: BTreeSet<(&str, &str)> =
            imports.all().map(|(from, to)| (top(folder, from), top(folder, to))).collect();
        for Allowed { from, to, why } in arrows {
            for arrow in from.iter().flat_map(|a| to.iter().map(move |b| (*a, *b))) {
                if !used.contains(&arrow) {
                    faults.push(format!("{} to {} is not used any more ({why}): take it out", arrow.0, arrow.1));
                }
            }
        }
        hold("folders use each other as the table of arrows says, and nothing else", &faults);
    }
}

#[test]
fn no_file_is_on_a_circle() {
    let circles = ["app/src", "sim-core/src"].map(|folder| {
        let imports = Imports::of(folder);
        imports.circles().into_iter().map(|(from, to)| format!("{from} uses {to}")).collect::<Vec<_>>()
    });
    hold(
        "files that use each other in a circle can only be read together: turn one of these around",
        &circles.concat(),
    );
}

#[test]
fn the_table_only_runs_down() {
    for (order, arrows) in [(APP, APP_ARROWS), (SIM_CORE, SIM_CORE_ARROWS)] {
        let place = |name: &str| order.iter().position(|other| *other == name).expect("a folder of the list");
        for Allowed { from, to, why } in arrows {
            assert!(!why.is_empty());
            for (a, b) in from.iter().flat_map(|a| to.iter().map(move |b| (*a, *b))) {
                assert!(place(a) < place(b), "{a} to {b} runs up");
                assert!(!(FEATURES.contains(&a) && FEATURES.contains(&b)), "{a} and {b} are features");
            }
        }
    }
}

/// The list of modules is in the order of the arrows.
#[test]
fn the_top_file_lists_the_folders_in_their_order() {
    let text = std::fs::read_to_string(paths::root().join("app/src/lib.rs")).expect("the top file is there");
    let listed: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    assert_eq!(listed, APP);
}

fn allowed(arrows: &[Allowed], from: &str, to: &str) -> bool {
    arrows.iter().any(|arrow| arrow.from.contains(&from) && arrow.to.contains(&to))
}

/// The folder of a file directly below the root of its crate.
fn top<'a>(folder: &str, path: &'a str) -> &'a str {
    let inside = path.get(folder.len() + 1..).unwrap_or_default();
    inside.split(['/', '.']).next().unwrap_or_default()
}

#[test]
fn a_folder_is_told_by_its_path() {
    assert_eq!(top("app/src", "app/src/stage/vm/arm.rs"), "stage");
    assert_eq!(top("app/src", "app/src/run.rs"), "run");
    assert!(
        allowed(APP_ARROWS, "lab", "stage")
            && !allowed(APP_ARROWS, "stage", "lab")
            && !allowed(APP_ARROWS, "lab", "story")
    );
}
