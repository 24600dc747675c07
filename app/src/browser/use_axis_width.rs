//! A hook for the approximate width of the axis of the run, which decides which markers are too close together.

use gloo::events::EventListener;
use yew::{hook, use_effect_with, use_state};

use super::page;

/// The text column and the margins beside the axis on a wide page, in pixels.
const BESIDE_WIDE: f64 = 560.0;
/// The margins beside it on a narrow one.
const BESIDE_NARROW: f64 = 130.0;
/// From this width on the text is beside the stage.
const WIDE: f64 = 1000.0;

/// Width of the axis in pixels, followed as the window changes.
#[hook]
pub fn use_axis_width() -> f64 {
    let window = use_state(page::width);
    {
        let window = window.clone();
        use_effect_with((), move |()| {
            let listener = page::on_resize(move || window.set(page::width()));
            move || drop::<Option<EventListener>>(listener)
        });
    }
    (*window - if *window >= WIDE { BESIDE_WIDE } else { BESIDE_NARROW }).max(120.0)
}
