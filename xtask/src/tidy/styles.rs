//! Styles: colours, durations and fonts are in one file, `app/styles/tokens.css`; all other files refer to it.

use super::colours::{hex_colours, is_colour_name};
use super::files::{File, files};
use super::hold;
use super::text::without_comments;
use crate::paths;

/// The only file with colours, durations and fonts.
const TOKENS: &str = "app/styles/tokens.css";

/// CSS functions that make a colour from numbers. `color-mix()` of tokens is allowed.
const COLOUR_FUNCTIONS: &[&str] = &["rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color"];

/// Generic font families, which are allowed.
const GENERIC_FAMILIES: &[&str] = &["serif", "sans-serif", "monospace", "system-ui", "cursive", "fantasy"];

#[test]
fn style_sheets_take_their_looks_from_tokens() {
    let sheets = sheets().filter(|sheet| sheet.path != TOKENS);
    let faults: Vec<String> = sheets.flat_map(|sheet| literals(&sheet)).collect();
    let reason =
        "colours, durations and fonts are written only in app/styles/tokens.css, where themes and settings change them";
    hold(reason, &faults);
}

/// A sheet that no document names is never loaded.
#[test]
fn every_sheet_is_loaded_and_lies_beside_what_it_is_for() {
    let index = std::fs::read_to_string(paths::root().join("index.html")).expect("the document is there");
    let mut faults = Vec::new();
    for sheet in sheets() {
        if index.matches(&format!("href=\"{}\"", sheet.path)).count() != 1 {
            faults.push(format!("{}: index.html names it once", sheet.path));
        }
        let folder = sheet.path.rsplit_once('/').unwrap_or_default().0;
        let code =
            files(folder, "rs").into_iter().any(|file| file.path.rsplit_once('/').unwrap_or_default().0 == folder);
        if sheet.path != TOKENS && !code {
            faults.push(format!("{}: nothing in {folder} is drawn", sheet.path));
        }
    }
    hold("each style sheet is beside its view, and is in index.html in the order of the cascade", &faults);
}

/// All style sheets.
fn sheets() -> impl Iterator<Item = File> {
    files("app/styles", "css").into_iter().chain(files("app/src", "css"))
}

#[test]
fn source_names_no_colour() {
    let faults: Vec<String> = files("app/src", "rs").iter().flat_map(colours_in_source).collect();
    hold("a colour is a custom property of app/styles/tokens.css, so that every theme has it", &faults);
}

#[test]
fn there_is_no_style_attribute() {
    let mut faults: Vec<String> = files("app/src", "rs").iter().flat_map(style_attributes).collect();
    if let Ok(text) = std::fs::read_to_string(paths::root().join("index.html")) {
        faults.extend(style_attributes(&File { path: "index.html".to_owned(), text }));
    }
    hold("the content security policy drops `style` attributes and elements: use a class or an SVG attribute", &faults);
}

/// Colours, durations and font names in a style sheet.
fn literals(sheet: &File) -> Vec<String> {
    let css = without_css_comments(&sheet.text);
    let mut faults = Vec::new();
    for (line, property, value) in declarations(&css) {
        let found = [
            hex_colours(value),
            words(value).filter(|word| is_colour_name(word) || is_duration(word)).map(str::to_owned).collect(),
            functions(value).filter(|name| COLOUR_FUNCTIONS.contains(name)).map(|name| format!("{name}()")).collect(),
            fonts(property, value),
        ];
        faults.extend(found.into_iter().flatten().map(|what| format!("{}:{line}: {what}", sheet.path)));
    }
    faults
}

/// The style sheet with its comments replaced by spaces, so that line numbers stay the same.
pub fn without_css_comments(css: &str) -> String {
    let mut rest = css;
    let mut kept = String::with_capacity(css.len());
    while let Some((before, after)) = rest.split_once("/*") {
        let (comment, after) = after.split_once("*/").unwrap_or((after, ""));
        kept.push_str(before);
        kept.extend(comment.chars().filter(|c| *c == '\n'));
        rest = after;
    }
    kept + rest
}

/// Each `property: value` with the number of its last line. A text before an opening brace is a selector.
pub fn declarations(css: &str) -> Vec<(usize, &str, &str)> {
    let mut found = Vec::new();
    let (mut start, mut line) = (0, 1);
    for (at, c) in css.char_indices() {
        match c {
            '\n' => line += 1,
            '{' => start = at + 1,
            ';' | '}' => {
                if let Some((property, value)) = css[start..at].split_once(':') {
                    found.push((line, property.trim(), value.trim()));
                }
                start = at + 1;
            }
            _ => {}
        }
    }
    found
}

/// The words of a CSS value: `ease-in`, `0.2s`, `var`.
fn words(value: &str) -> impl Iterator<Item = &str> {
    value.split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '.' | '_' | '#' | '%')))
}

/// The names of the functions in a value.
fn functions(value: &str) -> impl Iterator<Item = &str> {
    let name = |before: &str| before.rfind(|c: char| !(c.is_alphanumeric() || c == '-')).map_or(0, |at| at + 1);
    value.match_indices('(').map(move |(at, _)| &value[name(&value[..at])..at])
}

fn is_duration(word: &str) -> bool {
    let number = word.strip_suffix("ms").or_else(|| word.strip_suffix('s'));
    number.is_some_and(|number| number.parse::<f64>().is_ok())
}

/// The literal font names in a declaration.
fn fonts(property: &str, value: &str) -> Vec<String> {
    let borrowed =
        |family: &str| family.starts_with("var(") || matches!(family, "inherit" | "initial" | "unset" | "revert");
    let written = match property {
        "font-family" => !value.split(',').map(str::trim).all(borrowed),
        "font" => value.contains(['"', '\'']) || words(value).any(|word| GENERIC_FAMILIES.contains(&word)),
        _ => false,
    };
    if written { vec![format!("{property}: {value}")] } else { Vec::new() }
}

fn colours_in_source(file: &File) -> Vec<String> {
    let text = without_comments(&file.text);
    let lines = text.lines().enumerate();
    lines
        .flat_map(|(index, line)| hex_colours(line).into_iter().map(move |colour| (index, colour)))
        .map(|(index, colour)| format!("{}:{}: {colour}", file.path, index + 1))
        .collect()
}

/// `style=` in markup, the attribute's name as a string, and `<style` elements.
fn style_attributes(file: &File) -> Vec<String> {
    let text = without_comments(&file.text);
    let edge = |before: &str| !before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'));
    let attribute = |line: &str| {
        line.match_indices("style=").any(|(at, _)| edge(&line[..at]) && !line[at..].starts_with("style=="))
    };
    let broken = |line: &str| attribute(line) || line.contains("\"style\"") || line.contains("<style");
    let lines = text.lines().enumerate().filter(|(_, line)| broken(line));
    lines.map(|(index, line)| format!("{}:{}: {}", file.path, index + 1, line.trim())).collect()
}

fn file(text: &str) -> File {
    File { path: "a".to_owned(), text: text.to_owned() }
}

#[test]
fn literals_in_a_style_sheet_are_seen() {
    for broken in [
        "a { color: #fff }",
        "a { border: 1px solid rgb(0 0 0) }",
        "a { background: linear-gradient(hsl(1 2% 3%), var(--b)) }",
        "a { color: white; }",
        "a { transition: opacity 200ms ease-in }",
        "a { animation: spin .2s }",
        "a { font-family: Inter, var(--font) }",
        "a { font: 1rem sans-serif }",
        "@media (width < 40rem) { a { & b { color: oklch(1 2 3) } } }",
    ] {
        assert_eq!(literals(&file(broken)).len(), 1, "{broken}");
    }
    assert_eq!(literals(&file("a {\n  color: #fff;\n}")), ["a:2: #fff"]);
}

#[test]
fn what_refers_to_tokens_is_fine() {
    let css = "/* not #fff for 200ms */ #add, .t-2s:hover { color: var(--ink); white-space: nowrap; font: inherit }
        a { transition: opacity var(--quick) ease-in; font-family: var(--font), inherit; fill: url(#fade) }
        @media (forced-colors: active) { a { color: CanvasText; background: color-mix(in oklab, var(--a), transparent) } }";
    assert_eq!(literals(&file(css)), Vec::<String>::new());
}

#[test]
fn colours_in_source_are_seen() {
    assert_eq!(colours_in_source(&file("let ink =\n    \"#1a2B3c\";")), ["a:2: #1a2B3c"]);
    let fine = "// #fff\nhref=\"#lab\"; r#\"a\"#; format!(\"{a:#010b}\"); \"#fade-in\"; \"#12\"";
    assert_eq!(colours_in_source(&file(fine)), Vec::<String>::new());
}

#[test]
fn a_style_attribute_is_seen() {
    for broken in
        ["html! { <p style=\"color: red\" /> }", "<p style={look}>", "node.set_attribute(\"style\", look)", "<style>"]
    {
        assert_eq!(style_attributes(&file(broken)).len(), 1, "{broken}");
    }
    for fine in
        ["let style = 1;", "if style == 1 {}", "<p data-style=\"a\">", "<link rel=\"stylesheet\">", "// style=\"\""]
    {
        assert!(style_attributes(&file(fine)).is_empty(), "{fine}");
    }
}
