//! Policy: what the page around allows and asks of the stage. The shell works it out from the page that is open; it is
//! handed in with every action and every drawing, and never kept.

use sim_core::record::marker::MarkerKind;

/// What a chapter shows beside its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scene {
    /// The sealed room, in which the reader has pages tried.
    Room,
    /// The machine beside a classic one.
    WithClassic,
    /// The race.
    Race,
    /// One machine, before the update.
    One,
    /// One machine, and a choice of who is on watch.
    Watched,
    /// Both sides, and where they part.
    Both,
}

/// What a stage keeps back, because it is what is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hidden {
    /// The paths of sends.
    pub paths: bool,
    /// The heartbeat.
    pub heartbeat: bool,
}

impl Hidden {
    /// Nothing.
    pub const NONE: Hidden = Hidden { paths: false, heartbeat: false };
    /// The paths of sends.
    pub const PATHS: Hidden = Hidden { paths: true, heartbeat: false };
    /// The heartbeat.
    pub const HEARTBEAT: Hidden = Hidden { paths: false, heartbeat: true };
}

/// What holds for the stage on the page that is open.
#[derive(Clone, Copy, Debug)]
pub struct Policy {
    /// What the chapter shows, if it is one.
    pub scene: Option<Scene>,
    /// Whether there is room for one side and the reader turns from one to the other.
    pub turns_sides: bool,
    /// Whether the chapter's question comes before the run.
    pub answer_first: bool,
    /// What the stage keeps back until then.
    pub hidden: Hidden,
    /// Whether keys with single letters act.
    pub letters: bool,
    /// Whether the keys of a clicker go through the story, and are not the stage's.
    pub clicker: bool,
    /// At the first marker of which kinds play rests; `None` where the stage is the reader's to go about with.
    pub rests: Option<&'static [MarkerKind]>,
}

impl Policy {
    /// Whether the stage is the reader's to go about with, and no step of the story.
    #[must_use]
    pub fn is_free(&self) -> bool {
        self.rests.is_none()
    }
}
