//! Layers: browser APIs only below `browser`, Yew only in views, and the inside of the simulation in no view.

use super::files::{File, files};
use super::hold;
use super::text::{code, identifiers, path};

/// The crates with browser APIs.
const BROWSER: &[&str] = &["web_sys", "js_sys", "gloo", "wasm_bindgen"];

/// Modules that are plain values and functions, besides all modules named `state` or `geometry`. Only modules below a
/// `view` draw.
const PLAIN: &[&str] = &[
    "app/src/stage/keymap",
    "app/src/stage/policy",
    "app/src/shell/link",
    "app/src/shell/page",
    "app/src/shell/settings",
    "app/src/lab",
    "app/src/runbook",
    "app/src/embed/address",
    "app/src/stage/highlight/cause_effect",
    "app/src/stage/in_words/inventory",
    "app/src/studies/message",
    "app/src/studies/requests",
    "app/src/studies/announcement",
    "app/src/stage/announcement",
    "app/src/stage/notice",
    "app/src/shell/state",
    "app/src/studies/worker",
    "app/src/run",
    "app/src/kit/chart",
    "app/src/kit/history",
    "app/src/kit/later_state",
    "app/src/kit/number",
    "app/src/kit/percent",
    "app/src/kit/text_file",
];

/// Modules that may hold a recorded run. All others are given its frames.
const HOLDS_A_RUN: &[&str] = &["app/src/runbook/case_run", "app/src/studies/worker", "app/src/run"];

#[test]
fn the_browser_is_named_in_few_places() {
    // A program in `bin` defines its own entry points.
    let places = ["app/src/browser", "app/src/bin"];
    let others = source().filter(|file| !places.iter().any(|place| file.is_in(place)));
    let faults: Vec<String> = others.flat_map(|file| named(&file, BROWSER)).collect();
    let reason = "browser interfaces are named only under app/src/browser and app/src/bin: all else is tested natively";
    hold(reason, &faults);
}

#[test]
fn state_and_geometry_know_neither_browser_nor_views() {
    let words: Vec<&str> = BROWSER.iter().copied().chain(["yew"]).collect();
    let faults: Vec<String> = source().filter(is_plain).flat_map(|file| named(&file, &words)).collect();
    hold("state and geometry are plain values and functions, tested natively", &faults);
    for place in PLAIN.iter().chain(HOLDS_A_RUN) {
        assert!(source().any(|file| file.is_in(place)), "there is no {place}: the list is out of date");
    }
}

#[test]
fn views_draw_frames_only() {
    let views = source().filter(|file| !is_test(file) && !HOLDS_A_RUN.iter().any(|place| file.is_in(place)));
    let faults: Vec<String> = views.flat_map(|file| reaches_inside(&without_tests(file))).collect();
    let reason = "a view draws a Frame; a fact it lacks is added to Frame, so no view asks the simulation";
    hold(reason, &faults);
}

/// Whether a file must be plain values and functions.
fn is_plain(file: &File) -> bool {
    let path = file.path.strip_suffix(".rs").unwrap_or(&file.path);
    let names: Vec<&str> = path.split('/').collect();
    let by_name = names.contains(&"state") || names.contains(&"geometry");
    (by_name || PLAIN.iter().any(|place| file.is_in(place))) && !names.contains(&"view")
}

/// Whether a file contains only tests.
fn is_test(file: &File) -> bool {
    file.path.ends_with("/tests.rs")
}

/// The file without the tests at its end.
fn without_tests(file: File) -> File {
    let code = file.text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned();
    File { text: code, ..file }
}

fn source() -> impl Iterator<Item = File> {
    files("app/src", "rs").into_iter()
}

/// The places where code names one of these crates, or one whose name starts with theirs, such as `gloo_timers`.
fn named(file: &File, crates: &[&str]) -> Vec<String> {
    let is =
        |word: &str, name: &str| word.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('_'));
    identifiers(&code(&file.text))
        .filter(|(_, word)| crates.iter().any(|name| is(word, name)))
        .map(|(line, word)| format!("{}:{line}: {word}", file.path))
        .collect()
}

/// The places where code imports `World`, `Timeline` or everything from sim-core.
fn reaches_inside(file: &File) -> Vec<String> {
    let code = code(&file.text);
    let mentions = code.match_indices("sim_core::").filter_map(|(at, _)| {
        let path = path(&code[at..]);
        let inside = path.contains('*') || identifiers(path).any(|(_, word)| word == "World" || word == "Timeline");
        let line = code[..at].matches('\n').count() + 1;
        inside.then(|| format!("{}:{line}: {}", file.path, path.split_whitespace().collect::<String>()))
    });
    mentions.collect()
}

fn file(text: &str) -> File {
    File { path: "a.rs".to_owned(), text: text.to_owned() }
}

#[test]
fn what_is_plain_is_told_by_its_name() {
    let plain = |path: &str| is_plain(&File { path: path.to_owned(), text: String::new() });
    for path in [
        "story/state",
        "lab/functions/tests",
        "stage/path/geometry",
        "stage/timeline/geometry/lanes",
        "run",
        "lab/reduce",
    ] {
        assert!(plain(&format!("app/src/{path}.rs")), "{path}");
    }
    for path in ["lab/view", "lab/view/bench", "kit/chart/view/reading", "stage/vm/arm", "runner"] {
        assert!(!plain(&format!("app/src/{path}.rs")), "{path}");
    }
}

#[test]
fn a_browser_crate_is_seen() {
    let code = "//! No web_sys here.\nuse yew::prelude::*;\nuse gloo_timers::Timeout;\nlet a = \"web_sys\";\nweb_sys::window();";
    assert_eq!(named(&file(code), BROWSER), ["a.rs:3: gloo_timers", "a.rs:5: web_sys"]);
    assert_eq!(named(&file(code), &["yew"]), ["a.rs:2: yew"]);
    assert!(named(&file("let gloomy = web_system;"), BROWSER).is_empty());
}

#[test]
fn a_view_of_the_inside_is_seen() {
    for broken in [
        "use sim_core::World;",
        "use sim_core::{frame::Frame, timeline::{Marker, Timeline}};",
        "use sim_core::*;",
        "fn draw(world: &sim_core::model::world::World) {}",
    ] {
        assert_eq!(reaches_inside(&file(broken)).len(), 1, "{broken}");
    }
    let fine =
        "use sim_core::{Frame, SimTime};\n#[component]\nfn Timeline(props: &Props) -> Html { sim_core::Frame::new() }";
    assert!(reaches_inside(&file(fine)).is_empty());
}
