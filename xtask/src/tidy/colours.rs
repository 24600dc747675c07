//! Telling colours from what only looks like them.

/// Names of colours people write without thinking. Those of the reader's system, such as `CanvasText`, are not among
/// them, nor are `transparent` and `currentColor`: all of these follow the theme.
const NAMES: &[&str] = &[
    "aqua",
    "beige",
    "black",
    "blue",
    "brown",
    "coral",
    "crimson",
    "cyan",
    "fuchsia",
    "gold",
    "gray",
    "green",
    "grey",
    "indigo",
    "ivory",
    "khaki",
    "lime",
    "magenta",
    "maroon",
    "navy",
    "olive",
    "orange",
    "orchid",
    "pink",
    "purple",
    "red",
    "salmon",
    "silver",
    "tan",
    "teal",
    "tomato",
    "turquoise",
    "violet",
    "white",
    "yellow",
];

/// Whether a word of a CSS value is the name of a colour.
pub fn is_colour_name(word: &str) -> bool {
    NAMES.iter().any(|name| name.eq_ignore_ascii_case(word))
}

/// `#` with three, four, six or eight hexadecimal digits.
pub fn hex_colours(text: &str) -> Vec<String> {
    text.match_indices('#').filter_map(|(at, _)| hex_colour(&text[..at], &text[at + 1..])).collect()
}

fn hex_colour(before: &str, after: &str) -> Option<String> {
    let end = after.find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_'))).unwrap_or(after.len());
    let (word, after) = after.split_at(end);
    let digits = matches!(word.len(), 3 | 4 | 6 | 8) && word.chars().all(|c| c.is_ascii_hexdigit());
    // An address in `url(#fade)`, and Rust's `{:#010b}`.
    let address = before.ends_with("url(");
    let format = before.ends_with(':') && after.starts_with('}');
    (digits && !address && !format).then(|| format!("#{word}"))
}
