//! How often: a study of many runs with its figures, and how long it must stay quiet.

use std::rc::Rc;

use yew::prelude::*;

use super::figures;
use crate::kit::chart::view::reading::Figure;
use crate::studies::card::{card, outcome};
use crate::studies::inquiry::census::Census;
use crate::studies::patience::view::Patience;
use crate::studies::state::{Action, FIRST_RUN, RUNS, Status, Topic};
use crate::studies::studied::Studied;
use crate::words::{grouped, inquiry as says};

/// Draws the part.
pub fn often(studied: &Studied<'_>) -> Html {
    let inquiry = studied.inquiries.about(Topic::Often);
    let counted = inquiry.census().filter(|census| census.runs() > 0);
    let running = inquiry.status == Status::Running;
    let (ask, stop) = (studied.act.reform(Action::Ask), studied.act.reform(Action::Stop));
    let found = html! {
        <>
            {outcome(Topic::Often, inquiry, studied.on_open)}
            if let Some(census) = counted {
                {drawn(&census, running)}
            }
        </>
    };
    html! {
        <>
            {card(Topic::Often, running, &ask, &stop, runs(studied), found)}
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

fn runs(studied: &Studied<'_>) -> Html {
    let choice = |runs: u64| {
        html! {
            <label class="choice">
                <input
                    type="radio" name="runs" checked={studied.inquiries.runs == runs}
                    onchange={studied.act.reform(move |_| Action::SetRuns(runs))}
                />
                <span>{grouped(runs)}</span>
            </label>
        }
    };
    html! {
        <>
            <p class="muted">
                {says::often_of(&studied.scenario, FIRST_RUN)}
                if studied.changed {
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
