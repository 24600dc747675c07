//! Loading words: one pack is loaded with the page, others are fetched later from its server.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
pub use wasm_bindgen_futures::spawn_local;

use crate::words::{Part, Unfit, install, is_loaded};

#[wasm_bindgen]
extern "C" {
    /// From `boot.js`: the pack with which the page starts.
    #[wasm_bindgen(js_name = firstWords)]
    fn first_words() -> String;

    /// From `boot.js`: fetches another pack in the same language.
    #[wasm_bindgen(catch, js_name = loadWords)]
    fn load_words(part: &str) -> Result<js_sys::Promise, JsValue>;
}

/// Uses the pack that was loaded with the page.
///
/// # Errors
/// [`Unfit`] if it belongs to another version of the page.
pub fn start() -> Result<(), Unfit> {
    install(Part::First, &first_words())
}

/// Requests the words of a part, at once. The future says whether they are in use now.
pub fn request(part: Part) -> impl Future<Output = bool> {
    let promise = load_words(part.name());
    async move {
        let Ok(promise) = promise else { return false };
        let Ok(text) = JsFuture::from(promise).await else { return false };
        is_loaded(part) || text.as_string().is_some_and(|text| install(part, &text).is_ok())
    }
}
