//! Lab: the stage on its own, with every run, and how we know.

use yew::prelude::*;

use super::evidence::evidence;
use super::stage::{Around, stage};
use super::text::aside;
use crate::components::badge::badge;
use crate::inquiry::Place;
use crate::state::{Action, AppState};
use crate::words::lab as words;

/// Draws the page.
pub fn lab(
    state: &AppState,
    act: &Callback<Action>,
    around: &Around,
    on_open: &Callback<Place>,
    on_unfold: &Callback<()>,
    heading: &NodeRef,
) -> Html {
    html! {
        <main id="content" class="page">
            <div class="page-text">
                <p class="eyebrow">{words::eyebrow()}</p>
                <h1 ref={heading} tabindex="-1">{words::title()}</h1>
                <p>{badge()}{" "}{words::lead()}</p>
            </div>
            {stage(state, act, around)}
            {aside(state, act, around)}
            {evidence(state, act, on_open, on_unfold)}
        </main>
    }
}
