//! Loading: the message in place of a page that is still loading or failed to load.

use yew::prelude::*;

use super::state::{Action, AppState};
use crate::browser::load_failure::{LoadFailure, reload};
use crate::words::shell as words;

/// Draws the message. After a failure it names the likely cause and offers what can help against it.
pub fn loading(state: &AppState, act: &Callback<Action>) -> Html {
    let Some(failure) = state.loading.failure else {
        return html! { <p role="status">{words::loading()}</p> };
    };
    let again = html! {
        <button type="button" onclick={act.reform(|_| Action::LoadAgain)}>{words::load_again()}</button>
    };
    let reload = html! { <button type="button" class="is-main" onclick={|_| reload()}>{words::load_reload()}</button> };
    let (cause, buttons) = match failure {
        LoadFailure::Offline => (words::load_offline(), again),
        LoadFailure::Passing => (words::load_passing(), again),
        LoadFailure::Missing => (words::load_missing(), html! { <>{reload}{again}</> }),
        LoadFailure::WebPage => (words::load_web_page(), html! { <>{reload}{again}</> }),
        LoadFailure::Altered => (words::load_altered(), html! { <>{reload}{again}</> }),
    };
    html! {
        <div class="card notices">
            <p role="alert">{cause}</p>
            <p class="card-buttons">{buttons}</p>
        </div>
    }
}
