//! Settings: what a reader has chosen for this device.

use crate::kit::theme::Theme;

/// What a reader has chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Which colours.
    pub theme: Theme,
    /// Whether keys with single letters act.
    pub letters: bool,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings { theme: Theme::Auto, letters: true }
    }
}
