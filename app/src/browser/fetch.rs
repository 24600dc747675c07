//! Fetch: files from the server of the page.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

use super::file_bytes::FileBytes;

/// Fetches a file by its path below the folder of the page. Calls back with its first `most` bytes and its size, or
/// with the browser's message why it cannot be fetched.
pub fn file(path: &str, most: usize, call: impl FnOnce(Result<FileBytes, String>) + 'static) {
    let Some(promise) = web_sys::window().map(|window| window.fetch_with_str(path)) else { return };
    spawn_local(async move {
        let answer = response(promise).await.map_err(|why| match why.dyn_ref::<js_sys::Error>() {
            Some(error) => String::from(error.message()),
            None => why.as_string().unwrap_or_default(),
        });
        call(answer.map(|buffer| FileBytes {
            bytes: buffer.slice(0, u32::try_from(most).unwrap_or(u32::MAX)).to_vec(),
            size: buffer.length().into(),
        }));
    });
}

async fn response(promise: js_sys::Promise) -> Result<Uint8Array, JsValue> {
    let answer: Response = JsFuture::from(promise).await?.unchecked_into();
    if !answer.ok() {
        return Err(format!("{} {}", answer.status(), answer.status_text()).trim_end().into());
    }
    let buffer = JsFuture::from(answer.array_buffer()?).await?;
    Ok(Uint8Array::new(&buffer))
}
