//! Parts that are dimmed while others are highlighted keep enough contrast.

const TOKENS: &str = include_str!("../../../../styles/tokens.css");

/// Colours of parts that are dimmed, and the surfaces behind them.
const PICTURES: [(&str, &str); 10] = [
    ("muted", "vm-surface"),
    ("action", "vm-surface"),
    ("defect", "vm-surface"),
    ("private", "surface"),
    ("open", "surface"),
    ("note", "surface"),
    ("action", "host-surface"),
    ("defect", "host-surface"),
    ("working", "host-surface"),
    ("ink", "host-surface"),
];

fn token<'a>(theme: &'a str, name: &str) -> &'a str {
    let start = theme.find(&format!("--{name}:")).unwrap_or_else(|| panic!("no token {name}"));
    theme[start..].split([':', ';']).nth(1).expect("a value").trim()
}

fn colour(theme: &str, name: &str) -> [f64; 3] {
    let hex = token(theme, name);
    [1, 3, 5].map(|at| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).expect("a colour in hex")) / 255.0)
}

fn luminance(colour: [f64; 3]) -> f64 {
    let linear = |part: f64| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
    let [red, green, blue] = colour.map(linear);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn dimmed_parts_keep_a_contrast_of_three_to_one() {
    let share: f64 = token(TOKENS, "stepped-back").parse().expect("a share");
    assert!(share < 1.0, "or nothing would be dimmed");
    let dark = TOKENS.find("[data-theme=\"dark\"]").expect("a dark theme");
    for theme in [TOKENS, &TOKENS[dark..]] {
        for (picture, surface) in PICTURES {
            let (over, under) = (colour(theme, picture), colour(theme, surface));
            let seen = [0, 1, 2].map(|i| share * over[i] + (1.0 - share) * under[i]);
            let ratio = contrast(seen, under);
            assert!(ratio >= 3.0, "{picture} on {surface}: {ratio:.2}");
        }
    }
}
