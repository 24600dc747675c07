//! Crash report: what the reader sees if the program panics: a report to copy and a link back to the moment shown.

use std::cell::{Cell, RefCell};
use std::panic::PanicHookInfo;

thread_local! {
    /// The link to the moment shown last, without its digest.
    static LAST_LINK: RefCell<String> = const { RefCell::new(String::new()) };
    /// Whether the program has panicked. Only the first panic is reported: later ones are its consequences.
    static BROKEN: Cell<bool> = const { Cell::new(false) };
}

/// Remembers the link to the moment shown, for a report.
pub fn remember(link: String) {
    LAST_LINK.with_borrow_mut(|last| *last = link);
}

/// From now on, a panic shows a report instead of stopping the page silently.
pub fn install() {
    yew::set_custom_panic_hook(Box::new(show));
}

/// Whether the program has panicked. Then timers and animation must stop.
#[must_use]
pub fn is_broken() -> bool {
    BROKEN.get()
}

/// Fills in and shows the hidden part of `index.html` that is meant for this. After a panic the state cannot be
/// trusted, so nothing here depends on it, and elements that are missing are left out.
fn show(info: &PanicHookInfo<'_>) {
    if BROKEN.replace(true) {
        return;
    }
    let link = LAST_LINK.with(|link| link.try_borrow().map(|link| link.clone()).unwrap_or_default());
    let version = env!("CARGO_PKG_VERSION");
    let report = format!("Freezeframe {version}, model {}\n{info}\n{link}", sim_core::model::scenario::MODEL_VERSION);
    web_sys::console::error_1(&report.as_str().into());
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let element = |id| document.get_element_by_id(id);
    if let Some(field) = element("failed-report") {
        field.set_text_content(Some(&report));
    }
    if let Some(again) = element("failed-again") {
        let _ = again.set_attribute("href", &format!("{}{link}", super::address::again()));
    }
    if let Some(failed) = element("failed") {
        let _ = failed.remove_attribute("hidden");
    }
}
