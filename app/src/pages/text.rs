//! The lab's cards: where the sides part, which run, and how much of it is known.

use yew::prelude::*;

use sim_core::command::Command;
use sim_core::machine::handler::HandlerKind;

use super::stage::Around;
use crate::browser::input;
use crate::components::claim::claim;
use crate::components::run_number::run_number;
use crate::content::{claims, scenarios, texts};
use crate::state::{Action, AppState};

/// The cards under the text: where the sides part, which run, how much is known, the keys.
pub fn aside(state: &AppState, act: &Callback<Action>, around: &Around) -> Html {
    html! {
        <div class="page-aside">
            if state.race.is_none() {
                {parting(state, act)}
            }
            {runs(state, act, around)}
            {known()}
        </div>
    }
}

/// Where the sides part, and what can be done there.
pub fn parting(state: &AppState, act: &Callback<Action>) -> Html {
    let seen = state.run.difference().filter(|difference| difference.at <= state.seen);
    let swap = Command::SwapHandler(HandlerKind::After);
    let swapped = state.swapped();
    html! {
        <section class="card">
            <h2 class="card-title">{texts::PART_TITLE}</h2>
            if let Some(difference) = seen {
                <p><strong>{texts::first_difference(&difference.at.to_string())}</strong></p>
                <p class="muted">{difference.to_string()}</p>
            } else {
                <p>{texts::NO_DIFFERENCE_YET}</p>
            }
            if swapped {
                <p class="muted">{texts::SWAPPED}</p>
            }
            <p class="card-buttons">
                if seen.is_some() {
                    <button type="button" onclick={act.reform(|_| Action::ToDifference)}>{texts::TAKE_ME_THERE}</button>
                }
                if seen.is_none() {
                    <button type="button" onclick={act.reform(|_| Action::PlayPause)}>
                        {if state.playing { texts::PAUSE } else { texts::PLAY }}
                    </button>
                } else if !swapped {
                    <button type="button" onclick={act.reform(move |_| Action::Give(swap))}>{texts::UPDATE_HERE}</button>
                }
                if state.can_undo() {
                    <button type="button" onclick={act.reform(|_| Action::Undo)}>{texts::UNDO}</button>
                }
            </p>
        </section>
    }
}

fn runs(state: &AppState, act: &Callback<Action>, around: &Around) -> Html {
    let onchange = act.reform(|event: Event| Action::OpenRun(input::choice(&event)));
    let option = |slug: &'static str| {
        let title = scenarios::scenario(slug).map(|scenario| scenario.title).unwrap_or_default();
        html! { <option value={slug} selected={slug == state.slug} key={slug}>{title}</option> }
    };
    let on_stops = act.reform(|event: Event| Action::SetStops(input::checked(&event)));
    html! {
        <section class="card is-quiet">
            <p class="field">
                <label for="scenario">{texts::RUNS}</label>
                <select id="scenario" {onchange}>{for scenarios::SLUGS.into_iter().map(option)}</select>
            </p>
            {run_number(&around.typed_run, &around.on_run_change, &around.on_run)}
            <p>
                <label class="check">
                    <input type="checkbox" checked={state.stops} onchange={on_stops} />
                    <span>{texts::STOPS}</span>
                </label>
            </p>
        </section>
    }
}

/// What a reader of the stage has to know about how much of this is known.
const KNOWN: [&str; 9] = [
    "symptom",
    "update",
    "later-updates",
    "azure-patches",
    "technologies",
    "direct-send",
    "threat-model",
    "mechanism",
    "model-look-then-sign",
];

fn known() -> Html {
    html! {
        <details class="claims">
            <summary>{texts::KNOWN}</summary>
            {for KNOWN.into_iter().filter_map(claims::find).map(claim)}
        </details>
    }
}
