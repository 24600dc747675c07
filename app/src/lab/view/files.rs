//! Files: the card that saves the run on the stage as a file and opens a run from a file.

use std::rc::Rc;

use sim_core::record::format::BYTES_MAX;
use sim_core::record::recording::Recording;
use yew::prelude::*;

use crate::browser::{download, file};
use crate::kit::route;
use crate::lab::bench::Action;
use crate::lab::file::write;
use crate::stage::state::Shown;
use crate::words::{lab as words, team};

/// The media type of a saved recording.
const MIME: &str = "application/json";

/// Draws the card.
pub fn files(state: &Shown<'_>, act: &Callback<Action>) -> Html {
    let on_save = {
        let (run, slug, at) = (state.run.clone(), state.slug, state.at);
        Callback::from(move |_: MouseEvent| {
            // Made only on click: the digest takes a replay, and the card is drawn with every frame.
            let recording = Recording { digest: run.digest_at(at), ..run.recording(at) };
            download::save(&format!("freezeframe-{slug}-{}.json", recording.seed), MIME, &write(&recording));
        })
    };
    let on_pick = {
        let act = act.clone();
        Callback::from(move |event: Event| {
            let act = act.clone();
            file::picked(&event, BYTES_MAX, move |file| act.emit(Action::OpenFile(file.map(Rc::new))));
        })
    };
    html! {
        <section class="card" aria-labelledby="files">
            <h2 class="card-title" id="files">{words::files()}</h2>
            <p class="muted">{words::files_lead()}</p>
            if let Some(title) = &state.own {
                <p><strong>{title}</strong>{" "}{words::from_a_file()}</p>
            }
            <p class="card-buttons">
                <button type="button" onclick={on_save}>{words::save()}</button>
            </p>
            <p class="field">
                <label for="open-recording">{words::open()}</label>
                <input id="open-recording" type="file" accept=".json,application/json" onchange={on_pick} />
            </p>
            <p><a href={route::to_page(route::TEAM)}>{team::open_label()}</a></p>
        </section>
    }
}
