//! Run number: the field for the seed of a run.

use yew::events::{Event, SubmitEvent};
use yew::prelude::*;

use super::transport::words;
use crate::kit::number_field::NumberField;

/// Draws the field and its button. `on_change` gets the `change` event of the field, `on_run` is called when the reader
/// submits it.
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
