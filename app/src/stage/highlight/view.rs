//! Highlight: the marks on the last event and on its cause. They differ in line and number, not in colour alone.

use yew::prelude::*;

use super::cause_effect::Role;

/// Radius of a mark's number, in pixels.
const RADIUS: f64 = 6.0;

/// The CSS class of a role inside a picture; `None` for a part that is not marked.
#[must_use]
pub fn class(role: Option<Role>) -> Option<&'static str> {
    role.map(|role| match role {
        Role::Cause => "is-cause",
        Role::Effect | Role::Alone => "is-effect",
    })
}

/// The CSS classes of a role for an HTML element; empty for a part that is not marked.
#[must_use]
pub fn classes(role: Option<Role>) -> Classes {
    classes!(role.map(|_| "highlight"), class(role))
}

/// The number of a part in the order of cause and effect; `None` where only the event is marked.
fn place(role: Role) -> Option<&'static str> {
    match role {
        Role::Cause => Some("1"),
        Role::Effect => Some("2"),
        Role::Alone => None,
    }
}

/// The number of a marked part, at the upper right corner of its element. Hidden from screen readers: the announcement
/// names cause and effect.
pub fn number(role: Option<Role>) -> Html {
    match role.and_then(place) {
        Some(place) => html! { <i class={classes!("highlight-number", class(role))} aria-hidden="true">{place}</i> },
        None => html! {},
    }
}

/// The number of a marked part inside a picture, centred on a point in pixels.
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
