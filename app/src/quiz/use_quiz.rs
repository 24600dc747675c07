//! The effects of “Check yourself”: restores what was kept on the device, keeps every change, follows links.

use yew::{Callback, hook, use_effect_with, use_mut_ref};

use super::length::NUMBER_MAX;
use super::state::{Action, Quiz};
use crate::browser::{chance, storage};

/// The storage key of the progress and the round.
const NAME: &str = "check";

/// Runs the effects; `view` is the view that a link has opened.
#[hook]
pub fn use_quiz(quiz: &Quiz, act: &Callback<Action>, view: Option<String>) {
    let restore = act.clone();
    use_effect_with((), move |()| restore.emit(Action::Restore(storage::kept(NAME).unwrap_or_default())));
    let is_repeated = use_mut_ref(|| quiz.restored && quiz.has_round(view.as_deref()));
    let open = act.clone();
    use_effect_with(view, move |view| {
        if !is_repeated.replace(false) {
            open.emit(Action::FollowLink(view.clone(), chance::number(NUMBER_MAX)));
        }
    });
    use_effect_with(quiz.pack(), |pack| {
        if let Some(pack) = pack {
            storage::keep(NAME, pack);
        }
    });
}
