//! Announcement: a message about what has just happened on the stage. The state keeps it as a value. A view and the
//! live region turn it into words, so that a change of language changes it too and tests do not depend on its wording.

use sim_core::model::command::Command;
use sim_core::model::event::Event;
use sim_core::record::twin::Difference;

use super::sealed_room::state::TryResult;
use crate::facts::announcements::{self as says, Instant, Stretch};
use crate::facts::events;
use crate::run::Marker;
use crate::run::playback::Speed;
use crate::words::{lab, link, sealed, story};

/// A message about what has just happened on the stage.
#[derive(Clone, Debug, PartialEq)]
pub enum Announcement {
    /// The moment shown is that of a marker.
    Marker {
        /// The marker.
        marker: Marker,
        /// The event that caused it, if it is still known.
        cause: Option<Event>,
        /// The stretch that was skipped on the way there, if sends were completed in it.
        skipped: Option<Stretch>,
    },
    /// There is no marker after the moment shown.
    NoMarkerAfter,
    /// There is no marker before the moment shown.
    NoMarkerBefore,
    /// The events at the moment shown, before and after the update.
    Instant(Box<[Instant; 2]>),
    /// A stretch without sends was skipped.
    Skipped(Stretch),
    /// The first difference between the sides is shown.
    Difference(Difference),
    /// Play has reached the end of the run.
    AtTheEnd,
    /// Play has stopped because the reader has not acted for a while.
    Unattended,
    /// The reader has to answer the chapter's question before the run goes on.
    AnswerFirst,
    /// The speed was changed.
    Speed(Speed),
    /// The race was opened.
    RaceOpened,
    /// The race was closed.
    RaceClosed,
    /// The reader changed the run.
    Given(Command),
    /// A command was refused: the run has the most commands it may have.
    TooManyCommands,
    /// The last change was undone.
    Undone,
    /// An undone change was redone.
    Redone,
    /// The result of the tries to reach a page.
    Tries(TryResult),
    /// A link cannot carry a run that comes from a file.
    NoLink,
    /// A command was given that makes a wake-up be lost.
    LossForced,
    /// No wake-up can be made to be lost at this moment: no page or no VP is left for it.
    LossImpossible,
}

impl Announcement {
    /// The announcement in words.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Announcement::Marker { marker, cause, skipped } => {
                let words = says::marker(marker, cause.as_ref());
                match skipped {
                    Some(stretch) => says::after_stretch(stretch, words),
                    None => words,
                }
            }
            Announcement::NoMarkerAfter => says::no_marker_after().into(),
            Announcement::NoMarkerBefore => says::no_marker_before().into(),
            Announcement::Instant(sides) => says::instant(&sides[0], &sides[1]),
            Announcement::Skipped(stretch) => says::skipped(stretch),
            Announcement::Difference(difference) => events::difference(difference),
            Announcement::AtTheEnd => says::at_the_end().into(),
            Announcement::Unattended => story::rest_here().into(),
            Announcement::AnswerFirst => story::gate().into(),
            Announcement::Speed(speed) => says::speed(*speed),
            Announcement::RaceOpened => says::race_opened(),
            Announcement::RaceClosed => says::race_closed().into(),
            Announcement::Given(command) => says::given(*command),
            Announcement::TooManyCommands => sealed::no_more().into(),
            Announcement::Undone => says::undone().into(),
            Announcement::Redone => says::redone().into(),
            Announcement::Tries(result) => result.words(),
            Announcement::NoLink => link::own_run().into(),
            Announcement::LossForced => lab::made_to_happen().into(),
            Announcement::LossImpossible => lab::cannot_happen_here().into(),
        }
    }
}
