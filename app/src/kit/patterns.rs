//! Patterns: fills with which neighbouring states differ without colour, too. [`Patterns`] must be once on a page.

use yew::prelude::*;

/// A VP that has lost some of its slots.
pub const FEWER_SLOTS: &str = "url(#pattern-fewer-slots)";
/// A VP without a usable slot.
pub const STALLED: &str = "url(#pattern-stalled)";
/// A VM that is not running.
pub const DOWN: &str = "url(#pattern-down)";
/// The gap between check and register.
pub const GAP: &str = "url(#pattern-gap)";
/// The share of slots that are lost.
pub const LOST_SLOTS: &str = "url(#pattern-lost-slots)";

/// The definitions of the patterns, in an invisible SVG.
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
                {pattern("pattern-fewer-slots", "7", "is-fewer-slots", html! {
                    <path class="pattern-line" d="M-1 1L1-1M0 7L7 0M6 8L8 6" />
                })}
                {pattern("pattern-stalled", "6", "is-stalled", html! {
                    <><circle class="pattern-dot" cx="1.5" cy="1.5" r="1" /><circle class="pattern-dot" cx="4.5" cy="4.5" r="1" /></>
                })}
                {pattern("pattern-down", "5", "is-down", html! { <path class="pattern-line" d="M1 0V5" /> })}
                {pattern("pattern-gap", "7", "is-gap", html! {
                    <path class="pattern-line" d="M-1 1L1-1M0 7L7 0M6 8L8 6" />
                })}
                {pattern("pattern-lost-slots", "6", "is-lost-slots", html! { <path class="pattern-line" d="M3 0V6M0 1.5L6 4.5M0 4.5L6 1.5" /> })}
            </defs>
        </svg>
    }
}
