//! The glossary.

use yew::prelude::*;

use crate::facts::glossary::{Term, by_name};
use crate::words::sources as words;

/// Every term, by name.
pub fn glossary() -> Html {
    let entry = |term: &Term| html! { <div><dt>{(term.name)()}</dt><dd>{(term.text)()}</dd></div> };
    html! {
        <>
            <p>{words::glossary_lead()}</p>
            <dl class="sources-terms">{for by_name().into_iter().map(entry)}</dl>
        </>
    }
}
