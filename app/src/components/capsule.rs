//! Capsule: a send by its number, centred on (0, 0) of the picture it is in.

use yew::prelude::*;

use super::words;

/// Which send, and how it is.
#[derive(Clone, PartialEq, Properties)]
pub struct CapsuleProps {
    /// Numbers of the sends; those after the first are only counted.
    pub numbers: Vec<u32>,
    /// A further class for its state: `is-gap`, `is-asleep`, `is-lost`, `is-woken`.
    #[prop_or_default]
    pub class: Classes,
}

/// Width of a letter in a capsule, in pixels.
const LETTER_PX: f64 = 7.3;

/// Draws a capsule, in SVG.
#[component]
pub fn Capsule(props: &CapsuleProps) -> Html {
    let first = props.numbers.first().map(|number| words::send(*number)).unwrap_or_default();
    let text = match props.numbers.len() {
        0 | 1 => first,
        n => format!("{first} +{}", n - 1),
    };
    let width = text.chars().count() as f64 * LETTER_PX + 14.0;
    html! {
        <g class={classes!("capsule", props.class.clone())}>
            <rect x={(-width / 2.0).to_string()} y="-9.5" width={width.to_string()} height="19" rx="9.5" />
            <text y="4" text-anchor="middle">{text}</text>
        </g>
    }
}
