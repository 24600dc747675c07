//! Files handed to the reader: a text of the page, saved where the browser saves what it downloads.

use gloo::timers::callback::Timeout;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// A browser reads the file after the click; by then it has it.
const KEPT_MS: u32 = 10_000;

/// Saves a text as a file. Where a frame may not download, nothing happens: the text must be shown as well.
pub fn save(name: &str, mime: &str, text: &str) {
    // What is missing in a sandboxed frame is left out: nothing of the page depends on it.
    let _ = offered(name, mime, text);
}

fn offered(name: &str, mime: &str, text: &str) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Timeout::new(KEPT_MS, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}
