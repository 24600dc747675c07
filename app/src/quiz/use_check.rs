//! Holds what "Check yourself" knows: brings back what was kept on the device, keeps every change, follows links.

use std::rc::Rc;

use yew::{Reducible, UseReducerHandle, hook, use_effect_with, use_reducer};

use super::length::NUMBER_MAX;
use super::state::{Action, Check, reduce};
use crate::browser::{chance, storage};

/// The name under which it is kept.
const NAME: &str = "check";

/// The state in a form Yew can keep.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HeldCheck(pub Check);

impl Reducible for HeldCheck {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(HeldCheck(reduce(self.0.clone(), action)))
    }
}

/// The state of the page; `view` is the part of it that a link opened.
#[hook]
pub fn use_check(view: Option<String>) -> UseReducerHandle<HeldCheck> {
    let held = use_reducer(HeldCheck::default);
    let dispatch = held.dispatcher();
    use_effect_with((), move |()| dispatch.dispatch(Action::Restore(storage::kept(NAME).unwrap_or_default())));
    let dispatch = held.dispatcher();
    use_effect_with(view, move |view| dispatch.dispatch(Action::View(view.clone(), chance::number(NUMBER_MAX))));
    use_effect_with(held.0.pack(), |pack| {
        if let Some(pack) = pack {
            storage::keep(NAME, pack);
        }
    });
    held
}
