//! Race opener: the button that opens a race, with lines from its marker on the axis of the run down to the axis of the
//! race.

use yew::prelude::*;

/// The button and its marker.
#[derive(Clone, PartialEq)]
pub struct RaceOpenerProps {
    /// The position of the marker on the axis, 0 to 1.
    pub fraction: f64,
    /// The label of the button.
    pub label: AttrValue,
    /// The button was pressed.
    pub on_open: Callback<()>,
}

/// Draws the button and the lines to its marker.
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
