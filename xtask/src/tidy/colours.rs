//! Recognises colours in style sheets and code.

/// Common names of colours. System colours such as `CanvasText`, `transparent` and `currentColor` are not in the list,
/// because they follow the theme.
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

/// Whether a word of a CSS value is one of these names.
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
    // Not the id in `url(#fade)`, nor Rust's `{:#010b}`.
    let address = before.ends_with("url(");
    let format = before.ends_with(':') && after.starts_with('}');
    (digits && !address && !format).then(|| format!("#{word}"))
}
