//! What stands in a field, read from its event.

use yew::{Event, InputEvent, KeyboardEvent, TargetCast};

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

/// The text of the field whose change is complete.
#[must_use]
pub fn changed(event: &Event) -> String {
    event.target_dyn_into::<web_sys::HtmlInputElement>().map(|field| field.value()).unwrap_or_default()
}

/// The number of microseconds typed into a field, in nanoseconds; `None` if it is no number.
#[must_use]
pub fn changed_micros(event: &Event) -> Option<i64> {
    // Read by the browser: the tables with which the library reads such numbers weigh as much as a page of ours.
    let micros = event.target_dyn_into::<web_sys::HtmlInputElement>()?.value_as_number();
    // Ten seconds either way is more than any field of this page takes.
    (micros.abs() <= 1e7).then(|| (micros * 1000.0).round() as i64)
}
