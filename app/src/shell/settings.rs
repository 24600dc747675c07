//! Settings: the reader's choices for this device.

use crate::kit::theme::Theme;

/// The reader's choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The theme.
    pub theme: Theme,
    /// Whether single letters are keyboard shortcuts.
    pub letters: bool,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings { theme: Theme::Auto, letters: true }
    }
}
