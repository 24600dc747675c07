//! The program beside the page: computes studies in slices. `helpers.js` runs it in a worker, or on the page's own
//! thread where the browser allows no worker.

use app::studies::message::{Response, pack};
use app::studies::worker;
use app::words::{Part, install};
use wasm_bindgen::prelude::wasm_bindgen;

/// Takes the words that responses are written in. Words of another version are refused, and every job then responds with
/// `Response::OtherVersion`.
#[wasm_bindgen]
pub fn take_words(first: &str, later: &str) {
    let _ = install(Part::First, first).and_then(|()| install(Part::Later, later));
}

/// One request under way.
#[wasm_bindgen]
pub struct Job {
    job: worker::Job,
    over: bool,
}

#[wasm_bindgen]
impl Job {
    /// Starts the job for a packed `Request`.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(request: &[u8]) -> Job {
        Job { job: worker::Job::open(request), over: false }
    }

    /// Does about `budget` more steps and returns a packed `Response`. `spent_ms` is the time that all earlier calls took.
    pub fn advance(&mut self, budget: u32, spent_ms: f64) -> Vec<u8> {
        let response: Response = self.job.advance(budget, spent_ms);
        self.over = response.is_last();
        pack(&response)
    }

    /// Whether the last response has been returned.
    #[must_use]
    pub fn over(&self) -> bool {
        self.over
    }
}

fn main() {}
