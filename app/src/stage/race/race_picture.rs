//! Picture of the race: page, notification and host's view at the left, the stations of the send at the right.

use sim_core::model::machine::memory::HostVisibility;
use yew::prelude::*;

use super::geometry::{CAPSULE_Y, HEIGHT_PX, LINE_Y, Picture, RADIUS, RaceView, bell_path, inwards};
use super::{race_bell, race_cards, words};
use crate::kit::patterns;
use crate::kit::percent::percent;
use crate::stage::path::capsule::capsule as draw;
use crate::stage::vm::vp_ring;
use crate::stage::words as common;

/// Draws the picture.
pub fn race_picture(view: &RaceView) -> Html {
    let picture = Picture::of(view);
    html! {
        <div class="race-picture">
            {race_cards::cards(view)}
            <div class="race-send">
                <svg class="race-stage" width="100%" height={HEIGHT_PX.to_string()} role="img" aria-label={words::picture(view)}>
                    <text class="race-title" x="0" y="20">{words::what_it_does()}</text>
                    {wakers(view)}
                    <line class="race-track" x1="2%" x2="98%" y1={LINE_Y.to_string()} y2={LINE_Y.to_string()} />
                    {gap(view, &picture)}
                    {race_bell::curves(view, &picture)}
                    {stations(view, &picture)}
                    {slot(view, &picture)}
                    {race_bell::bell(view)}
                    {race_bell::empty_place(view, &picture)}
                    {capsule(view, &picture)}
                </svg>
                {race_bell::stamp(view)}
            </div>
        </div>
    }
}

fn wakers(view: &RaceView) -> Html {
    let class = classes!("race-wakers", view.lost().then_some("is-lost"));
    html! {
        if view.sleeps() {
            <text {class} x="100%" y="20" text-anchor="end">{words::wakers(view.wakers)}</text>
        }
    }
}

/// The gap between check and register, once the send is in it.
fn gap(view: &RaceView, picture: &Picture) -> Html {
    let Some((from, to)) = picture.gap.filter(|_| view.saw() == Some(HostVisibility::Private)) else {
        return Html::default();
    };
    let air = (to - from) * 0.17;
    let x = percent(f64::midpoint(from, to));
    let length = words::length(view.gap_ns);
    html! {
        <g class="race-between">
            <rect
                class="race-gap" x={percent(from + air)} width={percent(to - from - 2.0 * air)} y="82" height="60" rx="6"
                fill={patterns::GAP}
            />
            <text x={x.clone()} y="164" text-anchor="middle">{words::nobody_knows(length)}</text>
            <text {x} y="181" text-anchor="middle">{words::that_it_waits()}</text>
        </g>
    }
}

fn stations(view: &RaceView, picture: &Picture) -> Html {
    let goes_on = view.saw() == Some(HostVisibility::Shared);
    let check_first = picture.check_x < picture.register_x;
    let (check_number, register_number) = if check_first { (1, 2) } else { (2, 1) };
    let third = if goes_on {
        words::goes_on()
    } else if view.woken() {
        words::woken()
    } else {
        words::sleeps()
    };
    let station = |x: f64, number: u32, label: (&'static str, &'static str), reached: bool, mark: Html| {
        let class = classes!("race-station", reached.then_some("is-reached"));
        html! {
            <svg class="race-at" x={percent(x)} y={LINE_Y.to_string()}>
                <g {class}>
                    <circle r={RADIUS.to_string()} />
                    {mark}
                    <text class="race-station-name" y="-38" text-anchor="middle">
                        {number}{" "}<tspan class="if-wide">{label.0}</tspan><tspan class="if-narrow">{label.1}</tspan>
                    </text>
                </g>
            </svg>
        }
    };
    let eye = html! { <><path class="race-mark" d="M-13 0C-7-8 7-8 13 0C7 8-7 8-13 0Z" /><circle class="race-mark" r="4" /></> };
    let list = html! { <path class="race-mark" d="M-10-13H10V13H-10ZM-5-6H5M-5 0H5M-5 6H5" /> };
    let sleep_mark = if goes_on {
        html! { <path class="race-mark" d="M-10 0H9M3-7L10 0L3 7" /> }
    } else if view.woken() {
        html! { <path class="race-mark" d={bell_path()} /> }
    } else {
        html! { <text class="race-zz" y="5" text-anchor="middle">{words::asleep()}</text> }
    };
    let saw = view.saw().map(words::saw);
    html! {
        <>
            {station(picture.check_x, check_number, words::checks(), view.checked(), eye)}
            {station(picture.register_x, register_number, words::registers(), view.registered(), list)}
            {station(picture.sleep_x, 3, third, view.sleeps() || view.woken() || goes_on, sleep_mark)}
            if let Some(saw) = saw {
                <text class="race-saw" x="0" y="214">{saw}</text>
            }
        </>
    }
}

/// The slots of the VP, tied to the send while it sleeps and so holds one of them.
fn slot(view: &RaceView, picture: &Picture) -> Html {
    let lost = view.slots_lost();
    let (count, lost_short) = words::slots_lost(lost, view.slots.len());
    html! {
        <svg class="race-at" x={percent(picture.sleep_x)} y="212">
            if view.sleeps() {
                <path class={classes!("race-thread", view.lost().then_some("is-lost"))} d="M0-44V-26" />
            }
            <svg class="vp-ring-picture" x="-28" y="-28" width="56" height="56" viewBox="0 0 64 64">
                {vp_ring::teeth(&view.slots)}
                <text class="vp-ring-name" x="32" y="37" text-anchor="middle">{common::vp(view.vp)}</text>
            </svg>
            if lost > 0 {
                <text class="race-slots-lost if-wide" x="-36" y="4" text-anchor="end">{format!("{count} {lost_short}")}</text>
                // In two lines, so that it does not cover the empty place on the wait list.
                <text class="race-slots-lost if-narrow" text-anchor="end">
                    <tspan x="32" y="46">{count}</tspan>
                    <tspan x="32" y="60">{lost_short}</tspan>
                </text>
            }
        </svg>
    }
}

fn capsule(view: &RaceView, picture: &Picture) -> Html {
    let at_sleep_x = view.sleeps() || view.woken();
    let y = if at_sleep_x { CAPSULE_Y } else { LINE_Y };
    let class = if view.lost() {
        "is-lost"
    } else if view.woken() {
        "is-woken"
    } else if view.sleeps() {
        "is-waiting"
    } else if view.in_gap() {
        "is-gap"
    } else {
        "is-moving"
    };
    html! {
        <svg class="race-at" x={percent(picture.send_x)} y={y.to_string()}>
            <g transform={format!("translate({:.1} 0)", inwards(picture.send_x))}>
                {draw(&[view.send], Some(class), None)}
            </g>
        </svg>
    }
}
