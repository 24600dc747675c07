//! Questions: the words around what helpers answer, loaded when the reader opens that part. What they answer comes in
//! their own words.

use sim_core::check::explore::Bounds;

use super::state::{Failure, Topic};
use crate::words::{grouped, inquiry as says};

/// Title of a topic.
#[must_use]
pub fn title(topic: Topic) -> &'static str {
    match topic {
        Topic::Orders => says::orders(),
        Topic::Often => says::often(),
        Topic::Numbers => says::numbers(),
    }
}

/// What a topic is about.
#[must_use]
pub fn lead(topic: Topic) -> String {
    match topic {
        Topic::Orders => {
            let Bounds { vps, slots, chunks, sends, flips } = Bounds::default();
            says::orders_lead(vps, slots, chunks, sends, flips)
        }
        Topic::Often => says::often_lead().into(),
        Topic::Numbers => says::numbers_lead().into(),
    }
}

/// The button that asks.
#[must_use]
pub fn ask(topic: Topic) -> &'static str {
    match topic {
        Topic::Orders => says::orders_ask(),
        Topic::Often => says::often_ask(),
        Topic::Numbers => says::numbers_ask(),
    }
}

/// How far it is.
#[must_use]
pub fn so_far(topic: Topic, (done, of): (u64, u64)) -> String {
    match topic {
        Topic::Orders => says::states_found(done),
        _ if of == 0 => says::started().into(),
        _ => says::runs_done(grouped(done), of),
    }
}

/// Why there is no answer, and the way on.
#[must_use]
pub fn failure(failure: &Failure) -> String {
    match failure {
        Failure::Missing => says::failure(says::why_missing()),
        Failure::OtherVersion => says::failure(says::why_other_version()),
        Failure::Broke(said) => says::failure(says::why_broke(said)),
    }
}
