//! State: the run on the stage, the moment shown of it, and what the reader has chosen there. Plain values: everything
//! here is tested natively.

pub mod action;
mod change;
mod gate;
mod goal;
mod moment;
pub mod open;
mod play;
mod snapshot;
mod reach;
mod reduce;

use std::rc::Rc;

use sim_core::model::machine::handler::HandlerKind;
use sim_core::model::time::SimTime;
use sim_core::record::recording::Recording;
use sim_core::record::twin::Side;
use sim_core::show::frame::Frame;

pub use action::Action;
use goal::{Goal, Target};
use snapshot::Snapshot;

use super::announcement::Announcement;
use super::notice::Notice;
use super::policy::{Policy, Scene};
use super::race::state::RaceState;
use super::sealed_room::state::Sealed;
use crate::kit::history::History;
use crate::run::playback::Speed;
use crate::run::{Marker, Run, scenarios};

/// Everything the stage knows.
#[derive(Clone, Debug)]
pub struct Stage {
    /// The run.
    pub run: Run,
    /// Its scenario.
    pub slug: &'static str,
    /// Its numbers of the reader's own, by their names in the table of parameters.
    pub set: Vec<(String, u64)>,
    /// The title of a scenario that is none of the page's.
    pub own: Option<String>,
    /// The moment shown.
    pub at: SimTime,
    /// The furthest moment ever shown of this run: what lies beyond stays blank.
    pub seen: SimTime,
    /// The frames shown, before and after the update.
    pub frames: [Rc<Frame>; 2],
    /// The frame of the same VM as a classic one, if it is shown.
    pub classic: Option<Rc<Frame>>,
    /// Whether it plays.
    pub playing: bool,
    /// How fast.
    pub speed: Speed,
    /// Whether play pauses at the first marker of each kind.
    pub stops: bool,
    /// The race, if it is open.
    pub race: Option<RaceState>,
    /// What is chosen in the sealed room.
    pub sealed: Sealed,
    /// Whether the reader asks for less motion: sends then go from station to station without a way between.
    pub less_motion: bool,
    /// The arm shown where there is room for one.
    pub arm: usize,
    /// Whether lanes and logs are shown in front of a room.
    pub lanes: bool,
    /// Messages for the reader.
    pub notices: Vec<Notice>,
    /// What has just happened, for the live region and the line under the controls.
    pub announcement: Option<Announcement>,
    /// Steps back and forward again.
    history: History<Snapshot>,
    goal: Option<Goal>,
    carry: f64,
    played_ms: f64,
}

/// The stage as a view draws it: what it knows, and what the page around asks of it.
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    /// What the stage knows.
    pub stage: &'a Stage,
    /// What holds for it on the page that is open.
    pub policy: Policy,
}

/// A view reads the stage, and what depends on the page besides.
impl core::ops::Deref for Shown<'_> {
    type Target = Stage;

    fn deref(&self) -> &Stage {
        self.stage
    }
}

impl Shown<'_> {
    /// Whether a side is on the stage.
    #[must_use]
    pub fn shows(&self, side: Side) -> bool {
        self.stage.shows(side, &self.policy)
    }

    /// Markers up to the furthest moment seen, of the sides shown.
    #[must_use]
    pub fn markers_seen(&self) -> Vec<Marker> {
        self.stage.markers_seen(&self.policy)
    }

    /// The announcement of the marker at the moment shown, if there is one.
    #[must_use]
    pub fn marker_announced(&self) -> Option<Announcement> {
        self.stage.marker_announced(&self.policy)
    }
}

/// The default scenario at its start.
impl Default for Stage {
    fn default() -> Stage {
        let scenario = scenarios::scenario(scenarios::SLUGS[0]).expect("the default scenario exists");
        let run = Run::new(&Recording::new(&scenario, scenario.seed));
        Stage {
            frames: run.frames(SimTime::ZERO),
            classic: None,
            run,
            slug: scenarios::SLUGS[0],
            set: Vec::new(),
            own: None,
            at: SimTime::ZERO,
            seen: SimTime::ZERO,
            playing: false,
            speed: Speed::Freeze,
            stops: true,
            race: None,
            sealed: Sealed::default(),
            less_motion: false,
            arm: 0,
            lanes: false,
            notices: Vec::new(),
            announcement: None,
            history: History::default(),
            goal: None,
            carry: 0.0,
            played_ms: 0.0,
        }
    }
}

impl Stage {
    /// Whether the clock is needed.
    #[must_use]
    pub fn moves(&self) -> bool {
        self.playing || self.race.as_ref().is_some_and(|race| race.playing)
    }

    /// Whether there is something left to record.
    #[must_use]
    pub fn records(&self) -> bool {
        self.run.recorded_to() < self.run.end()
    }

    /// How much of what a link asked for is recorded, in hundredths; `None` if nothing is waited for.
    #[must_use]
    pub fn waits_for(&self) -> Option<u64> {
        self.goal.map(|goal| match goal.at {
            Target::Time(at) => self.run.recorded_to().0 * 100 / at.0.max(1),
            Target::Anchor(_) => self.run.recorded_to().0 * 100 / self.run.end().0.max(1),
        })
    }

    /// Whether the handler of the side before the update has been swapped by now.
    #[must_use]
    pub fn swapped(&self) -> bool {
        self.frames[side_index(Side::Before)].handler == HandlerKind::After
    }

    /// The digest of the side before the update at this very moment.
    #[must_use]
    pub fn digest(&self) -> u64 {
        self.run.digest_at(self.at)
    }

    /// What has just happened, in words.
    #[must_use]
    pub fn announced(&self) -> Option<String> {
        self.announcement.as_ref().map(Announcement::words)
    }

    /// What the scenario on the stage is called.
    #[must_use]
    pub fn scenario_title(&self) -> String {
        self.own.clone().unwrap_or_else(|| scenarios::title(self.slug).into())
    }

    /// Markers up to the furthest moment seen, of the sides shown.
    #[must_use]
    pub fn markers_seen(&self, policy: &Policy) -> Vec<Marker> {
        let seen = self.run.markers().into_iter().take_while(|marker| marker.event.at <= self.seen);
        seen.filter(|marker| self.shows(marker.side, policy)).collect()
    }

    /// Whether a side is on the stage.
    #[must_use]
    pub fn shows(&self, side: Side, policy: &Policy) -> bool {
        match policy.scene {
            None | Some(Scene::Both) => true,
            Some(_) if policy.turns_sides => side_index(side) == self.arm.min(1),
            Some(_) => side == Side::Before,
        }
    }

    /// Whether something can be taken back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Whether something taken back can be done again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }
}

/// The place of a side among two.
#[must_use]
pub fn side_index(side: Side) -> usize {
    match side {
        Side::Before => 0,
        Side::After => 1,
    }
}
