//! The call of the race: the bell, the rope to whoever is on the list, and the mark it leaves.

use yew::prelude::*;

use super::geometry::{
    BELL_X, BELL_Y, CAPSULE_Y, EMPTY_Y, HEIGHT_PX, LINE_Y, Picture, RADIUS, RaceOutcome, RaceView, bell_path, rope,
    sight,
};
use super::words;
use crate::kit::percent::percent;

/// What is drawn with curves, in a box that is stretched to the width.
pub(super) fn curves(view: &RaceView, picture: &Picture) -> Html {
    let bell = (BELL_X + 0.03, BELL_Y);
    let rope_end = match view.outcome {
        RaceOutcome::Lost if view.notified() => Some(((picture.register_x - 0.025, EMPTY_Y), "race-rope")),
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
            if view.checked() {
                <path class="race-sight" d={sight(262.0, (picture.check_x - 0.02, LINE_Y + RADIUS))} />
            }
            if let Some((to, class)) = rope_end {
                <path {class} d={rope(bell, to)} />
            }
        </svg>
    }
}

/// The bell itself.
pub(crate) fn bell(view: &RaceView) -> Html {
    let notified = view.notified();
    html! {
        <svg class="race-at" x={percent(BELL_X)} y={BELL_Y.to_string()}>
            <g class={classes!("race-bell-big", if notified { "is-arrived" } else { "is-pending" })}>
                <path transform="scale(1.3)" d={bell_path()} />
                <text y="32" x="-14" text-anchor="start">{words::bell(notified)}</text>
            </g>
        </svg>
    }
}

/// Where the bell rang: to an empty place on the list, with an arrow back in time, crossed, once the send has signed.
pub(crate) fn empty_place(view: &RaceView, picture: &Picture) -> Html {
    let x = percent(picture.register_x);
    html! {
        if view.outcome == RaceOutcome::Lost && view.notified() {
            <svg class="race-at" {x} y="0">
                <circle class="race-empty" cx="0" cy={EMPTY_Y.to_string()} r="13" />
                if view.registered() {
                    <g class="race-back">
                        <path d={format!("M0 {}V{}M-5 {}L0 {}L5 {}", LINE_Y + RADIUS + 2.0, EMPTY_Y - 15.0, EMPTY_Y - 21.0, EMPTY_Y - 15.0, EMPTY_Y - 21.0)} />
                        <path class="race-cross" d="M-8 196L8 212M8 196L-8 212" />
                    </g>
                }
            </svg>
        }
    }
}

/// The mark that stays behind.
pub(super) fn stamp(view: &RaceView) -> Html {
    let [first, second] = words::stamp(view);
    let class = match view.outcome {
        RaceOutcome::Lost => "is-lost",
        RaceOutcome::GoesOn | RaceOutcome::Woken => "is-fixed",
    };
    html! {
        <div class="race-stamp-room">
            if view.notified() {
                <p class={classes!("race-stamp", class)}><strong>{first}</strong><span>{second}</span></p>
            }
        </div>
    }
}
