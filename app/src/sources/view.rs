//! The page "Sources": a list of sections, and the sections.

mod glossary;
mod ledger;
mod limits;
mod other_systems;
mod parameters;
mod sections;
mod timeline;
mod trade_offs;

use yew::prelude::*;

use crate::words::sources as words;
use sections::{SECTIONS, Section};

/// Draws the page. `on_jump` brings a section into view, by the id of its heading.
pub fn sources(on_jump: &Callback<&'static str>, heading: &NodeRef) -> Html {
    html! {
        <main id="content" class="page is-plain sources" key="sources" translate="yes">
            <h1 ref={heading} tabindex="-1">{words::title()}</h1>
            <p>{words::lead()}</p>
            {contents(on_jump)}
            {for SECTIONS.iter().map(section)}
        </main>
    }
}

/// The list of sections. They are buttons, because the fragment of the address is the state of the page.
fn contents(on_jump: &Callback<&'static str>) -> Html {
    let entry = |section: &Section| {
        let id = section.id;
        html! {
            <li><button type="button" class="link" onclick={on_jump.reform(move |_| id)}>{(section.title)()}</button></li>
        }
    };
    html! {
        <nav class="card is-quiet" aria-labelledby="contents">
            <h2 id="contents">{words::contents()}</h2>
            <ul>{for SECTIONS.iter().map(entry)}</ul>
        </nav>
    }
}

fn section(section: &Section) -> Html {
    html! {
        <section aria-labelledby={section.id}>
            <h2 id={section.id} tabindex="-1">{(section.title)()}</h2>
            {(section.draw)()}
        </section>
    }
}
