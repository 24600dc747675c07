//! The glossary, in alphabetical order.

use yew::prelude::*;

use crate::facts::glossary::{Term, by_name};
use crate::words::sources as words;

/// Draws the section.
pub fn glossary() -> Html {
    let entry = |term: &Term| html! { <div><dt>{(term.name)()}</dt><dd>{(term.text)()}</dd></div> };
    html! {
        <>
            <p>{words::glossary_lead()}</p>
            <dl class="sources-terms">{for by_name().into_iter().map(entry)}</dl>
        </>
    }
}
