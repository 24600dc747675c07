//! Strip of the race: its axis to scale, with a lane of the send, a lane of the host's view, and the bell that the
//! reader moves.

use sim_core::model::machine::handler::HandlerKind;
use yew::prelude::*;

use super::geometry::{self as race, FROM_NS, RaceOutcome, RaceView, STEP_NS, TO_NS, Zone, bell_path, fraction};
use super::race_props::RaceProps;
use super::race_table::race_table;
use super::words;
use crate::kit::number_field::NumberField;
use crate::kit::patterns;
use crate::kit::percent::percent;
use crate::stage::words as common;

/// Vertical positions, in pixels from the top.
const ZONE_Y: &str = "13";
const SEND_Y: &str = "42";
const PRIVATE_Y: &str = "86";
const SHARED_Y: &str = "70";
const AXIS_Y: &str = "108";

/// Draws the lanes, the axis and the controls.
pub(super) fn race_strip(props: &RaceProps) -> Html {
    let view = &*props.race;
    let zones = race::zones(view.handler, view.gap_ns);
    let at = fraction(view.notify_ns);
    let zone = zones.iter().rev().find(|zone| zone.from <= at).map(|zone| zone.outcome);
    html! {
        <div class="race-strip">
            <div class="race-lanes">
                <span class="race-lane-names" aria-hidden="true">
                    <span>{words::send()}<span class="if-wide">{" "}{common::send(view.send)}</span></span>
                    <span><span class="if-wide">{words::host_view()}</span><span class="if-narrow">{common::host_view().1}</span></span>
                </span>
                <div class="race-axis">
                    <input
                        class="race-bell-range" type="range" min={FROM_NS.to_string()} max={TO_NS.to_string()}
                        step={STEP_NS.to_string()} value={view.notify_ns.clamp(FROM_NS, TO_NS).to_string()}
                        aria-label={words::notification_slider()}
                        aria-valuetext={words::bell_value(view.notify_ns, zone.filter(|_| props.show_zones))}
                        disabled={!props.show_zones} oninput={props.on_bell.clone()}
                    />
                    <svg class="race-chart" width="100%" height="128" aria-hidden="true">
                        {gap(view, &zones, props.show_zones)}
                        {send_lane(view)}
                        {host_view_lane(view)}
                        {for view.tries.iter().map(|(ns, outcome)| tried(*ns, *outcome))}
                        {axis()}
                        {now(view)}
                        {bell(view)}
                    </svg>
                </div>
            </div>
            if props.show_zones {
                {controls(props)}
            }
        </div>
    }
}

/// The gap as one band through both lanes: all of it if `whole`, otherwise up to the moment shown.
fn gap(view: &RaceView, zones: &[Zone], whole: bool) -> Html {
    let seen = fraction(view.now_ns.min(view.gap_ns));
    let band = |zone: &Zone| {
        let to = if whole { zone.to } else { zone.to.min(seen) };
        html! {
            if to > zone.from {
                <rect
                    class="race-gap" x={percent(zone.from)} width={percent(to - zone.from)} y="0" height="104"
                    fill={patterns::GAP}
                />
            }
        }
    };
    let name = |zone: &Zone| {
        let x = percent(f64::midpoint(zone.from, zone.to));
        let class = classes!("race-zone", (zone.outcome == RaceOutcome::Lost).then_some("is-lost"));
        html! { <text {class} {x} y={ZONE_Y} text-anchor="middle">{words::zone(zone.outcome)}</text> }
    };
    html! {
        <>
            {for zones.iter().filter(|zone| zone.outcome == RaceOutcome::Lost).map(band)}
            if whole {
                {for zones.iter().map(name)}
            }
        </>
    }
}

/// The lane of the send: its path, check, registration, sleep and wake-up.
fn send_lane(view: &RaceView) -> Html {
    let now = view.now_ns;
    let dot = |ns: i64, label: &'static str, before: bool| {
        let (text_anchor, dx) = if before { ("end", "-9") } else { ("start", "9") };
        html! {
            <g class="race-dot">
                <circle cx={percent(fraction(ns))} cy={SEND_Y} r="6.5" />
                <text x={percent(fraction(ns))} {dx} y="32" text-anchor={text_anchor}>{label}</text>
            </g>
        }
    };
    let asleep = view.register_ns.filter(|_| view.outcome != RaceOutcome::GoesOn && view.registered());
    html! {
        <>
            {lane("race-blank", FROM_NS, TO_NS, SEND_Y)}
            {lane("race-send-line", FROM_NS, now, SEND_Y)}
            if let Some(from) = asleep {
                <rect
                    class="race-sleep" x={percent(fraction(from))} y="37.5" height="9" fill={patterns::FEWER_SLOTS}
                    width={percent((fraction(view.woken_ns.map_or(now, |ns| ns.min(now))) - fraction(from)).max(0.0))}
                />
            }
            if view.registered() && view.handler == HandlerKind::Before {
                {dot(view.register_ns.unwrap_or_default(), words::registers().1, false)}
            }
            if view.checked() && view.handler == HandlerKind::Before {
                {dot(view.check_ns, words::checks().1, true)}
            }
            if view.checked() && view.handler == HandlerKind::After {
                {dot(view.check_ns, words::registers_then_rechecks(), true)}
            }
            if view.woken() && view.notify_ns <= TO_NS {
                {dot(view.woken_ns.unwrap_or_default(), words::woken().1, !has_room_after(view.woken_ns.unwrap_or_default()))}
            }
        </>
    }
}

/// Whether a label fits between a moment and the end of the strip.
fn has_room_after(ns: i64) -> bool {
    fraction(ns) < 0.85
}

fn lane(class: &'static str, from: i64, to: i64, y: &'static str) -> Html {
    html! { <line {class} x1={percent(fraction(from))} x2={percent(fraction(to))} y1={y} y2={y} /> }
}

/// The lane of the host's view up to the moment shown: private until the notification arrives.
fn host_view_lane(view: &RaceView) -> Html {
    let until = view.notify_ns.min(view.now_ns);
    let x = percent(fraction(view.now_ns));
    // The label is beside the end of the line while there is room, then above it.
    let (text_anchor, dx, y) = if has_room_after(view.now_ns) { ("start", "6", "74") } else { ("end", "0", "63") };
    html! {
        <>
            {lane("race-blank", FROM_NS, TO_NS, PRIVATE_Y)}
            {lane("race-private", FROM_NS, until, PRIVATE_Y)}
            if until > FROM_NS {
                <text class="race-private-name" x="0%" dx="4" y="80">{common::private()}</text>
            }
            if view.notified() && view.notify_ns < TO_NS {
                {lane("race-shared", view.notify_ns, view.now_ns, SHARED_Y)}
                <text class="race-shared-name" {x} {dx} {y} text-anchor={text_anchor}>{common::shared()}</text>
            }
        </>
    }
}

fn tried(ns: i64, outcome: RaceOutcome) -> Html {
    let x = percent(fraction(ns));
    html! {
        <line class="race-try" x1={x.clone()} x2={x} y1="62" y2="94"><title>{words::tried(ns, outcome)}</title></line>
    }
}

fn axis() -> Html {
    let tick = |(index, ns): (usize, i64)| {
        let x = percent(fraction(ns));
        html! {
            <g class={classes!((index % 2 == 1).then_some("if-wide"))}>
                <line class="race-tick" x1={x.clone()} x2={x.clone()} y1="105" y2="111" />
                <text class="race-tick-name" {x} y="124" text-anchor="middle">
                    <tspan class="if-wide">{words::moment(ns)}</tspan><tspan class="if-narrow">{words::tick(ns)}</tspan>
                </text>
            </g>
        }
    };
    html! {
        <>
            {lane("race-tick", FROM_NS, TO_NS, AXIS_Y)}
            {for race::ticks().into_iter().enumerate().map(tick)}
        </>
    }
}

fn now(view: &RaceView) -> Html {
    let x = percent(fraction(view.now_ns));
    html! { <line class="race-now" x1={x.clone()} x2={x} y1="18" y2="108" /> }
}

fn bell(view: &RaceView) -> Html {
    let state = if view.notified() { "is-arrived" } else { "is-pending" };
    html! {
        <svg class="race-at" x={percent(fraction(view.notify_ns))} y="78">
            <g class={classes!("race-bell", state)}><circle r="16" /><path d={bell_path()} /></g>
            if view.notify_ns > TO_NS {
                // The notification arrives after the end of the axis: the bell is at the edge, with its time.
                <text class="race-beyond" x="-22" y="5" text-anchor="end">{words::beyond(view.notify_ns)}</text>
            }
        </svg>
    }
}

fn controls(props: &RaceProps) -> Html {
    let view = &*props.race;
    let preset = |(outcome, ns): (RaceOutcome, i64)| {
        html! {
            <label class="choice" key={ns.to_string()}>
                <input
                    type="radio" name="race-notification" checked={view.notify_ns == ns}
                    onchange={props.on_preset.reform(move |_| ns)}
                />
                <span>{words::preset(outcome, view.handler)}</span>
            </label>
        }
    };
    let (label, short) = words::notification_field();
    html! {
        <div class="race-controls">
            <fieldset class="choices">
                <legend class="unseen">{words::presets()}</legend>
                {for race::presets(view.gap_ns).into_iter().map(preset)}
            </fieldset>
            <NumberField
                name="notification" {label} {short} value={words::notification_typed(view.notify_ns)} unit={words::microseconds()}
                on_change={props.on_field.clone()}
            />
            {race_table(&props.race)}
        </div>
    }
}
