//! Action: everything that can be done on the stage, by a button, a key, the clock, or the page around.

use sim_core::model::command::Command;
use sim_core::model::machine::handler::HandlerKind;
use sim_core::model::time::SimTime;

use crate::run::playback::Speed;
use crate::stage::sealed_room::state as sealed_room;

/// Something done on the stage.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// This many milliseconds of wall time have passed while something plays.
    Tick(f64),
    /// There is time to record a slice.
    Record,
    /// Play if paused, pause if playing.
    PlayPause,
    /// Play, unless it plays: the page around an embedded stage asks for it.
    Play,
    /// Stop playing: the page is hidden, or the page around asks for it.
    Pause,
    /// Go to a moment.
    Seek(SimTime),
    /// Go to the start.
    ToStart,
    /// Go to the next event, of the race if one is open.
    StepForward,
    /// Go to the event before.
    StepBack,
    /// Go to the next marker.
    NextMarker,
    /// Go to the marker before.
    PreviousMarker,
    /// Play at this speed.
    SetSpeed(Speed),
    /// Pause, or do not pause, at the first marker of each kind.
    SetStops(bool),
    /// Open a scenario with its own run number.
    OpenRun(String),
    /// Run the present scenario with the run number somebody typed.
    RunTyped(String),
    /// Show a classic VM as a third arm, or no longer.
    ShowClassic(bool),
    /// Put the messages away.
    Dismiss,
    /// The reader asks for less motion, or no longer does.
    LessMotion(bool),
    /// Show this arm where there is room for one.
    ShowArm(usize),
    /// Show lanes and logs in front of a room, or no longer.
    ToggleLanes,
    /// Go to where the two sides first part.
    ToDifference,
    /// Open the race behind the lost wake-up at this moment.
    OpenRace(SimTime),
    /// Back to the run.
    CloseRace,
    /// Have the notification of the race arrive this many nanoseconds after the check.
    MoveNotification(i64),
    /// Have it arrive at the moment that somebody typed.
    NotificationTyped(String),
    /// Try the race with this handler.
    RaceHandler(HandlerKind),
    /// Do something to the machine, here and now. The run forks.
    Give(Command),
    /// Do several things at once.
    GiveAll(Vec<Command>),
    /// Do something in the sealed room.
    Room(sealed_room::Action),
    /// Take the last change back.
    Undo,
    /// Do once more what was taken back.
    Redo,
    /// Somebody asked for a link to a run that no link can carry.
    NoLink,
}
