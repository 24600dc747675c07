//! State of the stage: the run, the moment shown, and the settings of the reader. It holds plain values, so tests need
//! no browser.

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
use goal::{Goal, GoalMoment};
use snapshot::Snapshot;

use super::announcement::Announcement;
use super::notice::Notice;
use super::policy::{Policy, Scene};
use super::race::state::RaceState;
use super::sealed_room::state::RoomChoice;
use crate::kit::history::History;
use crate::run::playback::Speed;
use crate::run::{Marker, Run, scenarios};

/// The state of the stage.
#[derive(Clone, Debug)]
pub struct Stage {
    /// The run.
    pub run: Run,
    /// The slug of its scenario; [`open::OWN`] for a scenario from a file.
    pub slug: &'static str,
    /// The parameters that the reader has changed, by their paths in the parameter table.
    pub set: Vec<(String, u64)>,
    /// The title of a scenario from a file; `None` for one that comes with the page.
    pub own: Option<String>,
    /// The moment shown.
    pub at: SimTime,
    /// The latest moment shown of this run so far; lanes and markers after it stay blank.
    pub seen: SimTime,
    /// The frames shown, before and after the update.
    pub frames: [Rc<Frame>; 2],
    /// The frame of the third arm, in which the VM is a classic one; `None` if it is not shown.
    pub classic: Option<Rc<Frame>>,
    /// Whether the run plays.
    pub playing: bool,
    /// The speed at which it plays.
    pub speed: Speed,
    /// Whether play pauses at the first marker of each kind, where the reader uses the stage freely.
    pub stops: bool,
    /// The open race; `None` if the run is shown.
    pub race: Option<RaceState>,
    /// The choice of the reader in the sealed room.
    pub sealed: RoomChoice,
    /// Whether the reader asks for less motion: sends then jump from station to station.
    pub less_motion: bool,
    /// The index of the arm shown where there is room for one.
    pub arm: usize,
    /// Whether lanes and logs are shown while the page is presented to a group.
    pub lanes: bool,
    /// Notices that the reader has not dismissed.
    pub notices: Vec<Notice>,
    /// The last announcement, for the live region and the line in the run panel.
    pub announcement: Option<Announcement>,
    /// Undo and redo.
    history: History<Snapshot>,
    goal: Option<Goal>,
    carry: f64,
    played_ms: f64,
}

/// The stage as a view draws it: its state, and the policy of the page that contains it.
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    /// The state of the stage.
    pub stage: &'a Stage,
    /// The rules for the stage on the page that is open.
    pub policy: Policy,
}

/// A view reads the state as if it had it alone.
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

    /// The markers of the sides shown, up to the latest moment shown so far.
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
            sealed: RoomChoice::default(),
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
    /// Whether the run or the race plays, so that ticks are needed.
    #[must_use]
    pub fn moves(&self) -> bool {
        self.playing || self.race.as_ref().is_some_and(|race| race.playing)
    }

    /// Whether the run is not yet recorded to its end.
    #[must_use]
    pub fn records(&self) -> bool {
        self.run.recorded_to() < self.run.end()
    }

    /// While the stage waits for the moment of its goal to be recorded: the recorded share, in percent. `None` if it
    /// waits for none.
    #[must_use]
    pub fn waits_for(&self) -> Option<u64> {
        self.goal.map(|goal| match goal.at {
            GoalMoment::Time(at) => self.run.recorded_to().0 * 100 / at.0.max(1),
            GoalMoment::Anchor(_) => self.run.recorded_to().0 * 100 / self.run.end().0.max(1),
        })
    }

    /// Whether the handler of the side before the update has been swapped by now.
    #[must_use]
    pub fn swapped(&self) -> bool {
        self.frames[side_index(Side::Before)].handler == HandlerKind::After
    }

    /// The digest of the side before the update, up to the moment shown.
    #[must_use]
    pub fn digest(&self) -> u64 {
        self.run.digest_at(self.at)
    }

    /// The last announcement, in words.
    #[must_use]
    pub fn announced(&self) -> Option<String> {
        self.announcement.as_ref().map(Announcement::words)
    }

    /// The title of the scenario on the stage.
    #[must_use]
    pub fn scenario_title(&self) -> String {
        self.own.clone().unwrap_or_else(|| scenarios::title(self.slug).into())
    }

    /// The markers of the sides shown, up to the latest moment shown so far.
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
            Some(_) if policy.switches_sides => side_index(side) == self.arm.min(1),
            Some(_) => side == Side::Before,
        }
    }

    /// Whether there is a change to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Whether there is an undone change to redo.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }
}

/// The index of a side in arrays of both.
#[must_use]
pub fn side_index(side: Side) -> usize {
    match side {
        Side::Before => 0,
        Side::After => 1,
    }
}
