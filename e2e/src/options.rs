//! Options of a session: the page, and the reader's screen and settings.

use crate::paths;
use std::path::PathBuf;
use std::time::Duration;

/// The options of a session. The default is the built page on a laptop screen with default settings.
#[derive(Clone, Debug)]
pub struct Options {
    /// The folder that is served, by default `dist/`.
    pub dist: PathBuf,
    /// Width and height of the page in CSS pixels.
    pub viewport: (u32, u32),
    /// The reader prefers a dark page.
    pub dark: bool,
    /// The reader prefers less motion.
    pub reduced_motion: bool,
    /// The reader's system sets the colours (high contrast).
    pub forced_colors: bool,
    /// The test provokes page errors, so it does not fail because of them.
    pub tolerate_errors: bool,
    /// The test gets a new browser, for measurements that a warm browser would change: a cold load, a trace.
    pub own_browser: bool,
    /// How long the page may take to show what a test waits for.
    pub patience: Duration,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            dist: paths::dist(),
            viewport: (1280, 800),
            dark: false,
            reduced_motion: false,
            forced_colors: false,
            tolerate_errors: false,
            own_browser: false,
            patience: Duration::from_secs(15),
        }
    }
}
