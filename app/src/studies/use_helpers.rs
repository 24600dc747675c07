//! Has helpers answer what an inquiry asks, for as long as it does.

use yew::{Callback, hook, use_effect_with, use_mut_ref};

use super::inquiry::{Answer, unpack};
use super::state::{Action, Failure, Inquiry, Topic};
use crate::browser::helpers::{Broken, Crew};

/// Hires helpers when an inquiry begins, passes on what it asks, and dismisses them when it is over.
#[hook]
pub fn use_helpers(topic: Topic, inquiry: &Inquiry, act: &Callback<Action>) {
    // The crew, whose inquiry it works on, and how many of its questions it knows.
    let crew = use_mut_ref(|| None::<(u32, Crew, usize)>);
    let (id, helpers, asks) = (inquiry.id, inquiry.helpers, inquiry.asks.clone());
    let act = act.clone();
    use_effect_with((id, asks.len()), move |_| {
        let mut held = crew.borrow_mut();
        if asks.is_empty() {
            *held = None;
            return;
        }
        if held.as_ref().is_none_or(|(of, ..)| *of != id) {
            let tell = move |ask, came| act.emit(Action::Answered(topic, id, ask, read(came)));
            *held = Some((id, Crew::hire(helpers, tell), 0));
        }
        if let Some((_, crew, known)) = &mut *held {
            for (index, ask) in asks.iter().enumerate().skip(*known) {
                crew.ask(index, ask);
            }
            *known = asks.len();
        }
    });
}

/// What a helper's bytes say, or why there is no answer in them.
pub(super) fn read(came: Result<Vec<u8>, Broken>) -> Result<Answer, Failure> {
    match came {
        Ok(bytes) => unpack(&bytes).map_err(Failure::from),
        Err(Broken::Missing) => Err(Failure::Missing),
        Err(Broken::Said(text)) => Err(Failure::Broke(text)),
    }
}
