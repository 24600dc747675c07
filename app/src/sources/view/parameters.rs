//! The parameters of the model with default, range and evidence.

use yew::prelude::*;

use crate::facts::claims::Tag;
use crate::facts::claims::view::tag;
use crate::facts::numbers::{Number, all};
use crate::kit::table::{TableProps, table};
use crate::words::sources as words;

/// Draws the section.
pub fn parameters() -> Html {
    let numbers: Vec<Number> = all().collect();
    let ours = numbers.iter().filter(|number| number.tag == Tag::Modelled).count();
    let columns = [words::numbers_what(), words::numbers_default(), words::numbers_range(), words::numbers_evidence()];
    html! {
        <>
            <p>{words::numbers_lead(numbers.len(), ours)}</p>
            {table(&TableProps {
                caption: words::numbers_caption().into(),
                columns: columns.map(Into::into).to_vec(),
                rows: numbers.iter().map(row).collect(),
            })}
        </>
    }
}

fn row(number: &Number) -> Vec<Html> {
    let default = if number.default.is_empty() { words::numbers_none() } else { number.default };
    let source = if number.source.is_empty() { words::numbers_ours() } else { number.source };
    vec![
        html! { <>{number.what}<code class="sources-path">{number.path}</code></> },
        html! { {default} },
        html! { {words::numbers_from_to(number.least, number.most)} },
        html! { <>{tag(number.tag)}{" "}{source}</> },
    ]
}
