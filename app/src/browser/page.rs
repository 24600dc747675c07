//! The page as a whole: its title, theme, focus, scrolling and size, and the marks that tests wait for.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;

/// Calls back when the page is hidden. Drop it to stop.
#[must_use]
pub fn on_hidden(call: impl Fn() + 'static) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    let watched = document.clone();
    Some(EventListener::new(&document, "visibilitychange", move |_| {
        if watched.visibility_state() == web_sys::VisibilityState::Hidden {
            call();
        }
    }))
}

/// Marks that the page can be used, and removes the text that was shown until now.
pub fn ready() {
    let Some(window) = web_sys::window() else { return };
    if let Some(stand_in) = window.document().and_then(|document| document.get_element_by_id("stand-in")) {
        stand_in.remove();
        // The fragment of a link can name a section of that text: then the browser has scrolled to it.
        to_top();
    }
    mark("app-interactive");
}

/// Marks that the run is recorded to its end.
pub fn recorded() {
    mark("app-recorded");
}

/// A performance mark that browser tests and measurements wait for.
fn mark(name: &str) {
    if let Some(performance) = web_sys::window().and_then(|window| window.performance()) {
        let _ = performance.mark(name);
    }
}

/// Opens the browser's print dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// The element in which the page is drawn.
#[must_use]
pub fn root() -> Option<web_sys::Element> {
    web_sys::window()?.document()?.get_element_by_id("app")
}

/// Whether the reader prefers reduced motion.
#[must_use]
pub fn less_motion() -> bool {
    let query = web_sys::window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok()?);
    query.is_some_and(|query| query.matches())
}

fn document_element() -> Option<web_sys::Element> {
    web_sys::window()?.document()?.document_element()
}

/// The theme set for this page, if the reader or an embedding page has set one.
#[must_use]
pub fn theme() -> Option<String> {
    document_element()?.get_attribute("data-theme")
}

/// Sets the theme, or leaves it to the system.
pub fn set_theme(name: Option<&str>) {
    if let Some(root) = document_element() {
        let _ = match name {
            Some(name) => root.set_attribute("data-theme", name),
            None => root.remove_attribute("data-theme"),
        };
    }
}

/// The present value of a custom property of `tokens.css`, for a picture that is saved as a file.
#[must_use]
pub fn token(name: &str) -> String {
    let style =
        document_element().zip(web_sys::window()).and_then(|(root, window)| window.get_computed_style(&root).ok()?);
    style.and_then(|style| style.get_property_value(name).ok()).unwrap_or_default().trim().to_owned()
}

/// Writes the number of ignored messages into the document, for the author of an embedding page who looks for the
/// cause.
pub fn set_ignored(count: u32) {
    if let Some(root) = document_element() {
        let _ = root.set_attribute("data-embed-ignored", &count.to_string());
    }
}

/// Sets the title of the document.
pub fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Scrolls to the top.
pub fn to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Puts the focus on an element, which brings it into view.
pub fn focus(node: &yew::NodeRef) {
    if let Some(element) = node.cast::<web_sys::HtmlElement>() {
        let _ = element.focus();
    }
}

/// Puts the focus on the element with this id, which brings it into view.
pub fn focus_id(id: &str) {
    let found = web_sys::window().and_then(|window| window.document()?.get_element_by_id(id));
    if let Some(element) = found.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// The number of processors that the browser reports.
#[must_use]
pub fn processors() -> u64 {
    let said = web_sys::window().map_or(1.0, |window| window.navigator().hardware_concurrency());
    (said as i64).unsigned_abs()
}

/// Width of the window in CSS pixels.
#[must_use]
pub fn width() -> f64 {
    web_sys::window().and_then(|window| window.inner_width().ok()?.as_f64()).unwrap_or(1280.0)
}

/// Calls back when the window changes its size. Drop it to stop.
#[must_use]
pub fn on_resize(call: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "resize", move |_| call()))
}

/// Puts the focus on the element with this id if nothing has it, because the element that had it was removed.
pub fn focus_id_if_none(id: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let lost = document.active_element().is_none_or(|element| element.tag_name() == "BODY");
    if lost {
        focus_id(id);
    }
}

/// Scrolls the content of an element to its end.
pub fn to_end(node: &yew::NodeRef) {
    if let Some(element) = node.cast::<web_sys::Element>() {
        element.set_scroll_top(element.scroll_height());
    }
}
