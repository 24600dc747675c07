//! Loading words: some packs are loaded with the page, others are fetched later from its server.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
pub use wasm_bindgen_futures::spawn_local;

use crate::words::{Part, Unfit, install};

#[wasm_bindgen]
extern "C" {
    /// From `boot.js`: the packs with which this program starts, by the names of their parts.
    #[wasm_bindgen(js_name = wordsOf)]
    fn words_of(part: &str) -> Option<String>;

    /// From `boot.js`: fetches another pack in the same language.
    #[wasm_bindgen(catch, js_name = loadWords)]
    fn load_words(part: &str) -> Result<js_sys::Promise, JsValue>;
}

/// Uses the packs that were loaded with the page.
///
/// # Errors
/// [`Unfit`] if they belong to another version of the page.
pub fn start() -> Result<(), Unfit> {
    Part::ALL
        .into_iter()
        .filter_map(|part| Some((part, words_of(part.name())?)))
        .try_for_each(|(part, pack)| install(part, &pack))
}

/// Fetches the pack of a part. Returns whether it is in use now.
pub async fn fetch(part: Part) -> bool {
    let Ok(promise) = load_words(part.name()) else { return false };
    let Ok(text) = JsFuture::from(promise).await else { return false };
    text.as_string().is_some_and(|text| install(part, &text).is_ok())
}
