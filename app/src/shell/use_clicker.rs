//! What a clicker sends, wherever the focus is: only in front of a room, and never out of a field.

use yew::{UseReducerDispatcher, hook, use_effect_with};

use super::keymap;
use super::use_app_state::Held;
use crate::browser::input;

/// Listens while a room is taught.
#[hook]
pub fn use_clicker(on: bool, dispatch: UseReducerDispatcher<Held>) {
    use_effect_with(on, move |on| {
        let listener = on.then(|| {
            input::on_key(move |key| {
                let action = keymap::clicker(key);
                let taken = action.is_some();
                if let Some(action) = action {
                    dispatch.dispatch(action);
                }
                taken
            })
        });
        move || drop(listener)
    });
}
