//! Sources: claims and where they come from, the model's numbers, terms, and what this page does not claim.

mod ledger;
mod limits;
mod numbers;
mod sections;
mod terms;
mod timeline;

use yew::prelude::*;

use crate::words::sources as words;
use sections::{SECTIONS, Section};

/// Draws the page. `on_jump` brings a section into view, by its name.
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

/// The list of sections. Buttons, since the part of an address behind the # is a moment of a run.
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
