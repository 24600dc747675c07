//! The timeline of out-of-band updates, by date.

use yew::prelude::*;

use crate::facts::claims::view::tag;
use crate::facts::timeline::{Entry, THIS, TIMELINE, Update};
use crate::kit::table::{TableProps, table};
use crate::words::{claims, sources as words};

/// Draws the section.
pub fn timeline() -> Html {
    let columns = [words::timeline_date(), words::timeline_updates(), words::timeline_topic()];
    html! {
        <>
            <p>{words::timeline_lead()}</p>
            {table(&TableProps {
                caption: words::timeline_caption().into(),
                columns: columns.map(Into::into).to_vec(),
                rows: TIMELINE.iter().map(row).collect(),
            })}
        </>
    }
}

fn row(entry: &Entry) -> Vec<Html> {
    let is_this = entry.updates.iter().any(|update| update.0 == THIS);
    vec![
        html! { <><span class="sources-date">{entry.date}</span>{" "}{tag(entry.dated)}</> },
        html! {
            <>
                <ul>{for entry.updates.iter().map(update)}</ul>
                if is_this { <p class="muted">{words::timeline_this()}</p> }
            </>
        },
        html! {
            <>
                {tag(entry.tag)}{" "}{(entry.topic)()}
                <p class="sources-of">{claims::source_of((entry.source.source().name)())}</p>
            </>
        },
    ]
}

fn update(update: &Update) -> Html {
    let parts = [update.0, update.1, update.2].into_iter().filter(|part| !part.is_empty());
    html! { <li>{parts.collect::<Vec<_>>().join(", ")}</li> }
}
