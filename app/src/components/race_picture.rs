//! The picture of the race: page, news and note on the left; what the send does on the right.

use std::rc::Rc;

use sim_core::machine::memory::HostVisibility;
use yew::prelude::*;

use super::capsule::Capsule;
use super::icon::{Glyph, Icon};
use super::words::race as words;
use super::{patterns, vp_ring, words as common};
use crate::scene::percent;
use crate::scene::race::{HEIGHT_PX, Picture, RaceOutcome, RaceView, bell_path, inwards, rope, sight};

/// The picture.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct RacePictureProps {
    /// What is true now.
    pub race: Rc<RaceView>,
}

/// How far down things are, in pixels.
const LINE_Y: f64 = 112.0;
const RADIUS: f64 = 24.0;
const BELL_Y: f64 = 292.0;
const BELL_X: f64 = 0.055;
const EMPTY_Y: f64 = 274.0;
const CAPSULE_Y: f64 = 158.0;

/// Draws the picture.
#[component]
pub(super) fn RacePicture(props: &RacePictureProps) -> Html {
    let view = &*props.race;
    let picture = Picture::of(view);
    html! {
        <div class="race-picture">
            {cards(view)}
            <div class="race-send">
                <svg class="race-stage" width="100%" height={HEIGHT_PX.to_string()} role="img" aria-label={words::picture(view)}>
                    <text class="race-title" x="0" y="20">{words::WHAT_IT_DOES}</text>
                    {wakers(view)}
                    <line class="race-track" x1="2%" x2="98%" y1={LINE_Y.to_string()} y2={LINE_Y.to_string()} />
                    {gap(view, &picture)}
                    {curves(view, &picture)}
                    {stations(view, &picture)}
                    {slot(view, &picture)}
                    {bell(view)}
                    {call(view, &picture)}
                    {capsule(view, &picture)}
                </svg>
                {stamp(view)}
            </div>
        </div>
    }
}

/// The page, the news on its way, the note.
fn cards(view: &RaceView) -> Html {
    let card = |class: &'static str, title: &'static str, says: String, visibility: HostVisibility| {
        let (glyph, state) = match visibility {
            HostVisibility::Private => (Glyph::DoorShut, "is-private"),
            HostVisibility::Shared => (Glyph::DoorOpen, "is-open"),
        };
        html! {
            <div class={classes!("race-card", class, state)}>
                <strong>{title}</strong>
                <span class="race-says">{says}</span>
                <span class="race-door-icon"><Icon {glyph} /></span>
                <span class="race-page">{words::page(view.page)}</span>
                <span class="race-visibility">{words::visibility(visibility)}</span>
            </div>
        }
    };
    let open = view.now_ns >= view.opened_ns;
    let page = if open { HostVisibility::Shared } else { HostVisibility::Private };
    let agree = match (open, view.rung()) {
        (_, true) => ("is-agreed", words::AGREE),
        (true, false) => ("is-differing", words::DISAGREE),
        (false, false) => ("is-agreed", words::BOTH_PRIVATE),
    };
    let news = words::news(view);
    html! {
        <div class="race-cards">
            {card("is-page", words::THE_PAGE, words::true_since(view.opened_ns), page)}
            <div class="race-news">
                <svg class="race-news-way" width="56" height="100%" aria-hidden="true">
                    <line x1="28" x2="28" y1="0" y2="100%" />
                    <svg class="race-at" x="28" y={percent(0.14 + 0.72 * view.news_progress())}>
                        <path class="race-envelope" d="M-17-11H17V11H-17ZM-17-11L0 3L17-11" />
                    </svg>
                </svg>
                <span class="race-news-words">
                    <span>{for news.iter().map(|line| html! { <span>{line.clone()}</span> })}</span>
                    <span class={classes!("race-agree", agree.0)}>{agree.1}</span>
                </span>
            </div>
            {card("is-note", words::THE_NOTE, words::BELIEVES.into(), view.note())}
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

/// The gap between the look and the list, once the send is in it.
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
            <text x={x.clone()} y="164" text-anchor="middle">{format!("{length}: {}", words::NOBODY_KNOWS[0])}</text>
            <text {x} y="181" text-anchor="middle">{words::NOBODY_KNOWS[1]}</text>
        </g>
    }
}

/// What is drawn with curves, in a box that is stretched to the width.
fn curves(view: &RaceView, picture: &Picture) -> Html {
    let bell = (BELL_X + 0.03, BELL_Y);
    let rings_at = match view.outcome {
        RaceOutcome::Lost if view.rung() => Some(((picture.sign_x - 0.025, EMPTY_Y), "race-rope")),
        RaceOutcome::Woken if view.sleeps() || view.woken() => {
            Some(((picture.rest_x, CAPSULE_Y + 10.0), "race-rope is-tied"))
        }
        _ => None,
    };
    html! {
        <svg
            class="race-curves" width="100%" height={HEIGHT_PX.to_string()}
            viewBox={format!("0 0 100 {HEIGHT_PX}")} preserveAspectRatio="none"
        >
            if view.looked() {
                <path class="race-sight" d={sight(262.0, (picture.look_x - 0.02, LINE_Y + RADIUS))} />
            }
            if let Some((to, class)) = rings_at {
                <path {class} d={rope(bell, to)} />
            }
        </svg>
    }
}

fn stations(view: &RaceView, picture: &Picture) -> Html {
    let goes_on = view.saw() == Some(HostVisibility::Shared);
    let look_first = picture.look_x < picture.sign_x;
    let (look_number, sign_number) = if look_first { (1, 2) } else { (2, 1) };
    let third = if goes_on {
        words::GOES_ON
    } else if view.woken() {
        words::CALLED
    } else {
        words::SLEEPS
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
    let rest = if goes_on {
        html! { <path class="race-mark" d="M-10 0H9M3-7L10 0L3 7" /> }
    } else {
        html! { <text class="race-zz" y="5" text-anchor="middle">{"z z"}</text> }
    };
    let saw = view.saw().map(words::saw);
    html! {
        <>
            {station(picture.look_x, look_number, words::LOOKS, view.looked(), eye)}
            {station(picture.sign_x, sign_number, words::SIGNS, view.signed(), list)}
            {station(picture.rest_x, 3, third, view.sleeps() || view.woken() || goes_on, rest)}
            if let Some(saw) = saw {
                <text class="race-saw" x="0" y="214">{saw}</text>
            }
        </>
    }
}

/// The slot that the send holds, while it holds it.
fn slot(view: &RaceView, picture: &Picture) -> Html {
    let gone = view.gone();
    let gone_words = words::slots_gone(gone, view.slots.len());
    html! {
        <svg class="race-at" x={percent(picture.rest_x)} y="212">
            if view.sleeps() {
                <path class={classes!("race-thread", view.lost().then_some("is-lost"))} d="M0-44V-26" />
            }
            <svg class="vp-ring-picture" x="-28" y="-28" width="56" height="56" viewBox="0 0 64 64">
                {vp_ring::teeth(&view.slots)}
                <text class="vp-ring-name" x="32" y="37" text-anchor="middle">{common::vp(view.vp)}</text>
            </svg>
            if gone > 0 {
                <text class="race-gone if-wide" x="-36" y="4" text-anchor="end">{gone_words.clone()}</text>
                <text class="race-gone if-narrow" x="32" y="48" text-anchor="end">{gone_words}</text>
            }
        </svg>
    }
}

fn bell(view: &RaceView) -> Html {
    let rung = view.rung();
    html! {
        <svg class="race-at" x={percent(BELL_X)} y={BELL_Y.to_string()}>
            <g class={classes!("race-bell-big", if rung { "is-rung" } else { "is-set" })}>
                <path transform="scale(1.3)" d={bell_path()} />
                <text y="32" x="-14" text-anchor="start">{words::bell(rung)}</text>
            </g>
        </svg>
    }
}

/// Where the bell rang: to an empty place on the list, with an arrow back in time, crossed, once the send has signed.
fn call(view: &RaceView, picture: &Picture) -> Html {
    let x = percent(picture.sign_x);
    html! {
        if view.outcome == RaceOutcome::Lost && view.rung() {
            <svg class="race-at" {x} y="0">
                <circle class="race-empty" cx="0" cy={EMPTY_Y.to_string()} r="13" />
                if view.signed() {
                    <g class="race-back">
                        <path d={format!("M0 {}V{}M-5 {}L0 {}L5 {}", LINE_Y + RADIUS + 2.0, EMPTY_Y - 15.0, EMPTY_Y - 21.0, EMPTY_Y - 15.0, EMPTY_Y - 21.0)} />
                        <path class="race-cross" d="M-8 196L8 212M8 196L-8 212" />
                    </g>
                }
            </svg>
        }
    }
}

fn capsule(view: &RaceView, picture: &Picture) -> Html {
    let resting = view.sleeps() || view.woken();
    let y = if resting { CAPSULE_Y } else { LINE_Y };
    let class = if view.lost() {
        "is-lost"
    } else if view.woken() {
        "is-woken"
    } else if view.sleeps() {
        "is-asleep"
    } else if view.in_gap() {
        "is-gap"
    } else {
        "is-moving"
    };
    html! {
        <svg class="race-at" x={percent(picture.send_x)} y={y.to_string()}>
            <g transform={format!("translate({:.1} 0)", inwards(picture.send_x))}>
                <Capsule numbers={vec![view.send]} {class} />
            </g>
        </svg>
    }
}

/// The mark that stays behind.
fn stamp(view: &RaceView) -> Html {
    let [first, second] = words::stamp(view);
    let class = match view.outcome {
        RaceOutcome::Lost => "is-lost",
        RaceOutcome::GoesOn | RaceOutcome::Woken => "is-fixed",
    };
    html! {
        <div class="race-stamp-room">
            if view.rung() {
                <p class={classes!("race-stamp", class)}><strong>{first}</strong><span>{second}</span></p>
            }
        </div>
    }
}
