//! Words of the controls and the logs.

use super::grouped;

/// Names of the buttons.
pub const PLAY: &str = "Play";
/// See [`PLAY`].
pub const PAUSE: &str = "Pause";
/// See [`PLAY`].
pub const EVENT_BACK: &str = "Back one event";
/// See [`PLAY`].
pub const EVENT_ON: &str = "On one event";
/// See [`PLAY`].
pub const LANDMARK_BACK: &str = "Back to the landmark before";
/// See [`PLAY`].
pub const LANDMARK_ON: &str = "On to the next landmark";
/// See [`PLAY`].
pub const COPY_LINK: &str = "Copy link";
/// See [`PLAY`].
pub const RUN_IT: &str = "Run it";
/// The controls together.
pub const CONTROLS: &str = "Controls";
/// The group of speeds.
pub const SPEED: &str = "Speed";
/// The number of a run, and in short.
pub const RUN_NUMBER: (&str, &str) = ("Run number", "Run number");
/// What the oracle counts.
pub const HOST_ACCESSES: &str = "Host accesses to private pages";
/// The log of what a real host shows.
pub const OPERATOR_SEES: &str = "The operator sees";
/// The log of what no host shows.
pub const ONLY_THE_MODEL: &str = "Only the model knows";
/// A log without entries.
pub const NOTHING_YET: &str = "nothing so far";

/// The oracle's count.
#[must_use]
pub fn oracle(private: u64, tried: u64) -> String {
    if tried == 0 {
        return "none tried yet".into();
    }
    format!("{} of {} page accesses", grouped(private), grouped(tried))
}
