//! What the reader sees if the page itself breaks: what happened, a report to copy, and the way back to where they were.

use std::cell::{Cell, RefCell};
use std::panic::PanicHookInfo;

thread_local! {
    /// The link to what was shown last, without its digest.
    static PLACE: RefCell<String> = const { RefCell::new(String::new()) };
    /// A bug has been reported already; what fails after it fails because of it.
    static BROKEN: Cell<bool> = const { Cell::new(false) };
}

/// Remembers what is shown, so that a report can say so.
pub fn remember(link: String) {
    PLACE.with_borrow_mut(|place| *place = link);
}

/// Shows the report of a bug of ours, from now on, in place of a silent halt.
pub fn install() {
    yew::set_custom_panic_hook(Box::new(show));
}

/// Whether the page is broken: nothing should go on by itself then.
#[must_use]
pub fn is_broken() -> bool {
    BROKEN.get()
}

/// Fills in and shows the part of `index.html` that is kept for this. The simulation is gone by now: nothing here may
/// depend on it, and what is missing is left out.
fn show(info: &PanicHookInfo<'_>) {
    if BROKEN.replace(true) {
        return;
    }
    let place = PLACE.with(|place| place.try_borrow().map(|place| place.clone()).unwrap_or_default());
    let version = env!("CARGO_PKG_VERSION");
    let report = format!("Freezeframe {version}, model {}\n{info}\n{place}", sim_core::model::scenario::MODEL_VERSION);
    web_sys::console::error_1(&report.as_str().into());
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let element = |id| document.get_element_by_id(id);
    if let Some(field) = element("failed-report") {
        field.set_text_content(Some(&report));
    }
    if let Some(again) = element("failed-again") {
        let _ = again.set_attribute("href", &format!("{}{place}", super::address::again()));
    }
    if let Some(failed) = element("failed") {
        let _ = failed.remove_attribute("hidden");
    }
}
