//! Input: reads values and keys from the events of fields and of the keyboard.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use yew::{Event, InputEvent, KeyboardEvent, TargetCast};

/// Calls back with every key pressed outside of a field. If `call` returns true the key has no other effect. Drop it to
/// stop.
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
        // A key that the stage has handled is `default_prevented`.
        if !in_field && !event.default_prevented() && call(&event.key()) {
            event.prevent_default();
        }
    }))
}

/// The value of a text field or a slider while it changes.
#[must_use]
pub fn text(event: &InputEvent) -> String {
    event.target_dyn_into::<web_sys::HtmlInputElement>().map(|field| field.value()).unwrap_or_default()
}

/// The value chosen in a list.
#[must_use]
pub fn choice(event: &Event) -> String {
    event.target_dyn_into::<web_sys::HtmlSelectElement>().map(|list| list.value()).unwrap_or_default()
}

/// Whether the box was checked.
#[must_use]
pub fn checked(event: &Event) -> bool {
    event.target_dyn_into::<web_sys::HtmlInputElement>().is_some_and(|field| field.checked())
}

/// Whether the `details` element that was toggled is open.
#[must_use]
pub fn is_unfolded(event: &Event) -> bool {
    event.target_dyn_into::<web_sys::Element>().is_some_and(|element| element.has_attribute("open"))
}

/// Whether a key without modifiers was pressed outside of any control.
#[must_use]
pub fn is_shortcut(event: &KeyboardEvent) -> bool {
    let plain = !event.ctrl_key() && !event.alt_key() && !event.meta_key();
    let control = event.target_dyn_into::<web_sys::Element>().is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "BUTTON" | "SELECT" | "TEXTAREA" | "A" | "SUMMARY")
    });
    plain && !control
}

/// The keys for Undo and Redo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UndoKey {
    /// Ctrl+Z or ⌘Z.
    Undo,
    /// Ctrl+Shift+Z, ⇧⌘Z, Ctrl+Y or ⌘Y.
    Redo,
}

/// The key for Undo or Redo that was pressed, if any. Within a text field they belong to the browser.
#[must_use]
pub fn undo_key(event: &KeyboardEvent) -> Option<UndoKey> {
    let in_text = event
        .target_dyn_into::<web_sys::HtmlInputElement>()
        .is_some_and(|field| !matches!(field.type_().as_str(), "checkbox" | "radio" | "range" | "file"));
    let held = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
    match event.key().as_str() {
        _ if in_text || !held => None,
        "z" | "Z" if event.shift_key() => Some(UndoKey::Redo),
        "z" | "Z" => Some(UndoKey::Undo),
        "y" => Some(UndoKey::Redo),
        _ => None,
    }
}

/// The value of a text field when the reader has finished typing.
#[must_use]
pub fn changed(event: &Event) -> String {
    event.target_dyn_into::<web_sys::HtmlInputElement>().map(|field| field.value()).unwrap_or_default()
}
