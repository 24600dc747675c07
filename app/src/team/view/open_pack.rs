//! Open pack: the field that opens a pack, and the message about a pack that was refused.

use sim_core::record::format::BYTES_MAX;
use yew::prelude::*;

use crate::browser::{file, input};
use crate::team::state::{Action, Refused, Team};
use crate::team::use_pack::finish_loading;
use crate::words::team as words;

/// An example of an address that names a pack.
const EXAMPLE: &str = "?pack=packs/our-team.json#v=1&page=team";

/// Draws the field that opens a pack, and the reasons why one was refused.
pub(super) fn open_pack(team: &Team, act: &Callback<Action>) -> Html {
    let on_pick = {
        let act = act.clone();
        Callback::from(move |event: Event| {
            let act = act.clone();
            // Browsers give a made-up path. Its last part is the name of the file.
            let name = input::changed(&event).rsplit(['\\', '/']).next().unwrap_or_default().to_owned();
            file::picked(&event, BYTES_MAX, move |raw| act.emit(finish_loading(name, raw.as_ref())));
        })
    };
    html! {
        <>
            if let Some(refused) = &team.refused {
                {refusal(refused, team.pack.is_some(), act)}
            }
            <section class="card" aria-labelledby="team-open">
                <h2 class="card-title" id="team-open">{words::open_label()}</h2>
                if let Some(name) = &team.loading {
                    <p>{words::waits(name)}</p>
                }
                <p class="field">
                    <label for="team-file">{words::file_label()}</label>
                    <input id="team-file" type="file" accept=".json,application/json" onchange={on_pick} />
                </p>
                <p class="muted">{words::by_link(EXAMPLE)}</p>
                <p class="muted">{words::guide()}</p>
            </section>
        </>
    }
}

fn refusal(refused: &Refused, is_open: bool, act: &Callback<Action>) -> Html {
    html! {
        <div class="card notices team-refused" role="alert">
            <p><strong>{words::refused(&refused.name)}</strong></p>
            <p>
                {words::refused_count(refused.lines.len() as u64)}
                if is_open {
                    {" "}{words::stays_open()}
                }
            </p>
            <ul>{for refused.lines.iter().map(|line| html! { <li>{line}</li> })}</ul>
            <p class="card-buttons">
                <button type="button" onclick={act.reform(|_| Action::DismissRefusal)}>{words::close()}</button>
            </p>
        </div>
    }
}
