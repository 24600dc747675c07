//! Which part of the page may know what: browser below `browser` and `hooks`, the simulation's inside nowhere in views.

use super::files::{File, files};
use super::hold;
use super::text::{code, identifiers};

/// Crates that are the browser.
const BROWSER: &[&str] = &["web_sys", "js_sys", "gloo", "wasm_bindgen"];

#[test]
fn the_browser_is_named_in_few_places() {
    // A program of its own says itself how it is called.
    let places = ["app/src/browser", "app/src/hooks", "app/src/bin"];
    let others = source().filter(|file| !places.iter().any(|place| file.is_in(place)));
    let faults: Vec<String> = others.flat_map(|file| named(&file, BROWSER)).collect();
    let reason = "browser interfaces are named only under app/src/browser, app/src/hooks and app/src/bin: all else is \
                  tested natively";
    hold(reason, &faults);
}

#[test]
fn state_and_scene_know_neither_browser_nor_views() {
    let pure = source().filter(|file| file.is_in("app/src/state") || file.is_in("app/src/scene"));
    let words: Vec<&str> = BROWSER.iter().copied().chain(["yew"]).collect();
    let faults: Vec<String> = pure.flat_map(|file| named(&file, &words)).collect();
    hold("app/src/state and app/src/scene are plain values and functions, tested natively", &faults);
}

#[test]
fn components_draw_frames_only() {
    let views = source().filter(|file| file.is_in("app/src/components"));
    let faults: Vec<String> = views.flat_map(|file| reaches_inside(&file)).collect();
    let reason = "a component draws a Frame; a fact it lacks is added to Frame, so no view asks the simulation";
    hold(reason, &faults);
}

fn source() -> impl Iterator<Item = File> {
    files("app/src", "rs").into_iter()
}

/// Where code names one of these crates, or one whose name begins so, such as `gloo_timers`.
fn named(file: &File, crates: &[&str]) -> Vec<String> {
    let is =
        |word: &str, name: &str| word.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('_'));
    identifiers(&code(&file.text))
        .filter(|(_, word)| crates.iter().any(|name| is(word, name)))
        .map(|(line, word)| format!("{}:{line}: {word}", file.path))
        .collect()
}

/// Where code takes `World` or `Timeline`, or everything there is, from sim-core.
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

/// A path from its start to its end, with the group of names in braces that `use` may have.
fn path(code: &str) -> &str {
    let mut depth = 0_usize;
    let end = code.char_indices().find(|(_, c)| {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            _ => {}
        }
        depth == 0 && !(c.is_alphanumeric() || matches!(c, '_' | ':' | '}' | '*'))
    });
    &code[..end.map_or(code.len(), |(at, _)| at)]
}

fn file(text: &str) -> File {
    File { path: "a.rs".to_owned(), text: text.to_owned() }
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
        "use sim_core::{frame::Frame, timeline::{Landmark, Timeline}};",
        "use sim_core::*;",
        "fn draw(world: &sim_core::model::world::World) {}",
    ] {
        assert_eq!(reaches_inside(&file(broken)).len(), 1, "{broken}");
    }
    let fine =
        "use sim_core::{Frame, SimTime};\n#[component]\nfn Timeline(props: &Props) -> Html { sim_core::Frame::new() }";
    assert!(reaches_inside(&file(fine)).is_empty());
}
