//! Send path: draws one half of the loop, in the guest or in the host, with the sends on it.

use sim_core::model::machine::handler::HandlerKind;
use sim_core::model::time::SimTime;
use sim_core::show::frame::{SendView, Station};
use yew::prelude::*;

use super::capsule::capsule as draw;
use super::geometry::{self as path, PathPart, StationMark};
use crate::kit::patterns;
use crate::kit::percent::percent;
use crate::stage::highlight::cause_effect::{Highlight, Role};
use crate::stage::words;

/// One half of the path.
#[derive(Clone, PartialEq, Properties)]
pub struct SendPathProps {
    /// The half.
    pub part: PathPart,
    /// The handler whose order of stations is drawn.
    pub handler: HandlerKind,
    /// The sends of the side; those that are not on the path are skipped.
    pub sends: Vec<SendView>,
    /// The moment shown.
    pub at: SimTime,
    /// Whether sends are drawn one by one, rather than counted at each station.
    pub show_capsules: bool,
    /// The parts to be marked on this side.
    pub highlight: Option<Highlight>,
}

/// Heights of a half, in pixels: the whole, its line, its labels.
struct Heights {
    whole: f64,
    line: f64,
    label: f64,
}

const GUEST: Heights = Heights { whole: 42.0, line: 30.0, label: 11.0 };
const HOST: Heights = Heights { whole: 68.0, line: 40.0, label: 64.0 };
/// Radius of a station, in pixels.
const RADIUS: f64 = 8.5;

fn station_class(station: Station, handler: HandlerKind) -> Option<&'static str> {
    let decisive = matches!(station, Station::Check | Station::Register);
    decisive.then_some(if handler == HandlerKind::Before { "is-defect" } else { "is-fixed" })
}

/// The text anchor and shift of a label, so that labels at the ends stay inside the card.
fn anchor(x: f64) -> (&'static str, &'static str) {
    match x {
        0.0 => ("start", "-9"),
        1.0 => ("end", "9"),
        _ => ("middle", "0"),
    }
}

/// Draws one half of the path.
#[component]
pub fn SendPath(props: &SendPathProps) -> Html {
    let SendPathProps { part, handler, ref sends, at, show_capsules, highlight } = *props;
    let heights = if part == PathPart::Guest { GUEST } else { HOST };
    let moving = sends.iter().filter(|send| path::on_path(send)).count();
    let y = heights.line.to_string();
    let station = |mark: StationMark| {
        let (text_anchor, dx) = anchor(mark.x);
        let x = percent(mark.x);
        let (long, short) = words::station(mark.station);
        html! {
            <g class={classes!("send-path-station", station_class(mark.station, handler))}>
                <circle cx={x.clone()} cy={y.clone()} r={RADIUS.to_string()} />
                <text class="send-path-number" x={x.clone()} y={(heights.line + 3.5).to_string()} text-anchor="middle">
                    {mark.number}
                </text>
                <text class="send-path-label" {x} y={heights.label.to_string()} text-anchor={text_anchor} {dx}>
                    <tspan class="if-wide">{long}</tspan><tspan class="if-narrow">{short}</tspan>
                </text>
            </g>
        }
    };
    html! {
        <svg
            class={classes!("send-path", if part == PathPart::Guest { "is-guest" } else { "is-host" })}
            width="100%" height={heights.whole.to_string()}
            role="img" aria-label={words::path(part == PathPart::Guest, handler, moving)}
        >
            <line class="send-path-line" x1="0%" x2="100%" y1={y.clone()} y2={y.clone()} />
            {wires(part, &heights)}
            if let Some((from, to)) = path::gap(handler).filter(|_| part == PathPart::Host) {
                {gap(from, to, heights.line)}
            }
            {for path::stations(part, handler).into_iter().map(station)}
            if show_capsules {
                {for path::capsules(sends, at, handler, part).into_iter().map(|c| capsule(&c, &heights, highlight))}
            } else {
                {counts(props, heights.line)}
            }
        </svg>
    }
}

/// The lines down to the host and up again, as far as they are within this half.
fn wires(part: PathPart, heights: &Heights) -> Html {
    let down_to = heights.line - RADIUS - 1.0;
    let below = heights.line + RADIUS;
    match part {
        PathPart::Guest => html! {
            <>
                <line class="send-path-line" x1="0%" x2="0%" y1={below.to_string()} y2={heights.whole.to_string()} />
                <line class="send-path-line" x1="100%" x2="100%" y1={below.to_string()} y2={heights.whole.to_string()} />
                {arrow("50%", heights.line, "M3-5L-3 0L3 5")}
            </>
        },
        PathPart::Host => html! {
            <>
                <line class="send-path-line" x1="0%" x2="0%" y1="0" y2={down_to.to_string()} />
                <line class="send-path-line" x1="100%" x2="100%" y1="0" y2={down_to.to_string()} />
                {arrow("0%", down_to - 3.0, "M-5-4L0 3L5-4")}
            </>
        },
    }
}

fn arrow(x: &'static str, y: f64, d: &'static str) -> Html {
    html! { <svg {x} y={y.to_string()} class="send-path-arrow"><path {d} /></svg> }
}

fn gap(from: f64, to: f64, line: f64) -> Html {
    // Between the two circles, with some space at any width.
    let air = (to - from) * 0.2;
    html! {
        <g class="send-path-gap">
            <title>{words::gap()}</title>
            <rect
                x={percent(from + air)} width={percent(to - from - 2.0 * air)}
                y={(line - 8.0).to_string()} height="16" rx="3" fill={patterns::GAP}
            />
        </g>
    }
}

fn capsule(capsule: &path::Capsule, heights: &Heights, highlight: Option<Highlight>) -> Html {
    let place = capsule.place;
    let y = match place.part {
        PathPart::Guest => heights.line + place.off * (heights.whole - heights.line),
        PathPart::Host => heights.line * (1.0 - place.off),
    };
    // At the ends the capsule moves inwards, so that it stays within the card.
    let inwards = 8.0 - 16.0 * place.x;
    let role: Option<Role> =
        highlight.and_then(|highlight| capsule.numbers.iter().find_map(|number| highlight.send(*number)));
    html! {
        <svg x={percent(place.x)} y={y.to_string()} class="send-path-capsule" key={capsule.numbers[0]}>
            <g transform={format!("translate({inwards:.1} 0)")}>
                {draw(&capsule.numbers, capsule.in_gap.then_some("is-gap"), role)}
            </g>
        </svg>
    }
}

fn counts(props: &SendPathProps, line: f64) -> Html {
    let counts = path::counts(&props.sends, props.handler, props.part);
    let marks = path::stations(props.part, props.handler);
    let count = |(mark, count): (StationMark, usize)| {
        html! {
            <svg x={percent(mark.x)} y={(line - 8.0).to_string()} class="send-path-count" key={mark.number}>
                <g transform={if mark.x < 1.0 { "translate(13 0)" } else { "translate(-13 0)" }}>
                    <circle r="6.5" /><text y="3.2" text-anchor="middle">{count}</text>
                </g>
            </svg>
        }
    };
    marks.into_iter().zip(counts).filter(|(_, count)| *count > 0).map(count).collect()
}
