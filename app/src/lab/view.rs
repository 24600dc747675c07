//! The page of the lab: the stage, and around it cards for runs, missions, faults, files, parameters and studies.

mod bench;
mod files;
mod missions;
mod parameter_input;
mod parameters;

use yew::prelude::*;

use parameters::Parameters;

use crate::browser::input::{self, UndoKey};
use crate::kit::badge::badge;
use crate::lab::bench::{Action, Bench};
use crate::stage::cards::{claims, first_difference, runs};
use crate::stage::state::{Action as StageAction, Shown};
use crate::stage::view::{StageContext, stage};
use crate::words::lab as words;

/// What the page needs.
pub struct LabProps<'a> {
    /// The stage.
    pub stage: Shown<'a>,
    /// The state of the bench.
    pub bench: &'a Bench,
    /// Where actions on the stage go.
    pub on_stage: &'a Callback<StageAction>,
    /// Where actions on the bench go.
    pub act: &'a Callback<Action>,
    /// What the stage needs to know of the page around it.
    pub context: &'a StageContext,
    /// The card that compares the run on the stage with another.
    pub compare: Html,
    /// The studies of the run on the stage.
    pub studies: Html,
    /// The title, which takes the focus.
    pub heading: &'a NodeRef,
}

/// Draws the page.
pub fn lab(props: &LabProps<'_>) -> Html {
    let LabProps { stage: state, bench, on_stage, act, context, compare, studies, heading } = props;
    let onkeydown = {
        let on_stage = (*on_stage).clone();
        Callback::from(move |event: KeyboardEvent| {
            if let Some(key) = input::undo_key(&event) {
                event.prevent_default();
                on_stage.emit(match key {
                    UndoKey::Undo => StageAction::Undo,
                    UndoKey::Redo => StageAction::Redo,
                });
            }
        })
    };
    html! {
        <main id="content" class="page is-lab" {onkeydown}>
            <div class="page-text">
                <p class="eyebrow">{words::eyebrow()}</p>
                <h1 ref={*heading} tabindex="-1">{words::title()}</h1>
                <p>{badge()}{" "}{words::lead()}</p>
                {missions::under_way(bench, act)}
            </div>
            {stage(state, on_stage, context)}
            <div class="page-aside">
                if state.race.is_none() {
                    {first_difference(state, on_stage, false)}
                }
                {runs(state, on_stage, context, Some(bench::history(state, on_stage)))}
                {missions::missions(bench, act)}
            </div>
            <div class="lab-below">
                {bench::faults(state, act)}
                {bench::causes(state, bench, act)}
                <div class="lab-stack">
                    {files::files(state, act)}
                    {compare.clone()}
                </div>
            </div>
            <Parameters scenario={state.run.scenario()} slug={state.slug} set={state.set.clone()} act={(*act).clone()} />
            {studies.clone()}
            <div class="lab-known">{claims()}</div>
        </main>
    }
}
