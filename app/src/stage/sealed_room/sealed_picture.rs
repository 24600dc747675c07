//! RoomChoice picture: the arrows of the tries, from an actor to the wall of the room, or through it to the page.

use sim_core::show::frame::Frame;
use yew::prelude::*;

use super::geometry::{Arrow, Layout, Point, TryState, arrows};
use super::state::RoomChoice;
use crate::kit::percent::percent;

/// Draws the arrows for one layout; the style sheet shows the layout that fits. Screen readers get the same from the
/// texts at the actors.
pub(crate) fn picture(layout: Layout, frame: &Frame, sealed: RoomChoice) -> Html {
    let (class, tip) = match layout {
        Layout::Wide => ("is-wide", "sealed-tip-wide"),
        Layout::Narrow => ("is-narrow", "sealed-tip-narrow"),
    };
    html! {
        <svg
            class={classes!("sealed-picture", class)} width="100%" height={layout.height_px().to_string()}
            aria-hidden="true" focusable="false"
        >
            <defs>
                {for [TryState::Aimed, TryState::Shared, TryState::Private].map(|state| html! {
                    <marker
                        id={format!("{tip}-{}", name(state))} viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9"
                        markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"
                    >
                        <path class={classes!("sealed-picture-tip", name(state))} d="M0 0L10 5L0 10Z" />
                    </marker>
                })}
            </defs>
            {for arrows(layout, frame, sealed).iter().map(|arrow| draw(arrow, tip))}
        </svg>
    }
}

fn name(state: TryState) -> &'static str {
    match state {
        TryState::Aimed => "is-aimed",
        TryState::Refused => "is-refused",
        TryState::Shared => "is-shared",
        TryState::Private => "is-private",
    }
}

fn draw(arrow: &Arrow, tip: &str) -> Html {
    let last = arrow.way.len() - 2;
    let line = |(i, ends): (usize, &[Point])| {
        let marked = i == last && arrow.state != TryState::Refused;
        html! {
            <line
                x1={percent(ends[0].x)} y1={ends[0].y.to_string()} x2={percent(ends[1].x)} y2={ends[1].y.to_string()}
                marker-end={marked.then(|| format!("url(#{tip}-{})", name(arrow.state)))}
            />
        }
    };
    html! {
        <g class={classes!("sealed-picture-arrow", name(arrow.state))} key={arrow.actor}>
            {for arrow.way.windows(2).enumerate().map(line)}
            if let (TryState::Refused, Some(end)) = (arrow.state, arrow.way.last()) {
                <svg class="sealed-picture-mark" x={percent(end.x)} y={end.y.to_string()}>
                    <circle cx="0" cy="0" r="9" />
                    <path d="M-4-4L4 4M4-4L-4 4" />
                </svg>
            }
        </g>
    }
}
