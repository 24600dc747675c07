//! Evidence: every order of events, many runs, and the numbers of the model. Folded until a reader wants it.

use yew::prelude::*;

use super::card::{card, outcome};
use super::often::view::often;
use super::state::{Action, Status, Topic};
use super::studied::Studied;
use crate::kit::badge::badge;
use crate::words::{Part, is_here, page};

/// Draws the part below the stage; what it asks and answers once it was unfolded and its words have come.
pub fn evidence(studied: &Studied<'_>, on_unfold: &Callback<()>) -> Html {
    html! {
        <details class="fold evidence" ontoggle={on_unfold.reform(|_| ())}>
            <summary>{page::how_we_know()}</summary>
            <p>{badge()}{" "}{page::how_we_know_lead()}</p>
            <p class="unseen" role="status" aria-live="polite">{studied.inquiries.told.clone()}</p>
            if is_here(Part::Later) {
                {block(Topic::Orders, studied)}
                {often(studied)}
                {block(Topic::Numbers, studied)}
            } else {
                {studied.loading.clone()}
            }
        </details>
    }
}

/// Draws one question and its answer.
pub fn block(topic: Topic, studied: &Studied<'_>) -> Html {
    if !is_here(Part::Later) {
        return studied.loading.clone();
    }
    let inquiry = studied.inquiries.about(topic);
    let (ask, stop) = (studied.act.reform(Action::Ask), studied.act.reform(Action::Stop));
    let found = outcome(topic, inquiry, studied.on_open);
    card(topic, inquiry.status == Status::Running, &ask, &stop, html! {}, found)
}
