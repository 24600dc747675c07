//! Turn: the answer to a chapter's question, and the steps of a clicker through the story.

use sim_core::model::time::SimTime;

use super::{AppState, Page, StageAction};
use crate::stage::race::state::RaceState;
use crate::story::chapters::CHAPTERS;

impl AppState {
    /// Gives the marked answer, or goes on without one. The run may be played from here on.
    pub(super) fn answer(&mut self, skips: bool) {
        let Page::Chapter(index) = self.page else { return };
        let was_open = self.is_gated();
        if skips {
            self.story.skip(index);
        } else {
            self.story.give(index);
        }
        let choice = self.story.replied.filter(|_| was_open);
        if let (Some(race), Some(choice)) = (&self.stage.race, choice) {
            // The reader's own answer is what is run.
            let notify_ns = CHAPTERS[index].question.choices[choice].there.race.unwrap_or(race.run.notify_ns);
            self.stage.race = Some(race.clone().with_news(notify_ns).rewound());
        }
    }

    /// One step on, as somebody with a clicker takes it.
    pub(super) fn advance(&mut self) {
        let Page::Chapter(index) = self.page else { return self.on_stage(StageAction::NextMark) };
        if self.is_gated() {
            return self.answer(self.story.marked.is_none());
        }
        if self.stage.race.as_ref().is_some_and(RaceState::has_more) {
            return self.on_stage(StageAction::StepForward);
        }
        let end = self.stage.run.end();
        let rest = self.stage.race.is_none().then(|| self.stage.next_rest(end, &self.policy())).flatten();
        if let Some(mark) = rest {
            return self.on_stage(StageAction::Seek(mark.event.at));
        }
        // Before the run is recorded nobody knows whether there is another rest.
        if !self.stage.records() && index + 1 < CHAPTERS.len() {
            self.open_page(Page::Chapter(index + 1));
        }
    }

    /// One step back, likewise.
    pub(super) fn go_back(&mut self) {
        let Page::Chapter(index) = self.page else { return self.on_stage(StageAction::PreviousMark) };
        if self.stage.race.as_ref().is_some_and(RaceState::has_begun) {
            return self.on_stage(StageAction::StepBack);
        }
        let begins = self.told_at.as_ref().map_or(SimTime::ZERO, |frame| frame.at);
        let at = self.stage.at;
        if self.stage.race.is_none() && at > begins {
            let rests = self.stage.rests(CHAPTERS[index].rests, at, &self.policy());
            let before = rests.into_iter().map(|mark| mark.event.at).rfind(|rest| *rest < at);
            return self.on_stage(StageAction::Seek(before.unwrap_or(begins).max(begins)));
        }
        self.open_page(index.checked_sub(1).map_or(Page::Start, Page::Chapter));
    }
}
