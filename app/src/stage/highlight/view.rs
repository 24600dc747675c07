//! Highlight: the marks on what has just happened and on what it came of. Line and number tell them apart, not colour.

use yew::prelude::*;

use super::cause_effect::Role;

/// Radius of a mark's number, in pixels.
const RADIUS: f64 = 6.0;

/// The class of a part that may be marked.
#[must_use]
pub fn class(role: Option<Role>) -> Option<&'static str> {
    role.map(|role| match role {
        Role::Cause => "is-cause",
        Role::Effect | Role::Alone => "is-effect",
    })
}

/// The classes of a part of the page itself that may be marked.
#[must_use]
pub fn classes(role: Option<Role>) -> Classes {
    classes!(role.map(|_| "highlight"), class(role))
}

/// The place of a part in the order of cause and effect; none where there is no order to tell.
fn place(role: Role) -> Option<&'static str> {
    match role {
        Role::Cause => Some("1"),
        Role::Effect => Some("2"),
        Role::Alone => None,
    }
}

/// The number of a marked part, at its upper right corner. For the eye: the sentence under the stage says it.
pub fn number(role: Option<Role>) -> Html {
    match role.and_then(place) {
        Some(place) => html! { <i class={classes!("highlight-number", class(role))} aria-hidden="true">{place}</i> },
        None => html! {},
    }
}

/// The same within a picture, centred on a point.
pub fn number_at(role: Role, (x, y): (f64, f64)) -> Html {
    match place(role) {
        Some(place) => html! {
            <g class={classes!("highlight-spot", class(Some(role)))}>
                <circle cx={format!("{x:.1}")} cy={format!("{y:.1}")} r={RADIUS.to_string()} />
                <text x={format!("{x:.1}")} y={format!("{:.1}", y + 3.5)} text-anchor="middle">{place}</text>
            </g>
        },
        None => html! {},
    }
}

#[cfg(test)]
mod tests;
