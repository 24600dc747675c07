//! Has workers compute the requests of a study for as long as it has any.

use yew::{Callback, hook, use_effect_with, use_mut_ref};

use super::failure::StudyFailure;
use super::message::{Response, unpack};
use super::requests::{Requests, Responded};
use crate::browser::workers::{WorkerFailure, Workers};

/// Starts workers when a study is started, sends them the requests that are added later, and stops them when it has no
/// requests.
#[hook]
pub fn use_workers(requests: &Requests, on_response: Callback<Responded>) {
    // The start that the workers compute, the workers, and how many of its requests they have got.
    let current = use_mut_ref(|| None::<(u32, Workers, usize)>);
    let requests = requests.clone();
    use_effect_with((requests.start_number(), requests.packed().len()), move |_| {
        let mut current = current.borrow_mut();
        if requests.packed().is_empty() {
            *current = None;
            return;
        }
        let start = requests.start_number();
        if current.as_ref().is_none_or(|(of, ..)| *of != start) {
            let on_message = move |index, message| {
                on_response.emit(Responded { start, index, response: read(message) });
            };
            *current = Some((start, Workers::start(requests.workers(), on_message), 0));
        }
        if let Some((_, workers, sent)) = &mut *current {
            for (index, request) in requests.packed().iter().enumerate().skip(*sent) {
                workers.send(index, request);
            }
            *sent = requests.packed().len();
        }
    });
}

fn read(message: Result<Vec<u8>, WorkerFailure>) -> Result<Response, StudyFailure> {
    match message {
        Ok(bytes) => unpack(&bytes).map_err(StudyFailure::from),
        Err(WorkerFailure::Missing) => Err(StudyFailure::Missing),
        Err(WorkerFailure::Broke(text)) => Err(StudyFailure::Broke(text)),
    }
}
