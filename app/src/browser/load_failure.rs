//! Why a file failed to load, as far as another request can tell.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// From `boot.js`: requests the files of a chunk (`story`, `workshop`) or of words (`later`) again and returns the name
    /// of a cause.
    #[wasm_bindgen(js_name = whyFailed)]
    fn why_failed(what: &str) -> js_sys::Promise;

    /// From `boot.js`: reloads the document past the cache.
    #[wasm_bindgen(js_name = reload)]
    pub fn reload();
}

/// Why a file failed to load.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadFailure {
    /// The server does not answer.
    Offline,
    /// The server has no such file: the site was updated.
    Missing,
    /// The server sends a web page in its place, such as a sign-in page.
    WebPage,
    /// The server, a cache or a proxy sends another file.
    Altered,
    /// It can be loaded now.
    Passing,
}

/// Finds out why a file of a chunk (`story`, `workshop`) or of words (`later`) failed to load.
pub async fn find_out(what: &str) -> LoadFailure {
    let cause = JsFuture::from(why_failed(what)).await.ok().and_then(|cause| cause.as_string());
    match cause.as_deref() {
        Some("missing") => LoadFailure::Missing,
        Some("web-page") => LoadFailure::WebPage,
        Some("altered") => LoadFailure::Altered,
        Some("passing") => LoadFailure::Passing,
        _ => LoadFailure::Offline,
    }
}
