//! Card: one question with what is chosen before it is asked, and what came of it.

use yew::prelude::*;

use super::inquiry::Place;
use super::paper::{PaperProps, paper};
use super::questions;
use super::state::{Inquiry, Status, Topic};
use crate::words::inquiry as says;

/// Draws a question with what has to be chosen before it is asked, and what came of it.
pub fn card(
    topic: Topic,
    running: bool,
    ask: &Callback<Topic>,
    stop: &Callback<Topic>,
    choices: Html,
    found: Html,
) -> Html {
    let title = questions::title(topic);
    html! {
        <section class="card" aria-label={title}>
            <h3 class="card-title">{title}</h3>
            <p>{questions::lead(topic)}</p>
            {choices}
            <p class="card-buttons">
                if running {
                    <button type="button" aria-label={says::cancel_this(title)} onclick={stop.reform(move |_| topic)}>
                        {says::cancel()}
                    </button>
                } else {
                    <button type="button" onclick={ask.reform(move |_| topic)}>{questions::ask(topic)}</button>
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
