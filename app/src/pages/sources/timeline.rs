//! The timeline of out-of-band updates.

use yew::prelude::*;

use crate::components::claim::tag;
use crate::components::table::{TableProps, table};
use crate::content::timeline::{Entry, THIS, TIMELINE, Update};
use crate::words::sources as words;

/// The updates by date.
pub fn timeline() -> Html {
    let columns =
        [words::timeline_date(), words::timeline_updates(), words::timeline_topic(), words::timeline_source()];
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
        html! { <>{tag(entry.dated)}{" "}<span class="sources-date">{entry.date}</span></> },
        html! {
            <>
                <ul>{for entry.updates.iter().map(update)}</ul>
                if is_this { <p class="muted">{words::timeline_this()}</p> }
            </>
        },
        html! { <>{tag(entry.tag)}{" "}{(entry.topic)()}</> },
        html! { {(entry.source.source().name)()} },
    ]
}

fn update(update: &Update) -> Html {
    let parts = [update.0, update.1, update.2].into_iter().filter(|part| !part.is_empty());
    html! { <li>{parts.collect::<Vec<_>>().join(", ")}</li> }
}
