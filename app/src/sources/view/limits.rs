//! What Freezeframe does not claim, and what still has to be verified.

use yew::prelude::*;

use crate::sources::content::{LIMITS, OPEN};
use crate::words::sources as words;

/// Draws the section.
pub fn limits() -> Html {
    let line = |text: &fn() -> &'static str| html! { <li>{text()}</li> };
    html! {
        <>
            <p>{words::limits_lead()}</p>
            <ul class="sources-list">{for LIMITS.iter().map(line)}</ul>
            <h3>{words::open_title()}</h3>
            <ul class="sources-list">{for OPEN.iter().map(line)}</ul>
        </>
    }
}
