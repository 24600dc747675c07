//! Action: every input of the stage, from a button, a key, the clock, or the page that contains it.

use sim_core::model::command::Command;
use sim_core::model::machine::handler::HandlerKind;
use sim_core::model::time::SimTime;

use crate::run::playback::Speed;
use crate::stage::sealed_room::state as sealed_room;

/// An input of the stage.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// This many milliseconds of wall time have passed while something plays.
    Tick(f64),
    /// Record a slice of the run; sent once a frame until the run is recorded to its end.
    Record,
    /// Play if paused, pause if playing.
    PlayPause,
    /// Play if paused; sent by the page that embeds a stage.
    Play,
    /// Pause if playing; sent when the page is hidden, or by the page that embeds a stage.
    Pause,
    /// Go to a moment.
    Seek(SimTime),
    /// Go to the start.
    ToStart,
    /// Go to the next event, of the race if it is open.
    StepForward,
    /// Go to the previous event, of the race if it is open.
    StepBack,
    /// Go to the next marker.
    NextMarker,
    /// Go to the previous marker.
    PreviousMarker,
    /// Play at this speed.
    SetSpeed(Speed),
    /// Pause, or do not pause, at the first marker of each kind.
    SetStops(bool),
    /// Open the scenario with this slug, with its own seed.
    OpenRun(String),
    /// Run the present scenario with a seed that was typed.
    RunTyped(String),
    /// Show or hide the third arm with a classic VM.
    ShowClassic(bool),
    /// Dismiss the notices.
    Dismiss,
    /// Whether the reader asks for less motion.
    LessMotion(bool),
    /// Show the arm with this index where there is room for one.
    ShowArm(usize),
    /// Show or hide lanes and logs while the page is presented to a group.
    ToggleLanes,
    /// Go to the first difference between the two sides.
    ToDifference,
    /// Open the race behind the lost wake-up at this moment.
    OpenRace(SimTime),
    /// Close the race and show the run.
    CloseRace,
    /// Move the notification of the race to this many nanoseconds after the check.
    MoveNotification(i64),
    /// Move the notification of the race to a time that was typed.
    NotificationTyped(String),
    /// Run the race with this handler.
    RaceHandler(HandlerKind),
    /// Give a command at the moment shown. The run forks.
    Give(Command),
    /// Give several commands at the moment shown. One undo takes back all of them.
    GiveAll(Vec<Command>),
    /// Act in the sealed room.
    Room(sealed_room::Action),
    /// Undo the last change.
    Undo,
    /// Redo the last undone change.
    Redo,
    /// Announce that no link can carry this run.
    NoLink,
}
