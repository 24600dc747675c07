//! Run number: everything left to chance follows from it; another number is another run.

use yew::events::{Event, SubmitEvent};
use yew::prelude::*;

use super::transport::words;
use crate::kit::number_field::NumberField;

/// Draws the field and its button. Both callbacks get what the reader did: typing handed over, and "run it".
pub fn run_number(run: &AttrValue, on_change: &Callback<Event>, on_run: &Callback<()>) -> Html {
    let onsubmit = on_run.reform(|event: SubmitEvent| event.prevent_default());
    let label = words::run_number();
    html! {
        <form class="run-number" {onsubmit}>
            <NumberField
                name="run" {label} short={label} value={run.clone()} inputmode="numeric"
                on_change={on_change.clone()}
            />
            <button type="submit">{words::run_it()}</button>
        </form>
    }
}
