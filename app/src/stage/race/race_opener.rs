//! Race door: from a marker on the axis of the run down to the axis of the race, and the way in.

use yew::prelude::*;

/// The door.
#[derive(Clone, PartialEq)]
pub struct RaceOpenerProps {
    /// Where the marker lies on the axis, 0 to 1.
    pub fraction: f64,
    /// What opens.
    pub label: AttrValue,
    /// The reader opens it.
    pub on_open: Callback<()>,
}

/// Draws the door.
pub fn race_opener(props: &RaceOpenerProps) -> Html {
    let x = props.fraction * 100.0;
    html! {
        <div class="race-opener">
            <svg class="race-opener-funnel" viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
                <path class="race-opener-fall" d={format!("M{x:.2} 0L0 19L38 19Z")} />
                <path class="race-opener-axis" d="M0 19H38" />
            </svg>
            <button type="button" class="race-opener-open link" onclick={props.on_open.reform(|_| ())}>
                {props.label.clone()}
            </button>
        </div>
    }
}
