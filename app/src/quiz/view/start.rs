//! Start: the choice between the kinds of rounds, and the progress so far.

use yew::prelude::*;

use crate::browser::{address, chance};
use crate::kit::route;
use crate::quiz::bank;
use crate::quiz::length::{Length, NUMBER_MAX};
use crate::quiz::round::REFRESHER;
use crate::quiz::state::{Action, Quiz};
use crate::words::check as words;

/// Draws the page on which a reader begins a round.
pub(super) fn start(quiz: &Quiz, act: &Callback<Action>, place: &NodeRef) -> Html {
    let all = bank::all().count();
    let (right, missed) = quiz.progress.counts();
    let link = route::to_view(route::CHECK, "refresher");
    html! {
        <>
            <p>{words::lead(all)}</p>
            <section class="card" aria-labelledby="check-ways">
                <h2 ref={place} id="check-ways" class="card-title" tabindex="-1">{words::ways()}</h2>
                <div class="check-lengths">
                    {length_button(Length::Refresher, words::refresher(), words::refresher_note(REFRESHER), act)}
                    {length_button(Length::All, words::whole(), words::whole_note(all), act)}
                </div>
                <p class="muted">{words::by_link()}{" "}<a href={link.clone()}>{address::with_fragment(&link)}</a></p>
            </section>
            <section class="card is-quiet">
                if quiz.progress.is_empty() {
                    <p>{words::progress_none()}</p>
                } else {
                    <p>{words::progress(right, missed)}</p>
                    <p class="card-buttons">
                        <button type="button" onclick={act.reform(|_| Action::Forget)}>{words::forget()}</button>
                    </p>
                }
                <p class="muted">{words::stays()}</p>
            </section>
            <p class="check-team"><a href={route::to_page(route::TEAM)}>{words::team_door()}</a></p>
        </>
    }
}

fn length_button(length: Length, name: &'static str, note: String, act: &Callback<Action>) -> Html {
    html! {
        <button
            type="button" class="check-length"
            onclick={act.reform(move |_| Action::Begin(length, chance::number(NUMBER_MAX)))}
        >
            <strong>{name}</strong>
            <span>{note}</span>
        </button>
    }
}
