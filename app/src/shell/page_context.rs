//! Page context: what a page is drawn from.

use yew::prelude::*;

use super::loading::loading;
use super::state::{Action, AppState};
use crate::stage::view::StageContext;
use crate::story::props::StoryProps;
use crate::studies::message::report::RunRef;
use crate::studies::props::StudiesProps;

/// What a page is drawn from.
pub struct PageContext<'a> {
    /// The state.
    pub state: &'a AppState,
    /// Where actions go.
    pub act: &'a Callback<Action>,
    /// What the stage needs of the page.
    pub context: &'a StageContext,
    /// Opens a run that a report refers to.
    pub on_open: &'a Callback<RunRef>,
    /// A part was unfolded whose words may not be loaded yet.
    pub on_unfold: &'a Callback<()>,
    /// The title element, which is focused when the page opens.
    pub heading: &'a NodeRef,
    /// The title of the page.
    pub title: &'a str,
}

impl PageContext<'_> {
    /// Draws a page of the story. `interleavings` draws the study that chapter 6 shows.
    pub fn story(&self, interleavings: &dyn Fn() -> Html, draw: impl FnOnce(&StoryProps<'_>) -> Html) -> Html {
        let PageContext { state, act, context, heading, .. } = self;
        draw(&StoryProps {
            story: &state.story,
            stage: state.shown(),
            chapter_frame: state.chapter_frame(),
            can_ask: state.chapter_frame.is_some() && state.restored,
            trainer: state.trainer,
            act: &act.reform(Action::Story),
            on_stage: &act.reform(Action::Stage),
            on_group: &act.reform(|()| Action::Trainer(true)),
            context,
            heading,
            interleavings,
        })
    }

    /// Draws studies. They start with the scenario on the stage.
    pub fn studies(&self, on_open: &Callback<RunRef>, draw: impl FnOnce(&StudiesProps<'_>) -> Html) -> Html {
        let PageContext { state, act, .. } = self;
        draw(&StudiesProps {
            studies: &state.studies,
            scenario: state.stage.scenario_title(),
            changed: !state.stage.run.commands().is_empty(),
            act: &act.reform(Action::Studies),
            on_open,
            loading: loading(state, act),
        })
    }
}
