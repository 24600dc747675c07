//! Render: markup as text, rendered by Yew.

use tokio::runtime::Builder;
use tokio::task::LocalSet;
use yew::LocalServerRenderer;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
struct StillProps {
    html: Html,
}

#[component]
fn Still(props: &StillProps) -> Html {
    props.html.clone()
}

/// The markup as text. Rendered on the calling thread, to which the language belongs.
pub fn text(html: Html) -> String {
    let runtime = Builder::new_current_thread().build().expect("a runtime of one thread asks for nothing");
    let renderer = LocalServerRenderer::<Still>::with_props(StillProps { html }).hydratable(false);
    LocalSet::new().block_on(&runtime, renderer.render())
}
