//! Evidence: every order of events, many runs, and the numbers of the model. Folded until a reader wants it.

use yew::prelude::*;

use crate::components::badge::badge;
use crate::components::paper::{PaperProps, paper};
use crate::components::words::grouped;
use crate::content::scenarios;
use crate::content::texts::inquiry as texts;
use crate::inquiry::Place;
use crate::state::inquiries::{Inquiry, RUNS, Status, Topic};
use crate::state::{Action, AppState};

/// Draws the part below the stage.
pub fn evidence(state: &AppState, act: &Callback<Action>, on_open: &Callback<Place>) -> Html {
    html! {
        <details class="evidence">
            <summary>{texts::TITLE}</summary>
            <p>{badge()}{" "}{texts::LEAD}</p>
            <p class="unseen" role="status" aria-live="polite">{state.inquiries.told.clone()}</p>
            {for Topic::ALL.into_iter().map(|topic| block(topic, state, act, on_open))}
        </details>
    }
}

/// Draws one question and its answer.
pub fn block(topic: Topic, state: &AppState, act: &Callback<Action>, on_open: &Callback<Place>) -> Html {
    let [title, lead, button] = texts::topic(topic);
    let inquiry = state.inquiries.about(topic);
    let running = inquiry.status == Status::Running;
    html! {
        <section class="card" aria-label={title}>
            <h3 class="card-title">{title}</h3>
            <p>{lead}</p>
            if topic == Topic::Often {
                {runs(state, act)}
            }
            <p class="card-buttons">
                if running {
                    <button type="button" aria-label={texts::cancel(topic)} onclick={act.reform(move |_| Action::StopAsking(topic))}>
                        {texts::CANCEL}
                    </button>
                } else {
                    <button type="button" onclick={act.reform(move |_| Action::Ask(topic))}>{button}</button>
                }
            </p>
            {outcome(topic, inquiry, on_open)}
        </section>
    }
}

fn runs(state: &AppState, act: &Callback<Action>) -> Html {
    let choice = |runs: u64| {
        html! {
            <label class="choice">
                <input
                    type="radio" name="runs" checked={state.inquiries.runs == runs}
                    onchange={act.reform(move |_| Action::SetRuns(runs))}
                />
                <span>{grouped(runs)}</span>
            </label>
        }
    };
    let title = scenarios::scenario(state.slug).map(|scenario| scenario.title).unwrap_or_default();
    html! {
        <>
            <p class="muted">{texts::of_run(&title)}</p>
            <div class="choices" role="radiogroup" aria-label={texts::RUNS}>
                <span aria-hidden="true">{texts::RUNS}</span>
                {for RUNS.into_iter().map(choice)}
            </div>
        </>
    }
}

fn outcome(topic: Topic, inquiry: &Inquiry, on_open: &Callback<Place>) -> Html {
    match &inquiry.status {
        Status::Idle => html! {},
        Status::Running => {
            let (done, of) = inquiry.progress();
            let known = (of > 0).then(|| (done.to_string(), of.to_string()));
            let (value, max) = known.map_or((None, None), |(value, max)| (Some(value), Some(max)));
            html! {
                <p class="evidence-progress">
                    <progress aria-label={texts::PROGRESS} {value} {max}></progress>
                    {texts::so_far(topic, (done, of))}
                </p>
            }
        }
        Status::Stopped => html! { <p>{texts::STOPPED}</p> },
        Status::Answered(found) => paper(&PaperProps { paper: found, steps: texts::STEPS, on_open: on_open.clone() }),
        Status::Refused(lines) => html! {
            <>
                <p>{texts::REFUSED}</p>
                <ul>{for lines.iter().map(|line| html! { <li>{line}</li> })}</ul>
            </>
        },
        Status::Failed(failure) => html! { <p class="evidence-failed">{texts::failure(failure)}</p> },
    }
}
