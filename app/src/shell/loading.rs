//! Loading: what stands in the place of words that are loaded later, and how they are asked for again.

use yew::prelude::*;

use super::state::{Action, AppState};
use crate::words::shell as words;

/// Says that words are on their way, or that they cannot be had, with a way to try again.
pub fn loading(state: &AppState, act: &Callback<Action>) -> Html {
    html! {
        <>
            <p role="status">{if state.words.failed { words::load_failed() } else { words::loading() }}</p>
            if state.words.failed {
                <p><button type="button" onclick={act.reform(|_| Action::WordsAgain)}>{words::load_again()}</button></p>
            }
        </>
    }
}
