//! The ledger of claims, and the list of their sources.

use yew::prelude::*;

use crate::facts::claims::view::{claim, tag};
use crate::facts::claims::{Group, LEDGER, SOURCES, Source, Tag};
use crate::kit::table::{TableProps, table};
use crate::words::sources as words;

/// Draws the section of the claims, grouped by subject.
pub fn claims() -> Html {
    html! {
        <>
            <p>{words::ledger_lead()}</p>
            <h3>{words::badges_title()}</h3>
            <dl class="sources-badges">
                {for Tag::ALL.into_iter().map(|known| html! { <><dt>{tag(known)}</dt><dd>{known.meaning()}</dd></> })}
            </dl>
            {for LEDGER.iter().map(group)}
        </>
    }
}

fn group(group: &Group) -> Html {
    html! {
        <>
            <h3>{(group.title)()}</h3>
            <div class="sources-claims">{for group.claims.iter().map(claim)}</div>
        </>
    }
}

/// Draws the section of the sources.
pub fn source_list() -> Html {
    let row = |source: &Source| {
        let cells = [(source.name)().to_owned(), (source.is)().to_owned(), source.version()];
        cells.into_iter().map(|cell| html! { {cell} }).collect()
    };
    table(&TableProps {
        caption: words::register_caption().into(),
        columns: [words::register_source(), words::register_is(), words::register_version()].map(Into::into).to_vec(),
        rows: SOURCES.iter().map(row).collect(),
    })
}
