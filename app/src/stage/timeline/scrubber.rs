//! Scrubber: the time slider on the axis of the lanes, and the markers on it.

use yew::events::{InputEvent, KeyboardEvent};
use yew::prelude::*;

pub use super::geometry::markers::AxisMarker;
use super::geometry::markers::{Alignment, Cluster, clusters, names};
use crate::facts::marker::MarkerGroup;
use crate::kit::percent::percent;
use crate::stage::words;

/// The slider.
#[derive(Clone, PartialEq, Properties)]
pub struct ScrubberProps {
    /// The moment shown, in the unit of the slider.
    pub value: u64,
    /// The end of the axis, in the same unit.
    pub max: u64,
    /// The step of the slider.
    #[prop_or(1)]
    pub step: u64,
    /// The time and the state of the stage then, for screen readers.
    pub value_text: AttrValue,
    /// The time beside the handle; empty where it is shown elsewhere.
    #[prop_or_default]
    pub clock: AttrValue,
    /// A few words after the time.
    #[prop_or_default]
    pub note: AttrValue,
    /// Markers in order of time.
    #[prop_or_default]
    pub markers: Vec<AxisMarker>,
    /// Width of the axis in pixels; an estimate until it is measured.
    #[prop_or(840.0)]
    pub axis_px: f64,
    /// The reader goes to a marker, by its index in `markers`.
    pub on_marker: Callback<usize>,
    /// The reader moves the handle: the `input` event of the browser.
    pub on_scrub: Callback<InputEvent>,
}

/// Width of the time beside the handle, in pixels.
const CLOCK_PX: f64 = 155.0;

/// The CSS class and the shape of a group of markers; the shape is a path around (0, 0).
fn class_and_shape(group: MarkerGroup) -> (&'static str, &'static str) {
    const DIAMOND: &str = "M0-7L7 0L0 7L-7 0Z";
    const TRIANGLE: &str = "M-6 5.5L0-6L6 5.5Z";
    const SMALL_CIRCLE: &str = "M-4 0A4 4 0 0 1 4 0A4 4 0 0 1-4 0Z";
    match group {
        MarkerGroup::Stalled => ("is-stalled", DIAMOND),
        MarkerGroup::HeartbeatLost => ("is-heartbeat", "M-6 0A6 6 0 0 1 6 0A6 6 0 0 1-6 0Z"),
        MarkerGroup::Restart | MarkerGroup::Update => ("is-restart", TRIANGLE),
        MarkerGroup::Change => ("is-change", "M-5.5-5.5H5.5V5.5H-5.5Z"),
        MarkerGroup::SlotLost | MarkerGroup::SignalLost => ("is-lost", DIAMOND),
        MarkerGroup::Woken | MarkerGroup::Done => ("is-good", SMALL_CIRCLE),
        MarkerGroup::Try => ("is-try", "M-5-5L5 0L-5 5Z"),
    }
}

/// Draws the slider with the markers above it and their names below.
#[component]
pub fn Scrubber(props: &ScrubberProps) -> Html {
    let markers = &props.markers;
    let merged = clusters(markers, props.axis_px);
    let labels: Vec<String> = merged.iter().map(|cluster| cluster.label(markers)).collect();
    let named = names(&merged, &labels, props.axis_px);
    let marker = |(cluster, label): (&Cluster, &String)| {
        marker(
            cluster,
            label.clone(),
            &props.on_marker.reform({
                let target = cluster.next(markers);
                move |()| target
            }),
        )
    };
    html! {
        <div class="scrubber">
            <svg class="scrubber-markers" width="100%" height="24" role="group" aria-label={words::markers()}>
                <line class="scrubber-now" x1={percent(cursor(props))} x2={percent(cursor(props))} y1="0" y2="100%" />
                {for merged.iter().zip(&labels).map(marker)}
            </svg>
            {slider(props)}
            <svg class="scrubber-names" width="100%" height="15" aria-hidden="true">
                {for named.iter().map(|name| {
                    let text_anchor = match name.alignment {
                        Alignment::Start => "start",
                        Alignment::Middle => "middle",
                        Alignment::End => "end",
                    };
                    html! {
                        <text x={percent(merged[name.cluster].fraction)} dx={format!("{:.1}", merged[name.cluster].shift_px)} y="11" text-anchor={text_anchor}>{labels[name.cluster].clone()}</text>
                    }
                })}
            </svg>
        </div>
    }
}

/// The position of the moment shown, as a share of the axis.
fn cursor(props: &ScrubberProps) -> f64 {
    props.value as f64 / props.max.max(1) as f64
}

/// The slider without markers, for pages with no room for them.
pub fn slider(props: &ScrubberProps) -> Html {
    html! {
        <div class="scrubber-line">
            {track(props)}
            <input
                class="scrubber-range" type="range" min="0" max={props.max.to_string()} step={props.step.to_string()}
                value={props.value.to_string()} aria-label={words::time()} aria-valuetext={props.value_text.clone()}
                oninput={props.on_scrub.clone()}
            />
        </div>
    }
}

/// The line under the handle, and the time beside it.
fn track(props: &ScrubberProps) -> Html {
    let cursor = cursor(props);
    // The time is after the handle while there is room, then before it.
    let after = cursor < 0.7 && (1.0 - cursor) * props.axis_px > CLOCK_PX;
    let (text_anchor, dx) = if after { ("start", "16") } else { ("end", "-16") };
    html! {
        <svg class="scrubber-track" width="100%" height="24" aria-hidden="true">
            <line class="scrubber-rest" x1="0%" x2="100%" y1="12" y2="12" />
            <line class="scrubber-done" x1="0%" x2={percent(cursor)} y1="12" y2="12" />
            if !props.clock.is_empty() {
                <text class="scrubber-clock" x={percent(cursor)} y="16.5" {dx} text-anchor={text_anchor}>
                    <tspan class="scrubber-time">{props.clock.clone()}</tspan>
                    if !props.note.is_empty() {
                        <tspan class="scrubber-note" dx="10">{props.note.clone()}</tspan>
                    }
                </text>
            }
        </svg>
    }
}

fn marker(cluster: &Cluster, label: String, go: &Callback<()>) -> Html {
    let onclick = go.reform(|_| ());
    let onkeydown = {
        let go = go.clone();
        Callback::from(move |event: KeyboardEvent| {
            if matches!(event.key().as_str(), "Enter" | " ") {
                event.prevent_default();
                event.stop_propagation();
                go.emit(());
            }
        })
    };
    let several = cluster.members.len() > 1;
    let (class, shape) = class_and_shape(cluster.group);
    let beside = (cluster.shift_px != 0.0).then(|| format!("translate({:.1} 0)", cluster.shift_px));
    html! {
        <svg x={percent(cluster.fraction)} y="12" class="scrubber-at" key={cluster.members[0]}>
            <g
                class={classes!("scrubber-marker", class, cluster.selected.then_some("is-selected"))}
                role="button" tabindex="0" aria-label={label.clone()} transform={beside}
                aria-current={cluster.selected.then_some("true")} {onclick} {onkeydown}
            >
                <title>{label}</title>
                <rect class="scrubber-target" x="-12" y="-12" width="24" height="24" rx="4" />
                if several {
                    <path class="scrubber-behind" transform="translate(4 0)" d={shape} />
                }
                <path class="scrubber-shape" d={shape} />
            </g>
        </svg>
    }
}
