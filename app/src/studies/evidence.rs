//! Evidence: every order of events, many runs, and the numbers of the model. Folded until a reader wants it.

use yew::prelude::*;

use super::inquiry::Place;
use super::often::view::often;
use super::paper::{PaperProps, paper};
use super::questions;
use super::state::{Action, Inquiries, Inquiry, Status, Topic};
use crate::kit::badge::badge;
use crate::words::{Part, inquiry as says, is_here, page};

/// What the studies are drawn from.
pub struct Studied<'a> {
    /// What has been asked and answered.
    pub inquiries: &'a Inquiries,
    /// What the scenario on the stage is called.
    pub scenario: String,
    /// Whether the reader has changed the run on the stage, which a study leaves out.
    pub changed: bool,
    /// Where actions go.
    pub act: &'a Callback<Action>,
    /// Opens what an answer offers.
    pub on_open: &'a Callback<Place>,
    /// Stands in the place of words that have not come.
    pub loading: Html,
}

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
    card(topic, studied, html! {}, outcome(topic, studied.inquiries.about(topic), studied.on_open))
}

/// Draws a question with what has to be chosen before it is asked, and what came of it.
pub fn card(topic: Topic, studied: &Studied<'_>, choices: Html, found: Html) -> Html {
    let act = studied.act;
    let title = questions::title(topic);
    let running = studied.inquiries.about(topic).status == Status::Running;
    html! {
        <section class="card" aria-label={title}>
            <h3 class="card-title">{title}</h3>
            <p>{questions::lead(topic)}</p>
            {choices}
            <p class="card-buttons">
                if running {
                    <button type="button" aria-label={says::cancel_this(title)} onclick={act.reform(move |_| Action::Stop(topic))}>
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
