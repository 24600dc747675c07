//! Loads the later words once a page needs them.

use yew::{UseReducerDispatcher, hook, use_effect_with};

use super::state::Action;
use super::use_app_state::Store;
use crate::browser::load_failure::find_out;
use crate::browser::words as browser;
use crate::words::{Part, is_loaded};

/// Loads them when `needed`, once for each `attempt`, and reports whether they arrived.
#[hook]
pub fn use_later_words(needed: bool, attempt: u32, dispatch: UseReducerDispatcher<Store>) {
    use_effect_with((needed, attempt), move |(needed, _)| {
        if *needed && !is_loaded(Part::Later) {
            browser::spawn_local(async move {
                let arrived = browser::request(Part::Later).await;
                let action = if arrived { Action::WordsArrived } else { Action::LoadFailed(find_out("later").await) };
                dispatch.dispatch(action);
            });
        }
    });
}
