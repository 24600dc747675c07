//! Picture: a still of the stage, with the same in a sentence.

use yew::prelude::*;

use crate::facts::events;
use crate::shell::state::AppState;
use crate::stage::policy::Scene;
use crate::stage::race::race_picture::race_picture;
use crate::stage::race::words as race_words;
use crate::stage::sealed_room::view::{SealedRoomProps, sealed_room_still};
use crate::stage::vm::arm::arm;
use crate::stage::{props, view as stage};

/// Draws the stage, with a description as its text alternative and as its caption.
///
/// A browser that runs scripts ignores it, since the page is about to draw its own. If that fails, `boot.js` shows it.
pub fn picture(state: &AppState) -> Html {
    let said = said(state);
    html! {
        <noscript class="still">
            <figure>
                // Its controls do nothing.
                <div role="img" aria-label={said.clone()}><div inert=true>{still(state)}</div></div>
                <figcaption aria-hidden="true">{said}</figcaption>
            </figure>
        </noscript>
    }
}

fn still(state: &AppState) -> Html {
    if let Some(race) = &state.stage.race {
        return html! { <div class="card race">{race_picture(&props::race_view(race, false))}</div> };
    }
    if scene(state) == Some(Scene::Room) {
        let [frame, _] = state.stage.frames.clone();
        let room = SealedRoomProps { frame, sealed: state.stage.sealed, gate: None, on_action: Callback::noop() };
        return html! { <div class="card">{sealed_room_still(&room)}</div> };
    }
    let machines = stage::machines(&state.shown());
    html! { <div class={classes!("stage-arms", stage::beside(&machines))}>{for machines.iter().map(arm)}</div> }
}

fn scene(state: &AppState) -> Option<Scene> {
    state.page.chapter().map(|chapter| chapter.scene)
}

/// The description of the picture.
fn said(state: &AppState) -> String {
    if let Some(race) = &state.stage.race {
        return race_words::picture(&props::race_view(race, false));
    }
    let situation = props::value_text(&state.shown());
    match what_happens(state) {
        Some(happens) => format!("{situation} {happens}"),
        None => situation,
    }
}

/// What happens at that moment, where a chapter shows it.
fn what_happens(state: &AppState) -> Option<String> {
    let scene = scene(state)?;
    if let Some(result) = state.stage.sealed.result(&state.stage.frames[0]) {
        return Some(result.words());
    }
    let difference =
        state.stage.run.difference().filter(|difference| scene == Scene::Both && difference.at == state.stage.at);
    difference
        .map(|difference| events::difference(&difference))
        .or_else(|| state.shown().marker_announced().map(|announcement| announcement.words()))
}
