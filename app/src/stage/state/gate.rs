//! Gate: the actions that have to wait until the reader has answered a question. The match names every action, so that
//! the compiler asks for a decision about a new one.

use super::{Action, Stage};
use crate::stage::sealed_room::state as sealed_room;

impl Stage {
    /// Whether an action shows more of the run than has been seen, or changes it. Such an action has to wait while the
    /// policy says `answer_first`.
    #[must_use]
    pub fn is_revealed_by(&self, action: &Action) -> bool {
        use sealed_room::Action as Room;
        match action {
            Action::PlayPause
            | Action::StepForward
            | Action::NextMarker
            | Action::MoveNotification(_)
            | Action::NotificationTyped(_)
            | Action::RaceHandler(_)
            | Action::Give(_)
            | Action::GiveAll(_)
            | Action::Room(Room::Try | Room::TryAll) => true,
            Action::Play => !self.moves(),
            Action::Seek(at) => (*at).min(self.run.recorded_to()) > self.seen,
            Action::Tick(_)
            | Action::Record
            | Action::Pause
            | Action::ToStart
            | Action::StepBack
            | Action::PreviousMarker
            | Action::SetSpeed(_)
            | Action::SetStops(_)
            | Action::OpenRun(_)
            | Action::RunTyped(_)
            | Action::ShowClassic(_)
            | Action::Dismiss
            | Action::LessMotion(_)
            | Action::ShowArm(_)
            | Action::ToggleLanes
            | Action::ToDifference
            | Action::OpenRace(_)
            | Action::CloseRace
            | Action::Room(Room::Page(_) | Room::Actor(_) | Room::How(_) | Room::Seal(_))
            | Action::Undo
            | Action::Redo
            | Action::NoLink => false,
        }
    }
}
