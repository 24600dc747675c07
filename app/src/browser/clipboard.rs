//! The clipboard.

use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Copies a text and calls `done` with whether that worked. A sandboxed frame may not copy, so the text must be shown,
/// too.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let Some(window) = web_sys::window() else { return done(false) };
    // In an insecure context the property is missing, although its type in `web_sys` is not optional.
    if !window.is_secure_context() {
        return done(false);
    }
    let promise = window.navigator().clipboard().write_text(text);
    spawn_local(async move { done(JsFuture::from(promise).await.is_ok()) });
}
