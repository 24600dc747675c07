//! Patterns: the fills that tell neighbouring states apart without colour. Mounted once on a page.

use yew::prelude::*;

/// States of a lane.
pub const FEWER: &str = "url(#pattern-fewer)";
/// See [`FEWER`].
pub const OUT: &str = "url(#pattern-out)";
/// See [`FEWER`].
pub const DOWN: &str = "url(#pattern-down)";
/// The gap between look and list.
pub const GAP: &str = "url(#pattern-gap)";
/// A share of slots gone.
pub const FROST: &str = "url(#pattern-frost)";

/// The definitions, in a picture of no size.
#[component]
pub fn Patterns() -> Html {
    let pattern = |id: &'static str, size: &'static str, ground: &'static str, marks: Html| {
        html! {
            <pattern {id} class={classes!("pattern", ground)} width={size} height={size} patternUnits="userSpaceOnUse">
                <rect class="pattern-ground" width={size} height={size} />
                {marks}
            </pattern>
        }
    };
    html! {
        <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
            <defs>
                {pattern("pattern-fewer", "7", "is-fewer", html! {
                    <path class="pattern-line" d="M-1 1L1-1M0 7L7 0M6 8L8 6" />
                })}
                {pattern("pattern-out", "6", "is-out", html! {
                    <><circle class="pattern-dot" cx="1.5" cy="1.5" r="1" /><circle class="pattern-dot" cx="4.5" cy="4.5" r="1" /></>
                })}
                {pattern("pattern-down", "5", "is-down", html! { <path class="pattern-line" d="M1 0V5" /> })}
                {pattern("pattern-gap", "7", "is-gap", html! {
                    <path class="pattern-line" d="M-1 1L1-1M0 7L7 0M6 8L8 6" />
                })}
                {pattern("pattern-frost", "6", "is-frost", html! { <path class="pattern-line" d="M3 0V6M0 1.5L6 4.5M0 4.5L6 1.5" /> })}
            </defs>
        </svg>
    }
}
