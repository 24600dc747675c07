//! Evidence: every order of events, many runs, and the numbers of the model. Folded until a reader wants it.

use yew::prelude::*;

use super::inquiry::Place;
use super::often::view::often;
use super::paper::{PaperProps, paper};
use super::questions;
use super::state::{Inquiry, Status, Topic};
use crate::kit::badge::badge;
use crate::shell::state::{Action, AppState};
use crate::words::{Part, inquiry as says, is_here, page, shell};

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
    card(topic, state, act, html! {}, outcome(topic, state.inquiries.about(topic), on_open))
}

/// Draws a question with what has to be chosen before it is asked, and what came of it.
pub fn card(topic: Topic, state: &AppState, act: &Callback<Action>, choices: Html, found: Html) -> Html {
    let title = questions::title(topic);
    let running = state.inquiries.about(topic).status == Status::Running;
    html! {
        <section class="card" aria-label={title}>
            <h3 class="card-title">{title}</h3>
            <p>{questions::lead(topic)}</p>
            {choices}
            <p class="card-buttons">
                if running {
                    <button type="button" aria-label={says::cancel_this(title)} onclick={act.reform(move |_| Action::StopAsking(topic))}>
                        {says::cancel()}
                    </button>
                } else {
                    <button type="button" onclick={act.reform(move |_| Action::Ask(topic))}>{questions::ask(topic)}</button>
                }
            </p>
            {found}
        </section>
    }
}

/// What came of a question, in words.
pub fn outcome(topic: Topic, inquiry: &Inquiry, on_open: &Callback<Place>) -> Html {
    match &inquiry.status {
        Status::Idle => html! {},
        Status::Running => {
            let (done, of) = inquiry.progress();
            let known = (of > 0).then(|| (done.to_string(), of.to_string()));
            let (value, max) = known.map_or((None, None), |(value, max)| (Some(value), Some(max)));
            html! {
                <p class="evidence-progress">
                    <progress aria-label={says::progress()} {value} {max}></progress>
                    {questions::so_far(topic, (done, of))}
                </p>
            }
        }
        Status::Stopped => html! { <p>{says::stopped()}</p> },
        Status::Answered(found) => paper(&PaperProps { paper: found, steps: says::steps(), on_open: on_open.clone() }),
        Status::Refused(lines) => html! {
            <>
                <p>{says::refused()}</p>
                <ul>{for lines.iter().map(|line| html! { <li>{line}</li> })}</ul>
            </>
        },
        Status::Failed(failure) => html! { <p class="evidence-failed">{questions::failure(failure)}</p> },
    }
}
