//! The address of the page: its query and its fragment, the part after `#`.

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
    format!("{}{fragment}", query_with("lang", Some(&format!("lang={tag}"))))
}

/// The query of this page with `again` added, or removed if it is present. The address differs from the present one in
/// more than the fragment, so the browser loads the page again.
#[must_use]
pub fn again() -> String {
    let marked = query().trim_start_matches('?').split('&').any(|part| part == "again");
    query_with("again", (!marked).then_some("again"))
}

/// The query of this page with the part of this name replaced, or removed if `part` is `None`.
fn query_with(name: &str, part: Option<&str>) -> String {
    let query = query();
    let others = query.trim_start_matches('?').split('&').filter(|other| {
        let known = other.split('=').next().unwrap_or_default();
        !known.is_empty() && known != name
    });
    format!("?{}", others.chain(part).collect::<Vec<_>>().join("&"))
}

/// The address of the full page, for the link on an embedded stage.
#[must_use]
pub fn in_full(tag: &str, fragment: &str) -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let bare = href.split(['?', '#']).next().unwrap_or_default();
    format!("{bare}?lang={tag}{fragment}")
}

/// Loads another address, without an entry in the history.
pub fn reload(address: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().replace(address);
    }
}

/// Puts a fragment into the address bar without a new entry in the history and without a `hashchange` event. Some
/// embedding pages forbid it; then the address stays as it is.
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
