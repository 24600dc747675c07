//! Story: the program of the first load. The start page, the chapters, and the embedded stage.

use yew::prelude::*;

use crate::embed::view::embed;
use crate::shell::app::{PageContext, Program};
use crate::shell::page::Page;
use crate::shell::state::Action;
use crate::story::chapter::chapter;
use crate::story::props::StoryProps;
use crate::story::start::start;
use crate::studies::evidence::study;
use crate::studies::state::StudyKind;

/// The program of the story.
pub struct Story;

impl Program for Story {
    const HOME: Page = Page::Start;

    fn draw(page_context: &PageContext) -> Html {
        let PageContext { state, act, context, heading, .. } = page_context;
        let (on_stage, on_open) = (act.reform(Action::Stage), act.reform(Action::OpenRun));
        let props = StoryProps {
            story: &state.story,
            stage: state.shown(),
            chapter_frame: state.chapter_frame(),
            can_ask: state.chapter_frame.is_some() && state.restored,
            trainer: state.trainer,
            act: &act.reform(Action::Story),
            on_stage: &on_stage,
            on_group: &act.reform(|()| Action::Trainer(true)),
            context,
            heading,
            interleavings: &|| page_context.studies(&on_open, |studies| study(StudyKind::Interleavings, studies)),
        };
        match state.page {
            _ if state.embed.is_some() => {
                embed(page_context.title, &state.bare_link(), &state.shown(), &on_stage, context)
            }
            Page::Chapter(index) => chapter(index, &props),
            Page::Start => start(&props),
            // Pages of the other program, which boot.js is about to start.
            Page::Lab | Page::Runbook | Page::Check | Page::Team | Page::Affected | Page::Sources => html! {},
        }
    }
}
