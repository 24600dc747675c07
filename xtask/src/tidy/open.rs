//! Imports that break the table of arrows or close a circle, and have yet to be turned around. The list only shrinks.

/// The file that names, and the file that is named.
pub const OPEN: &[(&str, &str)] = &[
    // Against the table of arrows.
    ("app/src/embed/asked.rs", "app/src/shell/page.rs"),
    ("app/src/embed/asked.rs", "app/src/shell/settings.rs"),
    ("app/src/embed/asked.rs", "app/src/shell/state.rs"),
];
