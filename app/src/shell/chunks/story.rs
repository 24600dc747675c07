//! Story: the chunk of the chapters and of the embedded stage.

use yew::prelude::*;

use super::Table;
use crate::embed::view::embed;
use crate::shell::page::Page;
use crate::shell::page_context::PageContext;
use crate::shell::state::Action;
use crate::shell::state::workshop::WorkshopStates;
use crate::story::chapter::chapter;
use crate::studies::evidence::study;
use crate::studies::state::StudyKind;

/// The functions of the chunk.
pub const TABLE: Table = Table { draw, workshop_states: WorkshopStates::default, lab_functions: None };

fn draw(page: &PageContext<'_>) -> Html {
    let PageContext { state, act, context, .. } = page;
    if state.embed.is_some() {
        return embed(page.title, &state.link_without_digest(), &state.shown(), &act.reform(Action::Stage), context);
    }
    match state.page {
        Page::Chapter(index) => {
            let on_open = act.reform(Action::OpenRun);
            let interleavings = || page.studies(&on_open, |studies| study(StudyKind::Interleavings, studies));
            page.story(&interleavings, |props| chapter(index, props))
        }
        Page::Start | Page::Lab | Page::Runbook | Page::Check | Page::Team | Page::Affected | Page::Sources => html! {},
    }
}
