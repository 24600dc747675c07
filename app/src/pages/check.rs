//! Check: questions, and how sure one may be of the answers.

use yew::prelude::*;

use crate::words::shell as words;

/// What the page is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct CheckProps {
    /// The title, which takes the focus.
    pub heading: NodeRef,
    /// The part that is open.
    pub view: Option<String>,
}

/// Draws the page.
#[component]
pub fn Check(props: &CheckProps) -> Html {
    html! {
        <main id="content" class="page">
            <h1 ref={props.heading.clone()} tabindex="-1">{words::check()}</h1>
        </main>
    }
}
