//! Has helpers follow runs to their end, for as long as somebody wants to know.

use std::rc::Rc;

use yew::{Callback, hook, use_effect_with, use_mut_ref};

use super::inquiry::Answer;
use super::state::{Failure, HELPERS_MAX};
use super::use_helpers::read;
use crate::browser::helpers::Crew;

/// Which asking, which of its questions, and the answer.
pub type Told = (u32, usize, Result<Answer, Failure>);

/// Hires helpers for each asking, and dismisses them when there is nothing to ask any more.
#[hook]
pub fn use_courses(id: u32, asks: &Rc<[Rc<[u8]>]>, tell: Callback<Told>) {
    let crew = use_mut_ref(|| None::<Crew>);
    use_effect_with((id, asks.clone()), move |(id, asks)| {
        let id = *id;
        *crew.borrow_mut() = (!asks.is_empty()).then(|| {
            let crew = Crew::hire(HELPERS_MAX as usize, move |ask, came| tell.emit((id, ask, read(came))));
            asks.iter().enumerate().for_each(|(index, ask)| crew.ask(index, ask));
            crew
        });
    });
}
