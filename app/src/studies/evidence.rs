//! Evidence: every order of events, many runs, and the numbers of the model. Folded until a reader wants it.

use yew::prelude::*;

use super::card::{card, outcome};
use super::inquiry::Place;
use super::often::view::often;
use super::state::{Status, Topic};
use crate::kit::badge::badge;
use crate::shell::state::{Action, AppState};
use crate::words::{Part, is_here, page, shell};

/// Draws the part below the stage; what it asks and answers once it was unfolded and its words have come.
pub fn evidence(state: &AppState, act: &Callback<Action>, on_open: &Callback<Place>, on_unfold: &Callback<()>) -> Html {
    html! {
        <details class="fold evidence" ontoggle={on_unfold.reform(|_| ())}>
            <summary>{page::how_we_know()}</summary>
            <p>{badge()}{" "}{page::how_we_know_lead()}</p>
            <p class="unseen" role="status" aria-live="polite">{state.inquiries.told.clone()}</p>
            if is_here(Part::Later) {
                {block(Topic::Orders, state, act, on_open)}
                {often(state, act, on_open)}
                {block(Topic::Numbers, state, act, on_open)}
            } else {
                {waits(state, act)}
            }
        </details>
    }
}

/// While its words have not come, and when they cannot be had.
pub fn waits(state: &AppState, act: &Callback<Action>) -> Html {
    html! {
        <>
            <p role="status">{if state.words.failed { shell::load_failed() } else { shell::loading() }}</p>
            if state.words.failed {
                <p><button type="button" onclick={act.reform(|_| Action::WordsAgain)}>{shell::load_again()}</button></p>
            }
        </>
    }
}

/// Draws one question and its answer.
pub fn block(topic: Topic, state: &AppState, act: &Callback<Action>, on_open: &Callback<Place>) -> Html {
    if !is_here(Part::Later) {
        return waits(state, act);
    }
    let inquiry = state.inquiries.about(topic);
    let (ask, stop) = (act.reform(Action::Ask), act.reform(Action::StopAsking));
    card(topic, inquiry.status == Status::Running, &ask, &stop, html! {}, outcome(topic, inquiry, on_open))
}
