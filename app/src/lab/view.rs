//! Lab: the stage on its own with everything adjustable. Runs, faults, missions, numbers, files, and how we know.

mod bench;
mod compare;
mod files;
mod missions;
mod numbers;
mod values;

use yew::prelude::*;

use compare::Compare;
use numbers::Numbers;

use crate::browser::input;
use crate::kit::badge::badge;
use crate::shell::state::{Action, AppState};
use crate::stage::cards::{known, parting, runs};
use crate::stage::view::{Around, stage};
use crate::words::lab as words;

/// Draws the page, with what the studies say of the run below it.
pub fn lab(state: &AppState, act: &Callback<Action>, around: &Around, studies: Html, heading: &NodeRef) -> Html {
    let onkeydown = {
        let act = act.clone();
        Callback::from(move |event: KeyboardEvent| {
            if let Some(back) = input::takes_back(&event) {
                event.prevent_default();
                act.emit(if back { Action::Undo } else { Action::Redo });
            }
        })
    };
    html! {
        <main id="content" class="page is-lab" {onkeydown}>
            <div class="page-text">
                <p class="eyebrow">{words::eyebrow()}</p>
                <h1 ref={heading} tabindex="-1">{words::title()}</h1>
                <p>{badge()}{" "}{words::lead()}</p>
                {missions::under_way(state, act)}
            </div>
            {stage(state, act, around)}
            <div class="page-aside">
                if state.race.is_none() {
                    {parting(state, act)}
                }
                {runs(state, act, around, Some(bench::history(state, act)))}
                {missions::missions(state, act)}
            </div>
            <div class="lab-below">
                {bench::faults(state, act)}
                {bench::causes(state, act)}
                <div class="lab-stack">
                    {files::files(state, act)}
                    <Compare recording={state.run.recording(state.at)} title={state.scenario_title()} />
                </div>
            </div>
            <Numbers scenario={state.run.scenario()} slug={state.slug} set={state.set.clone()} act={act.clone()} />
            {studies}
            <div class="lab-known">{known()}</div>
        </main>
    }
}
