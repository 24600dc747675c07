//! Contrast, computed from the tokens, of pictures and of text in pictures, which automatic checkers do not see.

use super::hold;
use super::styles::{declarations, without_css_comments};
use crate::paths;
use std::collections::BTreeMap;

/// The list of pairs of foreground and background, with their places.
const PAIRS: &str = "app/styles/contrast.txt";
/// The file with the colours.
const TOKENS: &str = "app/styles/tokens.css";

/// Colours by the names of their tokens.
type Theme = BTreeMap<String, [f64; 3]>;

#[test]
fn everything_stands_out_from_its_ground() {
    let themes = themes(&read(TOKENS));
    let mut faults = Vec::new();
    for (line, text) in lines(&read(PAIRS)) {
        match pair(text) {
            Ok((kind, colour, ground)) => {
                for (name, theme) in &themes {
                    faults.extend(
                        short(kind, colour, ground, theme).map(|short| format!("{PAIRS}:{line}: {name}: {short}")),
                    );
                }
            }
            Err(what) => faults.push(format!("{PAIRS}:{line}: {what}")),
        }
    }
    hold("text is read at 4.5:1 and graphics are seen at 3:1, in both themes", &faults);
}

/// The dark theme that a reader sets is the same as that of a dark system.
#[test]
fn there_is_one_dark_theme() {
    let css = read(TOKENS);
    let by_system = block(&css, "@media (prefers-color-scheme: dark)");
    let chosen = block(&css, ":root[data-theme=\"dark\"]");
    assert!(by_system.len() > 10, "{by_system:?}");
    assert_eq!(by_system, chosen, "{TOKENS} says twice what is dark; both must say the same");
}

/// The reason why the contrast of a pair is too low, if it is.
fn short(kind: &str, colour: &str, ground: &str, theme: &Theme) -> Option<String> {
    let needed = if kind == "text" { 4.5 } else { 3.0 };
    let (Some(a), Some(b)) = (theme.get(colour), theme.get(ground)) else {
        return Some(format!("{colour} or {ground} is no colour of {TOKENS}"));
    };
    let contrast = contrast(*a, *b);
    (contrast < needed).then(|| format!("{colour} on {ground} has {contrast:.2}:1 and needs {needed}:1"))
}

/// The tokens of the light and of the dark theme. The dark one overrides some colours.
fn themes(css: &str) -> [(&'static str, Theme); 2] {
    let light = block(css, ":root {");
    let mut dark = light.clone();
    dark.extend(block(css, ":root[data-theme=\"dark\"]"));
    let colours = |theme: BTreeMap<String, String>| {
        theme.into_iter().filter_map(|(name, value)| Some((name, channels(&value)?))).collect()
    };
    [("light", colours(light)), ("dark", colours(dark))]
}

/// The custom properties of the first block with this beginning.
fn block(css: &str, begins: &str) -> BTreeMap<String, String> {
    let css = without_css_comments(css);
    let rest = css.split_once(begins).unwrap_or_default().1;
    let end = rest.find('}').unwrap_or_default();
    let found = declarations(&rest[..=end]);
    found
        .into_iter()
        .filter_map(|(_, name, value)| Some((name.strip_prefix("--")?.to_owned(), value.to_owned())))
        .collect()
}

/// Red, green and blue of `#rrggbb`.
fn channels(value: &str) -> Option<[f64; 3]> {
    let digits = value.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let channel = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok().map(f64::from);
    Some([channel(0)?, channel(2)?, channel(4)?])
}

/// WCAG’s contrast of two colours.
fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// WCAG’s relative luminance.
fn luminance(colour: [f64; 3]) -> f64 {
    let [r, g, b] = colour.map(|channel| {
        let share = channel / 255.0;
        if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

/// Kind, colour and background of a line, which must name a place, too.
fn pair(line: &str) -> Result<(&str, &str, &str), String> {
    let mut words = line.splitn(4, ' ');
    match (words.next(), words.next(), words.next(), words.next()) {
        (Some(kind @ ("text" | "graphic")), Some(colour), Some(ground), Some(place)) if !place.trim().is_empty() => {
            Ok((kind, colour, ground))
        }
        _ => Err(format!("“{line}” is not: text or graphic, a colour, its ground, and where")),
    }
}

/// The lines that are neither empty nor comments, with their numbers.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let numbered = text.lines().enumerate().map(|(index, line)| (index + 1, line.trim()));
    numbered.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
}

fn read(path: &str) -> String {
    std::fs::read_to_string(paths::root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn too_little_contrast_is_seen() {
    let css = ":root { --ink: #000000; --paper: #ffffff; --grey: #808080; --two: var(--ink) }
        :root[data-theme=\"dark\"] { --paper: #111111 }";
    let [(_, light), (_, dark)] = themes(css);
    assert!((contrast(light["ink"], light["paper"]) - 21.0).abs() < 1e-9);
    assert_eq!(short("text", "ink", "paper", &light), None);
    assert_eq!(short("graphic", "grey", "paper", &light), None);
    assert!(short("text", "grey", "paper", &light).is_some_and(|short| short.contains("3.95:1")));
    assert!(short("graphic", "ink", "paper", &dark).is_some(), "the dark theme changes the ground");
    for unknown in ["two", "pink"] {
        assert!(short("text", unknown, "paper", &light).is_some(), "{unknown}");
    }
}

#[test]
fn a_pair_says_where_it_is() {
    assert_eq!(pair("text ink surface cards"), Ok(("text", "ink", "surface")));
    for wrong in ["text ink surface", "text ink surface  ", "words ink surface cards", "text"] {
        assert!(pair(wrong).is_err(), "{wrong}");
    }
    assert_eq!(lines("# a\n\ntext a b c\n").collect::<Vec<_>>(), [(3, "text a b c")]);
}
