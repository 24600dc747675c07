//! Capsule: a send, drawn as its number in a rounded box.

use yew::prelude::*;

use crate::stage::highlight::cause_effect::Role;
use crate::stage::highlight::view as highlight;
use crate::stage::words;

/// Average width of a letter in a capsule, in pixels.
const LETTER_PX: f64 = 7.3;

/// Draws a capsule in SVG, centred on (0, 0). It names the first of the sends and counts the others. `class` is their
/// state: `is-gap`, `is-waiting`, `is-lost` or `is-woken`. A role marks the capsule.
pub fn capsule(numbers: &[u32], class: Option<&'static str>, role: Option<Role>) -> Html {
    let first = numbers.first().map(|number| words::send(*number)).unwrap_or_default();
    let text = match numbers.len() {
        0 | 1 => first,
        n => format!("{first} +{}", n - 1),
    };
    let width = text.chars().count() as f64 * LETTER_PX + 14.0;
    html! {
        <>
            <g class={classes!("capsule", class)}>
                <rect x={(-width / 2.0).to_string()} y="-9.5" width={width.to_string()} height="19" rx="9.5" />
                <text y="4" text-anchor="middle">{text}</text>
            </g>
            if let Some(role) = role {
                <rect
                    class={classes!("highlight-line", highlight::class(Some(role)))} rx="12"
                    x={(-width / 2.0 - 3.0).to_string()} y="-12.5" width={(width + 6.0).to_string()} height="25"
                />
                {highlight::number_at(role, (width / 2.0 + 1.0, -11.0))}
            }
        </>
    }
}
