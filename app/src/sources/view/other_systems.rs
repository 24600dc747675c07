//! Other systems with the same bug, and the bug as pseudocode.

use yew::prelude::*;

use super::trade_offs::item;
use crate::sources::content::{CHECK_THEN_REGISTER, Line, OTHER_SYSTEMS, REGISTER_THEN_CHECK};
use crate::words::sources as words;

/// Draws the section.
pub fn other_systems() -> Html {
    html! {
        <>
            <p>{words::elsewhere_lead()}</p>
            <div class="sources-code">
                {code(words::elsewhere_before(), &CHECK_THEN_REGISTER)}
                {code(words::elsewhere_after(), &REGISTER_THEN_CHECK)}
            </div>
            <h3>{words::elsewhere_systems()}</h3>
            {for OTHER_SYSTEMS.iter().map(item)}
        </>
    }
}

fn code(caption: &'static str, lines: &[Line]) -> Html {
    let line = |(code, does): &Line| {
        html! { <li><code>{*code}</code><span class="muted">{"# "}{does()}</span></li> }
    };
    html! {
        <figure class="card">
            <figcaption>{caption}</figcaption>
            <ol>{for lines.iter().map(line)}</ol>
        </figure>
    }
}
