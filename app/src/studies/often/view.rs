//! How often: a study of many runs with its figures, and how long it must stay quiet.

use std::rc::Rc;

use yew::prelude::*;

use super::figures;
use crate::kit::chart::view::reading::Figure;
use crate::shell::state::{Action, AppState};
use crate::studies::card::{card, outcome};
use crate::studies::inquiry::Place;
use crate::studies::inquiry::census::Census;
use crate::studies::patience::view::Patience;
use crate::studies::state::{FIRST_RUN, RUNS, Status, Topic};
use crate::words::{grouped, inquiry as says};

/// Draws the part.
pub fn often(state: &AppState, act: &Callback<Action>, on_open: &Callback<Place>) -> Html {
    let inquiry = state.inquiries.about(Topic::Often);
    let counted = inquiry.census().filter(|census| census.runs() > 0);
    let running = inquiry.status == Status::Running;
    let (ask, stop) = (act.reform(Action::Ask), act.reform(Action::StopAsking));
    let found = html! {
        <>
            {outcome(Topic::Often, inquiry, on_open)}
            if let Some(census) = counted {
                {drawn(&census, running)}
            }
        </>
    };
    html! {
        <>
            {card(Topic::Often, running, &ask, &stop, runs(state, act), found)}
            <Patience />
        </>
    }
}

fn drawn(census: &Census, running: bool) -> Html {
    html! {
        <>
            // While it runs this is all the words there are; then the answer's own say more.
            if running {
                <p>{figures::share_so_far(census)}</p>
            }
            <Figure figure={Rc::new(figures::freezes(census))} />
            <Figure figure={Rc::new(figures::pairs(census))} />
            <p>{figures::pairs_lead(census)}</p>
        </>
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
    html! {
        <>
            <p class="muted">
                {says::often_of(state.scenario_title(), FIRST_RUN)}
                if !state.run.commands().is_empty() {
                    {" "}{says::often_without()}
                }
            </p>
            <div class="choices" role="radiogroup" aria-label={says::runs()}>
                <span aria-hidden="true">{says::runs()}</span>
                {for RUNS.into_iter().map(choice)}
            </div>
        </>
    }
}
