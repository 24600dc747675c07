//! Story: the program that a reader meets first. The cold open, the chapters, and the stage in somebody else's page.

use yew::prelude::*;

use crate::embed::view::embed;
use crate::shell::app::{Parts, Program};
use crate::shell::page::Page;
use crate::story::chapter::chapter;
use crate::story::content::Scene;
use crate::story::start::start;
use crate::words::story as words;

/// The program of the story.
pub struct Story;

impl Program for Story {
    const HOME: Page = Page::Start;

    fn needs_later(_: Page) -> bool {
        false
    }

    fn shows_later(page: Page) -> bool {
        page.chapter().is_some_and(|chapter| chapter.scene == Scene::Both)
    }

    fn name(page: Page) -> &'static str {
        page.chapter().map_or_else(words::open_title, |chapter| (chapter.title)())
    }

    fn draw(parts: &Parts) -> Html {
        let Parts { state, act, around, heading, .. } = parts;
        match state.page {
            _ if state.embed.is_some() => embed(parts.title, state, act, around),
            Page::Chapter(index) => chapter(index, state, act, around, heading),
            Page::Start => start(state, act, around, heading),
            // Another program's: boot.js is about to start it.
            _ => html! {},
        }
    }
}
