//! Turn: the steps of the presenter's clicker through the story.

use sim_core::model::time::SimTime;

use super::{AppState, Page, StageAction, StoryAction};
use crate::stage::race::state::RaceState;
use crate::story::chapters::CHAPTERS;

impl AppState {
    /// One step forward.
    pub(super) fn advance(&mut self) {
        let Page::Chapter(index) = self.page else { return self.on_stage(StageAction::NextMarker) };
        if self.is_gated() {
            return self.on_story(if self.story.marked.is_none() { StoryAction::Skip } else { StoryAction::Give });
        }
        if self.stage.race.as_ref().is_some_and(RaceState::has_more) {
            return self.on_stage(StageAction::StepForward);
        }
        let end = self.stage.run.end();
        let rest = self.stage.race.is_none().then(|| self.stage.next_pause(end, &self.policy())).flatten();
        if let Some(mark) = rest {
            return self.on_stage(StageAction::Seek(mark.event.at));
        }
        // Whether there is another pause is known once the run is recorded.
        if !self.stage.records() && index + 1 < CHAPTERS.len() {
            self.open_page(Page::Chapter(index + 1));
        }
    }

    /// One step back.
    pub(super) fn go_back(&mut self) {
        let Page::Chapter(index) = self.page else { return self.on_stage(StageAction::PreviousMarker) };
        if self.stage.race.as_ref().is_some_and(RaceState::has_begun) {
            return self.on_stage(StageAction::StepBack);
        }
        let begins = self.chapter_frame.as_ref().map_or(SimTime::ZERO, |frame| frame.at);
        let at = self.stage.at;
        if self.stage.race.is_none() && at > begins {
            let rests = self.stage.first_of_kinds(CHAPTERS[index].rests, at, &self.policy());
            let before = rests.into_iter().map(|mark| mark.event.at).rfind(|rest| *rest < at);
            return self.on_stage(StageAction::Seek(before.unwrap_or(begins).max(begins)));
        }
        self.open_page(index.checked_sub(1).map_or(Page::Start, Page::Chapter));
    }
}
