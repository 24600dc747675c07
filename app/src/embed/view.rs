//! Embed: the stage alone, in another page. A picture, a bar under it, and the link to the whole page.

use sim_core::record::twin::Side;
use sim_core::show::frame::Frame;
use yew::prelude::*;

use super::open_in_full::OpenInFull;
use crate::browser::address;
use crate::facts::labels;
use crate::facts::units::micros_long;
use crate::stage::state::{Action, Shown, side_index};
use crate::stage::timeline::scrubber::{ScrubberProps, slider};
use crate::stage::transport::view::play;
use crate::stage::view::{
    StageContext, announced_now, draw_arms, keys, machines, name, notices, on_scrub, picture, side_choice,
};
use crate::stage::{props, words as shown};
use crate::words::{embed as words, grouped, language, stage};

/// Draws the stage and its bar under one heading, which only screen readers show: the embedding page gives the
/// context. `link` reopens the same moment in the whole page.
pub fn embed(title: &str, link: &str, state: &Shown<'_>, act: &Callback<Action>, context: &StageContext) -> Html {
    html! {
        <main id="content" class="page is-embed">
            <h1 class="unseen">{title.to_owned()}</h1>
            <div
                ref={context.node.clone()} class="page-stage" role="region" aria-label={name(state)} tabindex="0"
                onkeydown={keys(state, act)}
            >
                {notices(state, act)}
                {picture(state, act, |state, _| draw_arms(&machines(state), state))}
                {bar(link, state, act)}
            </div>
        </main>
    }
}

fn bar(link: &str, state: &Shown<'_>, act: &Callback<Action>) -> Html {
    let address = address::in_full(language().tag(), link);
    html! {
        <div class="embed-bar">
            <div class="embed-run">
                {play(state.moves(), None, &act.reform(|()| Action::PlayPause))}
                {run(state, act)}
            </div>
            <p class="embed-announcement" role="status">{announced_now(state)}</p>
            <p class="embed-status"><strong>{status(state)}</strong></p>
            <div class="embed-ways">
                {sides(state, act)}
                <OpenInFull {address} />
            </div>
            <p class="embed-note muted">{words::not_published()}</p>
        </div>
    }
}

/// The axis of the run with its clock, or what happens in the race.
fn run(state: &Shown<'_>, act: &Callback<Action>) -> Html {
    if let Some(race) = &state.race {
        return html! {
            <>
                <strong class="embed-now">{race.now_line()}</strong>
                <span class="embed-clock">{micros_long(race.now_ns)}</span>
            </>
        };
    }
    let extent = props::extent(state);
    let axis = ScrubberProps {
        value: state.at.0,
        max: extent.0,
        step: (extent.0 / 1000).max(1),
        value_text: props::value_text(state).into(),
        clock: AttrValue::default(),
        note: AttrValue::default(),
        markers: Vec::new(),
        axis_px: 0.0,
        on_marker: Callback::noop(),
        on_scrub: on_scrub(act),
    };
    html! {
        <>
            {slider(&axis)}
            <span class="embed-clock">{props::clock(state)}</span>
        </>
    }
}

/// Which side is shown, where only one is.
fn sides(state: &Shown<'_>, act: &Callback<Action>) -> Html {
    if state.race.is_some() {
        return html! {};
    }
    let turns = state.policy.switches_sides;
    let names: Vec<AttrValue> = if turns {
        [Side::Before, Side::After].map(|side| labels::side_short(side).into()).to_vec()
    } else {
        machines(state).into_iter().map(|machine| machine.title).collect()
    };
    if names.len() < 2 {
        return html! {};
    }
    let class = classes!("choices", if turns { "embed-sides" } else { "stage-sides" });
    html! {
        <div {class} role="radiogroup" aria-label={stage::side_shown()}>{side_choice(names.into_iter(), state, act)}</div>
    }
}

/// The heartbeat, and what the oracle has counted, of what is shown.
fn status(state: &Shown<'_>) -> String {
    let heartbeat = |frame: &Frame| shown::heartbeat(frame.heartbeat, frame.at);
    let frames: Vec<&Frame> = [Side::Before, Side::After]
        .into_iter()
        .filter(|side| state.shows(*side))
        .map(|side| &*state.frames[side_index(side)])
        .collect();
    match (&state.race, frames.as_slice()) {
        (Some(race), _) => accesses(&[&race.run.frame(race.now_ns)]),
        (None, [before, after]) => words::status_of_two(heartbeat(before), heartbeat(after), accesses(&frames)),
        (None, _) => words::status(frames.first().map(|frame| heartbeat(frame)).unwrap_or_default(), accesses(&frames)),
    }
}

/// What the oracle has counted in these frames.
fn accesses(frames: &[&Frame]) -> String {
    let sum = |count: fn(&Frame) -> u64| frames.iter().map(|frame| count(frame)).sum::<u64>();
    match sum(|frame| frame.oracle.tried) {
        0 => words::accesses_none().into(),
        tried => words::accesses(grouped(sum(|frame| frame.oracle.allowed_private)), grouped(tried)),
    }
}
