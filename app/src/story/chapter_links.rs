//! Chapter links: from a chapter to the one before and to the next.

use yew::prelude::*;

use super::chapters::CHAPTERS;
use crate::kit::route;
use crate::words::{shell, story as words};

/// Draws the links. From the first chapter they lead back to the start page, from the last on to “Am I affected?”.
pub fn chapter_links(index: usize) -> Html {
    let before = index.checked_sub(1).and_then(|index| CHAPTERS.get(index));
    let (slug, name) = before.map_or((route::START, shell::story()), |chapter| (chapter.slug, (chapter.name)()));
    html! {
        <nav class="page-turn" aria-label={words::back_and_next()}>
            <a href={route::to_page(slug)} rel="prev">{"‹ "}{words::back_to(name)}</a>
            if let Some(next) = CHAPTERS.get(index + 1) {
                <a class="is-next" href={route::to_page(next.slug)} rel="next">{words::next((next.name)())}{" ›"}</a>
            } else {
                <a class="is-next" href={route::to_page(route::AFFECTED)}>{words::do_affected()}{" ›"}</a>
            }
        </nav>
    }
}
