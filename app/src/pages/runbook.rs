//! Runbook: the incident as an exercise, with its look-alikes.

use yew::prelude::*;

use crate::words::shell as words;

/// What the page is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct RunbookProps {
    /// The title, which takes the focus.
    pub heading: NodeRef,
    /// The part that is open.
    pub view: Option<String>,
}

/// Draws the page.
#[component]
pub fn Runbook(props: &RunbookProps) -> Html {
    html! {
        <main id="content" class="page">
            <h1 ref={props.heading.clone()} tabindex="-1">{words::runbook()}</h1>
        </main>
    }
}
