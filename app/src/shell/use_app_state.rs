//! Holds the state in Yew: a wrapper around `reduce`.

use std::rc::Rc;

use yew::{Reducible, UseReducerHandle, hook, use_reducer};

use super::page::Page;
use super::state::later::LaterStates;
use super::state::{Action, AppState, reduce};
use crate::browser::address;
use crate::lab::functions::LabFunctions;

/// The state as a Yew reducer.
#[derive(Clone, Debug)]
pub struct Store(pub AppState);

impl Reducible for Store {
    type Action = Action;
    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Store(reduce(Rc::unwrap_or_clone(self).0, action)))
    }
}

/// The state of the page for the address of the document; `home` is opened if it names no page.
#[hook]
pub fn use_app_state(
    home: Page,
    lab_functions: Option<LabFunctions>,
    later: fn() -> LaterStates,
) -> UseReducerHandle<Store> {
    use_reducer(|| {
        Store(AppState {
            later: later(),
            ..AppState::arrive(home, lab_functions, &address::query(), &address::fragment())
        })
    })
}
