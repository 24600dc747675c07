//! Loading: the message in place of a page whose words are still loading or failed to load.

use yew::prelude::*;

use super::state::{Action, AppState};
use crate::words::shell as words;

/// Draws the message; after a failure with a button to try again.
pub fn loading(state: &AppState, act: &Callback<Action>) -> Html {
    html! {
        <>
            <p role="status">{if state.loading.failed { words::load_failed() } else { words::loading() }}</p>
            if state.loading.failed {
                <p><button type="button" onclick={act.reform(|_| Action::LoadAgain)}>{words::load_again()}</button></p>
            }
        </>
    }
}
