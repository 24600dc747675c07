//! The address of the page, and what stands after its `#`.

use gloo::events::EventListener;

/// The fragment of the address, with its `#`; empty if there is none.
#[must_use]
pub fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The query of the address, with its `?`; empty if there is none.
#[must_use]
pub fn query() -> String {
    web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// The address of this page with another fragment (which begins with `#`).
#[must_use]
pub fn with_fragment(fragment: &str) -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let bare = href.split('#').next().unwrap_or_default();
    format!("{bare}{fragment}")
}

/// The address of this page in another language, with this fragment.
#[must_use]
pub fn in_language(tag: &str, fragment: &str) -> String {
    let query = query();
    let kept = query.trim_start_matches('?').split('&').filter(|part| !part.is_empty() && !part.starts_with("lang="));
    let parts: Vec<&str> = kept.collect();
    let lang = format!("lang={tag}");
    format!("?{}{fragment}", parts.into_iter().chain([lang.as_str()]).collect::<Vec<_>>().join("&"))
}

/// Puts a fragment into the address bar without a new entry in the history and without telling anybody.
/// Some embedding pages forbid it; then the address stays as it is.
pub fn show_fragment(fragment: &str) {
    if let Some(window) = web_sys::window()
        && let Ok(history) = window.history()
    {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(fragment));
    }
}

/// Calls back when the reader follows a link to another fragment of this page. Drop it to stop.
#[must_use]
pub fn on_fragment(call: impl Fn(String) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "hashchange", move |_| call(fragment())))
}
