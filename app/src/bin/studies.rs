//! The program beside the page: answers what takes long, in slices. `helpers.js` runs it in a worker, or on the page's
//! own thread where there can be none.

use app::studies::inquiry::{self, Answer};
use app::words::{Part, take};
use wasm_bindgen::prelude::wasm_bindgen;

/// Takes the words into use in which it shall answer. Words of another version are left alone, and every question is then
/// answered by saying so.
#[wasm_bindgen]
pub fn learn(first: &str, later: &str) {
    let _ = take(Part::First, first).and_then(|()| take(Part::Later, later));
}

/// A question under way.
#[wasm_bindgen]
pub struct Inquiry {
    inquiry: inquiry::Inquiry,
    over: bool,
}

#[wasm_bindgen]
impl Inquiry {
    /// Takes a packed `Ask`.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(ask: &[u8]) -> Inquiry {
        Inquiry { inquiry: inquiry::Inquiry::open(ask), over: false }
    }

    /// Goes on by about `budget` steps and gives a packed `Answer`. `spent_ms` is what all of it has taken until now.
    pub fn advance(&mut self, budget: u32, spent_ms: f64) -> Vec<u8> {
        let answer: Answer = self.inquiry.advance(budget, spent_ms);
        self.over = answer.is_last();
        inquiry::pack(&answer)
    }

    /// Whether the last answer was the last.
    #[must_use]
    pub fn over(&self) -> bool {
        self.over
    }
}

fn main() {}
