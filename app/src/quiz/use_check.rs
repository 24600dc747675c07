//! The effects of “Check yourself”: restores what was kept on the device, keeps every change, follows links.

use yew::{Callback, hook, use_effect_with, use_mut_ref};

use super::length::NUMBER_MAX;
use super::state::{Action, Check};
use crate::browser::{chance, storage};

/// The name under which it is kept.
const NAME: &str = "check";

/// Runs the effects; `view` is the view that a link has opened.
#[hook]
pub fn use_check(check: &Check, act: &Callback<Action>, view: Option<String>) {
    let restore = act.clone();
    use_effect_with((), move |()| restore.emit(Action::Restore(storage::kept(NAME).unwrap_or_default())));
    let comes_back = use_mut_ref(|| check.restored && check.shows(view.as_deref()));
    let open = act.clone();
    use_effect_with(view, move |view| {
        if !comes_back.replace(false) {
            open.emit(Action::View(view.clone(), chance::number(NUMBER_MAX)));
        }
    });
    use_effect_with(check.pack(), |pack| {
        if let Some(pack) = pack {
            storage::keep(NAME, pack);
        }
    });
}
