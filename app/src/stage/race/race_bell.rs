//! Bell of the race: the bell that stands for the notification, the rope to the send that it wakes, and the stamp with
//! the outcome.

use yew::prelude::*;

use super::geometry::{
    BELL_X, BELL_Y, CAPSULE_Y, EMPTY_Y, HEIGHT_PX, LINE_Y, Picture, RADIUS, RaceOutcome, RaceView, bell_path,
    check_line, rope,
};
use super::words;
use crate::kit::percent::percent;

/// The curves of the picture, in a box that is stretched to the width: the line of the check and the rope.
pub(super) fn curves(view: &RaceView, picture: &Picture) -> Html {
    let bell = (BELL_X + 0.03, BELL_Y);
    let rope_end = match view.outcome {
        RaceOutcome::Lost if view.notified() => Some(((picture.register_x - 0.025, EMPTY_Y), "race-rope")),
        RaceOutcome::Woken if view.sleeps() || view.woken() => {
            Some(((picture.sleep_x, CAPSULE_Y + 10.0), "race-rope is-tied"))
        }
        _ => None,
    };
    html! {
        <svg
            class="race-curves" width="100%" height={HEIGHT_PX.to_string()}
            viewBox={format!("0 0 100 {HEIGHT_PX}")} preserveAspectRatio="none"
        >
            if view.checked() {
                <path class="race-check-line" d={check_line(262.0, (picture.check_x - 0.02, LINE_Y + RADIUS))} />
            }
            if let Some((to, class)) = rope_end {
                <path {class} d={rope(bell, to)} />
            }
        </svg>
    }
}

/// The bell.
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

/// The empty place on the wait list that a notification in the gap found. Once the send has registered, a crossed arrow
/// shows that it came too late.
pub(crate) fn empty_place(view: &RaceView, picture: &Picture) -> Html {
    let x = percent(picture.register_x);
    html! {
        if view.outcome == RaceOutcome::Lost && view.notified() {
            <svg class="race-at" {x} y="0">
                <circle class="race-empty" cx="0" cy={EMPTY_Y.to_string()} r="13" />
                if view.registered() {
                    <g class="race-too-late">
                        <path d={format!("M0 {}V{}M-5 {}L0 {}L5 {}", LINE_Y + RADIUS + 2.0, EMPTY_Y - 15.0, EMPTY_Y - 21.0, EMPTY_Y - 15.0, EMPTY_Y - 21.0)} />
                        <path class="race-cross" d="M-8 196L8 212M8 196L-8 212" />
                    </g>
                }
            </svg>
        }
    }
}

/// The stamp with the outcome, once the notification has arrived.
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
