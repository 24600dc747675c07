//! Listens to the presenter's clicker wherever the focus is, except in fields, while the page is presented to a group.

use yew::{UseReducerDispatcher, hook, use_effect_with};

use super::state::Action;
use super::use_app_state::Store;
use crate::browser::input;

/// Listens while `trainer` is set.
#[hook]
pub fn use_clicker(on: bool, dispatch: UseReducerDispatcher<Store>) {
    use_effect_with(on, move |on| {
        let listener = on.then(|| {
            input::on_key(move |key| {
                let action = clicker(key);
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

/// The action of a key that a clicker sends.
fn clicker(key: &str) -> Option<Action> {
    match key {
        "PageDown" => Some(Action::Advance),
        "PageUp" => Some(Action::GoBack),
        _ => None,
    }
}
