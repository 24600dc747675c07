//! Policy: what the page that contains the stage allows there. The shell derives it from the open page and passes it in
//! with every action and every drawing; the stage does not keep it.

use sim_core::record::marker::MarkerKind;

/// The part of the stage that a chapter shows beside its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scene {
    /// The sealed room, in which the reader lets actors try to reach pages.
    Room,
    /// The VM before the update, beside a classic one.
    WithClassic,
    /// The race.
    Race,
    /// The VM before the update.
    One,
    /// The VM before the update, and the choice of a restart policy.
    Watched,
    /// Both sides, and their first difference.
    Both,
}

/// Parts that the stage hides, because the question of the chapter is about them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hidden {
    /// Whether the paths of sends are hidden.
    pub paths: bool,
    /// Whether the heartbeat is hidden.
    pub heartbeat: bool,
}

impl Hidden {
    /// Nothing is hidden.
    pub const NONE: Hidden = Hidden { paths: false, heartbeat: false };
    /// The paths of sends are hidden.
    pub const PATHS: Hidden = Hidden { paths: true, heartbeat: false };
    /// The heartbeat is hidden.
    pub const HEARTBEAT: Hidden = Hidden { paths: false, heartbeat: true };
}

/// The rules for the stage on the page that is open.
#[derive(Clone, Copy, Debug)]
pub struct Policy {
    /// The scene of the chapter; `None` if the page is not a chapter.
    pub scene: Option<Scene>,
    /// Whether the page has room for one side, so that the reader switches between the two.
    pub switches_sides: bool,
    /// Whether the reader has to answer the question of the chapter before the run goes on.
    pub answer_first: bool,
    /// The parts that are hidden until then.
    pub hidden: Hidden,
    /// Whether single-letter keys are enabled.
    pub letters: bool,
    /// Whether the keys of a presenter's clicker turn the story instead of the stage.
    pub clicker: bool,
    /// The kinds of markers at whose first marker play pauses; `None` where the reader uses the stage freely.
    pub pause_at: Option<&'static [MarkerKind]>,
}

impl Policy {
    /// Whether the reader uses the stage freely: it shows no step of the story.
    #[must_use]
    pub fn is_free(&self) -> bool {
        self.pause_at.is_none()
    }
}
