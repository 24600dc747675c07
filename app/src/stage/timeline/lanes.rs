//! Lanes: one for each VP of each side, up to the latest moment seen, with a line at the moment shown.

use sim_core::show::frame::VpState;
use yew::prelude::*;

use super::geometry::lanes::{LANES_MAX, LaneSegment, labelled, pitch};
use crate::kit::patterns;
use crate::kit::percent::percent;
use crate::stage::words;

/// The lanes of one side.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneSide {
    /// The name of the side.
    pub name: AttrValue,
    /// The number of its VPs.
    pub vps: u32,
    /// The segments of its lanes, from `stage::timeline::geometry::lanes::segments`.
    pub segments: Vec<LaneSegment>,
}

/// The lanes of all sides shown.
#[derive(Clone, PartialEq, Properties)]
pub struct LanesProps {
    /// The sides, from the top.
    pub sides: Vec<LaneSide>,
    /// The position of the moment shown on the axis, 0 to 1.
    pub cursor: f64,
}

/// Space between two sides, in pixels.
const BETWEEN: f64 = 7.0;

/// The top of each side, and the height of all, in pixels.
fn tops(sides: &[LaneSide]) -> (Vec<f64>, f64) {
    let mut top = 0.0;
    let mut tops = Vec::new();
    for side in sides {
        tops.push(top);
        top += f64::from(side.vps.min(LANES_MAX)) * pitch(side.vps).1 + BETWEEN;
    }
    (tops, (top - BETWEEN).max(0.0))
}

fn fill(state: VpState) -> (&'static str, Option<&'static str>) {
    match state {
        VpState::Working => ("is-working", None),
        VpState::FewerSlots => ("is-fewer", Some(patterns::FEWER_SLOTS)),
        VpState::Stalled => ("is-stalled", Some(patterns::STALLED)),
        VpState::Down => ("is-down", Some(patterns::DOWN)),
    }
}

/// Draws the lanes.
#[component]
pub fn Lanes(props: &LanesProps) -> Html {
    let (tops, height) = tops(&props.sides);
    let sides = || props.sides.iter().zip(&tops);
    html! {
        <div class="lanes">
            <svg class="lanes-names" width="100%" height={height.to_string()} aria-hidden="true">
                {for sides().map(|(side, top)| names(side, *top))}
            </svg>
            <svg class="lanes-chart" width="100%" height={height.to_string()} role="img" aria-label={words::lanes()}>
                {for sides().map(|(side, top)| lanes(side, *top))}
                <line class="lanes-now" x1={percent(props.cursor)} x2={percent(props.cursor)} y1="-4" y2="100%" />
            </svg>
        </div>
    }
}

fn names(side: &LaneSide, top: f64) -> Html {
    let (thick, step) = pitch(side.vps);
    let middle = top + f64::from(side.vps.min(LANES_MAX)) * step / 2.0;
    let name = |vp: u32| {
        let y = top + f64::from(vp) * step + thick / 2.0 + 4.0;
        html! {
            <svg x="100%" y={y.to_string()} class="lanes-vp" key={vp}>
                <text x="-8" text-anchor="end">{words::vp(vp)}</text>
            </svg>
        }
    };
    html! {
        <g key={side.name.to_string()}>
            <text class="lanes-side" x="0" y={(middle + 4.0).to_string()}>{side.name.clone()}</text>
            {for (0..side.vps.min(LANES_MAX)).filter(|vp| labelled(*vp, side.vps)).map(name)}
        </g>
    }
}

fn lanes(side: &LaneSide, top: f64) -> Html {
    let (thick, step) = pitch(side.vps);
    let stretch = |segment: &LaneSegment| {
        let (class, fill) = fill(segment.state);
        html! {
            <rect
                class={classes!("lanes-stretch", class, segment.ahead.then_some("is-ahead"))}
                x={percent(segment.from)} width={percent(segment.to - segment.from)}
                y={(top + f64::from(segment.vp) * step).to_string()} height={thick.to_string()} {fill}
            >
                <title>{words::lane(&side.name, segment.vp, segment.state)}</title>
            </rect>
        }
    };
    html! { <g key={side.name.to_string()}>{for side.segments.iter().map(stretch)}</g> }
}
