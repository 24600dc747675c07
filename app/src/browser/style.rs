//! Loading the style sheet of the workshop.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// From `boot.js`: adds the sheet to the document, once.
    #[wasm_bindgen(catch, js_name = loadStyle)]
    fn load_style() -> Result<js_sys::Promise, JsValue>;
}

/// Requests the style sheet, at once. The future says whether it is in the document now.
pub fn request() -> impl Future<Output = bool> {
    let promise = load_style();
    async move {
        match promise {
            Ok(promise) => JsFuture::from(promise).await.is_ok(),
            Err(_) => false,
        }
    }
}
