//! View of the freeze-rate study: many runs with their figures, and how long it must stay quiet after the update.

use std::rc::Rc;

use yew::prelude::*;

use super::figures;
use crate::kit::chart::view::reading::Figure;
use crate::studies::card::{card, result};
use crate::studies::message::freeze_counts::FreezeCounts;
use crate::studies::props::StudiesProps;
use crate::studies::quiet_time::view::QuietTime;
use crate::studies::state::{Action, FIRST_SEED, RUN_COUNTS, Status, StudyKind};
use crate::words::{grouped, study as says};

/// Draws the study and the form for the quiet time.
pub fn freeze_rate(props: &StudiesProps<'_>) -> Html {
    let study = props.studies.study(StudyKind::FreezeRate);
    let counts = study.counts().filter(|counts| counts.runs() > 0);
    let running = study.status == Status::Running;
    let result = html! {
        <>
            {result(StudyKind::FreezeRate, study, props.on_open)}
            if let Some(counts) = counts {
                {drawn_figures(&counts, running)}
            }
        </>
    };
    html! {
        <>
            {card(StudyKind::FreezeRate, props, run_counts(props), result)}
            <QuietTime form={props.studies.quiet_time.clone()} act={props.act.reform(Action::QuietTime)} />
        </>
    }
}

fn drawn_figures(counts: &FreezeCounts, running: bool) -> Html {
    html! {
        <>
            // Once it is done, the report says this and more.
            if running {
                <p>{figures::share_so_far(counts)}</p>
            }
            <Figure figure={Rc::new(figures::freezes(counts))} />
            <Figure figure={Rc::new(figures::pairs(counts))} />
            <p>{figures::pairs_lead(counts)}</p>
        </>
    }
}

fn run_counts(props: &StudiesProps<'_>) -> Html {
    let choice = |runs: u64| {
        html! {
            <label class="choice">
                <input
                    type="radio" name="runs" checked={props.studies.runs == runs}
                    onchange={props.act.reform(move |_| Action::SetRuns(runs))}
                />
                <span>{grouped(runs)}</span>
            </label>
        }
    };
    html! {
        <>
            <p class="muted">
                {says::freeze_rate_of(&props.scenario, FIRST_SEED)}
                if props.changed {
                    {" "}{says::freeze_rate_without()}
                }
            </p>
            <div class="choices" role="radiogroup" aria-label={says::runs()}>
                <span aria-hidden="true">{says::runs()}</span>
                {for RUN_COUNTS.into_iter().map(choice)}
            </div>
        </>
    }
}
