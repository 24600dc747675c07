//! What stands in a field, read from its event.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use yew::{Event, InputEvent, KeyboardEvent, TargetCast};

/// Calls back with every key pressed on the page outside of a field; what was taken does nothing else. Drop it to stop.
#[must_use]
pub fn on_key(call: impl Fn(&str) -> bool + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&window, "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let in_field = event.target_dyn_into::<web_sys::Element>().is_some_and(|element| {
            matches!(element.tag_name().as_str(), "SELECT" | "TEXTAREA")
                || (element.tag_name() == "INPUT" && element.get_attribute("type").as_deref() == Some("text"))
        });
        // The stage has handled its own keys by now.
        if !in_field && !event.default_prevented() && call(&event.key()) {
            event.prevent_default();
        }
    }))
}

/// The text of the field that was typed into or dragged.
#[must_use]
pub fn text(event: &InputEvent) -> String {
    event.target_dyn_into::<web_sys::HtmlInputElement>().map(|field| field.value()).unwrap_or_default()
}

/// The choice made in a list.
#[must_use]
pub fn choice(event: &Event) -> String {
    event.target_dyn_into::<web_sys::HtmlSelectElement>().map(|list| list.value()).unwrap_or_default()
}

/// Whether the box was checked.
#[must_use]
pub fn checked(event: &Event) -> bool {
    event.target_dyn_into::<web_sys::HtmlInputElement>().is_some_and(|field| field.checked())
}

/// Whether what was toggled is open now.
#[must_use]
pub fn is_unfolded(event: &Event) -> bool {
    event.target_dyn_into::<web_sys::Element>().is_some_and(|element| element.has_attribute("open"))
}

/// Whether a key was pressed on the very element that listens, not on a control within it.
#[must_use]
pub fn is_for_stage(event: &KeyboardEvent) -> bool {
    let plain = !event.ctrl_key() && !event.alt_key() && !event.meta_key();
    let control = event.target_dyn_into::<web_sys::Element>().is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "BUTTON" | "SELECT" | "TEXTAREA" | "A" | "SUMMARY")
    });
    plain && !control
}

/// Whether keys ask for something to be taken back (`true`) or done again (`false`), outside of a text that is being
/// written, which has its own.
#[must_use]
pub fn takes_back(event: &KeyboardEvent) -> Option<bool> {
    let writes = event
        .target_dyn_into::<web_sys::HtmlInputElement>()
        .is_some_and(|field| !matches!(field.type_().as_str(), "checkbox" | "radio" | "range" | "file"));
    let held = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
    match event.key().as_str() {
        _ if writes || !held => None,
        "z" | "Z" => Some(!event.shift_key()),
        "y" => Some(false),
        _ => None,
    }
}

/// The text of the field whose change is complete.
#[must_use]
pub fn changed(event: &Event) -> String {
    event.target_dyn_into::<web_sys::HtmlInputElement>().map(|field| field.value()).unwrap_or_default()
}
