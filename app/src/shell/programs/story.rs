//! Story: the program that a reader meets first. The cold open, the chapters, and the stage in somebody else's page.

use yew::prelude::*;

use crate::embed::view::embed;
use crate::shell::app::{Parts, Program};
use crate::shell::page::Page;
use crate::shell::state::Action;
use crate::story::chapter::chapter;
use crate::story::start::start;
use crate::studies::evidence::block;
use crate::studies::state::Topic;

/// The program of the story.
pub struct Story;

impl Program for Story {
    const HOME: Page = Page::Start;

    fn draw(parts: &Parts) -> Html {
        let Parts { state, act, around, heading, .. } = parts;
        match state.page {
            _ if state.embed.is_some() => {
                embed(parts.title, &state.bare_link(), &state.shown(), &act.reform(Action::Stage), around)
            }
            Page::Chapter(index) => {
                let on_open = act.reform(Action::OpenPlace);
                let orders = || parts.studies(&on_open, |studied| block(Topic::Orders, studied));
                chapter(index, state, act, around, heading, &orders)
            }
            Page::Start => start(state, act, around, heading),
            // Another program's: boot.js is about to start it.
            Page::Lab | Page::Runbook | Page::Check | Page::Team | Page::Affected | Page::Sources => html! {},
        }
    }
}
