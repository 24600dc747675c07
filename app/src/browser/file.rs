//! File: reads a file that the reader picked. It is not sent anywhere.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::{Event, TargetCast};

use super::file_bytes::FileBytes;

/// Reads the first `most` bytes of the file that was picked. Calls back with them and the size of the file, or with
/// `None` if the browser cannot read it. Then the field is emptied, so that the same file can be picked again.
pub fn picked(event: &Event, most: usize, call: impl FnOnce(Option<FileBytes>) + 'static) {
    let field = event.target_dyn_into::<web_sys::HtmlInputElement>();
    let file = field.as_ref().and_then(|field| field.files()?.get(0));
    let (Some(field), Some(file)) = (field, file) else { return };
    #[expect(clippy::cast_sign_loss, reason = "a size")]
    let size = file.size() as u64;
    let Ok(part) = file.slice_with_f64_and_f64(0.0, most as f64) else { return call(None) };
    spawn_local(async move {
        let read = JsFuture::from(part.array_buffer()).await;
        field.set_value("");
        call(read.ok().map(|buffer| FileBytes { bytes: Uint8Array::new(buffer.unchecked_ref()).to_vec(), size }));
    });
}
