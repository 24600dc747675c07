//! Cards beside the stage: the first difference between the sides, the choice of a run, and claims about the update.

use yew::prelude::*;

use sim_core::model::command::Command;
use sim_core::model::machine::handler::HandlerKind;

use super::run_number::run_number;
use super::state::{Action, Shown};
use super::view::StageContext;
use crate::browser::input;
use crate::facts::claims::view::claim;
use crate::facts::{claims, events};
use crate::run::scenarios;
use crate::words::{controls, page as words};

/// The first difference between the sides, with buttons to go there and to install the update at that moment.
/// `with_undo` adds an undo button, for pages that have no other.
pub fn first_difference(state: &Shown<'_>, act: &Callback<Action>, with_undo: bool) -> Html {
    let seen = state.run.difference().filter(|difference| difference.at <= state.seen);
    let swap = Command::SwapHandler(HandlerKind::After);
    let swapped = state.swapped();
    html! {
        <section class="card">
            <h2 class="card-title">{words::to_first_difference()}</h2>
            if let Some(difference) = seen {
                <p><strong>{words::first_difference(difference.at)}</strong></p>
                <p class="muted">{events::difference(&difference)}</p>
            } else {
                <p>{words::no_difference_yet()}</p>
            }
            if swapped {
                <p class="muted">{words::swapped()}</p>
            }
            <p class="card-buttons">
                if seen.is_some() {
                    <button type="button" onclick={act.reform(|_| Action::ToDifference)}>{words::take_me_there()}</button>
                }
                if seen.is_none() {
                    <button type="button" onclick={act.reform(|_| Action::PlayPause)}>
                        {if state.playing { words::pause() } else { words::play() }}
                    </button>
                } else if !swapped {
                    <button type="button" onclick={act.reform(move |_| Action::Give(swap))}>{words::update_here()}</button>
                }
                if with_undo && state.can_undo() {
                    <button type="button" onclick={act.reform(|_| Action::Undo)}>{words::undo()}</button>
                }
            </p>
        </section>
    }
}

/// The choice of a run by its scenario and seed, followed by `more`.
pub fn runs(state: &Shown<'_>, act: &Callback<Action>, context: &StageContext, more: Option<Html>) -> Html {
    let onchange = act.reform(|event: Event| Action::OpenRun(input::choice(&event)));
    let option = |slug: &'static str| {
        html! { <option value={slug} selected={state.own.is_none() && slug == state.slug} key={slug}>{scenarios::title(slug)}</option> }
    };
    let on_stops = act.reform(|event: Event| Action::SetStops(input::checked(&event)));
    html! {
        <section class="card is-quiet">
            <p class="field">
                <label for="scenario">{controls::choose_run()}</label>
                <select id="scenario" {onchange}>
                    if let Some(own) = &state.own {
                        <option selected=true>{own}</option>
                    }
                    {for scenarios::SLUGS.into_iter().map(option)}
                </select>
            </p>
            {run_number(&context.typed_run, &context.on_run_change, &context.on_run)}
            <p>
                <label class="check">
                    <input type="checkbox" checked={state.stops} onchange={on_stops} />
                    <span>{controls::stops()}</span>
                </label>
            </p>
            {more}
        </section>
    }
}

/// Claims that tell which parts of the stage are confirmed and which are assumed, by their identifiers.
const CLAIMS: [&str; 9] = [
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

/// The claims behind the stage, folded.
pub fn claims() -> Html {
    html! {
        <details class="claims">
            <summary>{words::known()}</summary>
            {for CLAIMS.into_iter().filter_map(claims::find).map(claim)}
        </details>
    }
}
