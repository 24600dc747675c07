//! The lab's cards: where the sides part, which run, and how much of it is known.

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

/// Where the sides part, and what can be done there; with a way back where the page has no other.
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

/// Which run, by its scenario and number; and whatever else belongs there.
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

/// How much of it is known.
pub fn claims() -> Html {
    html! {
        <details class="claims">
            <summary>{words::known()}</summary>
            {for KNOWN.into_iter().filter_map(claims::find).map(claim)}
        </details>
    }
}
