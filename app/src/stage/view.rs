//! Stage: draws the arms with the run panel below, or the race or the sealed room in their place, and below it controls
//! and logs.

use std::rc::Rc;

use yew::prelude::*;

use sim_core::model::machine::handler::HandlerKind;
use sim_core::model::parameter::Unit;
use sim_core::model::time::{SECOND, SimTime};
use sim_core::record::twin::Side;
use sim_core::show::frame::Frame;

use super::highlight::cause_effect::Highlight;
use super::in_words::view::{self as in_words, InWords};
use super::keymap;
use super::logs::view::{LogsProps, logs};
use super::policy::Scene;
use super::props as view;
use super::race::race_opener::{RaceOpenerProps, race_opener};
use super::race::race_props::RaceProps;
use super::race::state::{RaceState, STRIP_NS};
use super::race::view::race as draw_race;
use super::sealed_room::view::{SealedRoomProps, sealed_room};
use super::state::{Action, Shown};
use super::timeline::geometry::lanes::fraction;
use super::timeline::lanes::Lanes;
use super::timeline::scrubber::Scrubber;
use super::transport::view::{SpeedChoice, StepTo, Transport};
use super::vm::arm::{ArmProps, arm};
use crate::browser::input;
use crate::facts::units::{duration, exact, micros_long};
use crate::facts::{announcements, labels};
use crate::run::Marker;
use crate::run::playback::Speed;
use crate::words::{controls, race as race_words, shell, stage as words, story};

/// What the stage needs from the page in addition to its state.
#[derive(Clone, PartialEq)]
pub struct StageContext {
    /// The element of the stage, to find out whether it is visible.
    pub node: NodeRef,
    /// The link shown under the controls, whether it was copied (`None` until that is known), and the digests of both
    /// sides.
    pub link: Option<(String, Option<bool>, [u64; 2])>,
    /// Width of the axis in pixels.
    pub axis_px: f64,
    /// The seed as typed.
    pub typed_run: AttrValue,
    /// The field for the seed has changed.
    pub on_run_change: Callback<Event>,
    /// The reader runs the seed that was typed.
    pub on_run: Callback<()>,
    /// The button to copy the link was pressed.
    pub on_copy: Callback<()>,
}

/// Draws the stage.
pub fn stage(state: &Shown<'_>, act: &Callback<Action>, context: &StageContext) -> Html {
    let markers = state.markers_seen();
    let onkeydown = keys(state, act);
    html! {
        <div ref={context.node.clone()} class="page-stage" role="region" aria-label={name(state)} tabindex="0" {onkeydown}>
            {notices(state, act)}
            {picture(state, act, arms)}
            if state.race.is_none() && state.policy.scene != Some(Scene::Room) {
                {run_panel(state, &markers, act, context)}
            }
            <div class="card is-bar">{transport(state, act, context)}</div>
            if state.race.is_none() && state.policy.scene != Some(Scene::Room) {
                {in_words(state)}
            }
            if let Some((link, copied, digests)) = &context.link {
                <p class="link-shown">
                    <span role="status">{labels::copied(*copied)}</span>
                    <input type="text" readonly=true value={link.clone()} aria-label={controls::link_field()} />
                    <span class="muted">{labels::digests(*digests)}</span>
                </p>
            }
            if !state.policy.answer_first {
            {logs(&LogsProps {
                operator: view::operator_log(state, &markers),
                model: Some(view::model_log(state, &markers)),
                open: false,
            })}
            }
        </div>
    }
}

/// The handler of keys while the stage has the focus.
pub fn keys(state: &Shown<'_>, act: &Callback<Action>) -> Callback<KeyboardEvent> {
    let (act, letters, has_clicker) = (act.clone(), state.policy.letters, state.policy.clicker);
    Callback::from(move |event: KeyboardEvent| {
        // In the mode for groups shell/use_clicker.rs handles the keys of the clicker.
        let clicked = has_clicker && keymap::is_clicker(&event.key());
        if input::is_shortcut(&event)
            && !clicked
            && let Some(action) = keymap::action(&event.key(), event.shift_key(), letters)
        {
            event.prevent_default();
            act.emit(action);
        }
    })
}

/// The main picture: a race, the sealed room, or VMs, which `machines` draws.
pub fn picture(state: &Shown<'_>, act: &Callback<Action>, machines: fn(&Shown<'_>, &Callback<Action>) -> Html) -> Html {
    match &state.race {
        Some(race) => race_stage(race, state, act),
        None if state.policy.scene == Some(Scene::Room) => room(state, act),
        None => machines(state, act),
    }
}

/// The sealed room, in which the reader lets actors try to reach pages.
fn room(state: &Shown<'_>, act: &Callback<Action>) -> Html {
    let [before, _] = view::pictures(state);
    html! {
        <div class="card">
            {sealed_room(&SealedRoomProps {
                frame: before,
                sealed: state.sealed,
                gate: state.policy.answer_first.then(|| crate::words::story::gate().into()),
                on_action: act.reform(Action::Room),
            })}
        </div>
    }
}

/// The accessible name of the stage.
pub fn name(state: &Shown<'_>) -> &'static str {
    match state.policy.scene {
        _ if state.policy.switches_sides => shell::stage(),
        None | Some(Scene::Both) => shell::stage(),
        Some(Scene::Room) => shell::stage_room(),
        Some(Scene::WithClassic) => shell::stage_classic(),
        Some(Scene::Race | Scene::One | Scene::Watched) => shell::stage_one(),
    }
}

/// The notices, with a button that dismisses them.
pub fn notices(state: &Shown<'_>, act: &Callback<Action>) -> Html {
    if state.notices.is_empty() {
        return html! {};
    }
    html! {
        <div class="card notices" role="alert">
            {for state.notices.iter().map(|notice| html! {
                <>
                    <p><strong>{notice.title()}</strong></p>
                    <ul>{for notice.lines().iter().map(|line| html! { <li>{line}</li> })}</ul>
                </>
            })}
            <p class="card-buttons">
                <button type="button" onclick={act.reform(|_| Action::Dismiss)}>{controls::close()}</button>
            </p>
        </div>
    }
}

/// The props of the arms on the stage: one, two or three.
#[must_use]
pub fn machines(state: &Shown<'_>) -> Vec<ArmProps> {
    let [before, after] = view::pictures(state);
    let [highlight_before, highlight_after, highlight_classic] = view::highlights(state);
    let with_classic = state.policy.scene == Some(Scene::WithClassic);
    let classic = if with_classic { shell::classic_arm() } else { shell::classic_arm_run() };
    let show_capsules = view::shows_sends(state);
    let hidden = state.policy.hidden;
    let machine = |frame: Rc<Frame>, title: &'static str, highlight: Option<Highlight>| ArmProps {
        rate: Some(frame.per_second),
        frame,
        title: title.into(),
        highlight,
        show_capsules,
        show_paths: !hidden.paths,
        show_heartbeat: !hidden.heartbeat,
    };
    let shown = [
        state.shows(Side::Before).then(|| machine(before, before_title(state), highlight_before)),
        state.shows(Side::After).then(|| machine(after, labels::side(Side::After), highlight_after)),
        view::classic_picture(state).map(|frame| machine(frame, classic, highlight_classic)),
    ];
    shown.into_iter().flatten().collect()
}

/// The arms in words; without sides while the run plays.
pub fn in_words(state: &Shown<'_>) -> Html {
    let side = |machine: ArmProps| in_words::Side {
        title: machine.title,
        frame: machine.frame,
        paths: machine.show_paths,
        heartbeat: machine.show_heartbeat,
    };
    let sides = if state.playing { Vec::new() } else { machines(state).into_iter().map(side).collect() };
    html! { <InWords {sides} /> }
}

/// The CSS class for the number of arms.
#[must_use]
pub fn beside(machines: &[ArmProps]) -> &'static str {
    ["is-one", "is-two", "is-three"][machines.len() - 1]
}

/// The arms, with a choice of one where there is room for one.
pub fn arms(state: &Shown<'_>, act: &Callback<Action>) -> Html {
    let machines = machines(state);
    html! {
        <>
            if machines.len() > 1 {
                <div class="stage-sides choices" role="radiogroup" aria-label={words::side_shown()}>
                    {side_choice(machines.iter().map(|machine| machine.title.clone()), state, act)}
                </div>
            }
            {draw_arms(&machines, state)}
        </>
    }
}

/// The choice of the arm shown, by the names of the arms.
pub fn side_choice(names: impl ExactSizeIterator<Item = AttrValue>, state: &Shown<'_>, act: &Callback<Action>) -> Html {
    let chosen = state.arm.min(names.len() - 1);
    let choice = |(index, name): (usize, AttrValue)| {
        html! {
            <label class="choice" key={index}>
                <input
                    type="radio" name="side" checked={chosen == index}
                    onchange={act.reform(move |_| Action::ShowArm(index))}
                />
                <span>{name}</span>
            </label>
        }
    };
    names.enumerate().map(choice).collect()
}

/// Draws arms side by side.
pub fn draw_arms(machines: &[ArmProps], state: &Shown<'_>) -> Html {
    let chosen = state.arm.min(machines.len() - 1);
    html! {
        <div class={classes!("stage-arms", beside(machines), format!("shows-{chosen}"))}>{for machines.iter().map(arm)}</div>
    }
}

fn before_title(state: &Shown<'_>) -> &'static str {
    match state.policy.scene {
        Some(Scene::WithClassic) => shell::confidential_arm(),
        _ if state.swapped() => words::handler_swapped(),
        _ => labels::side(Side::Before),
    }
}

/// The last announcement, or the progress of a recording that is waited for; empty if there is neither.
pub fn announced_now(state: &Shown<'_>) -> String {
    match state.waits_for() {
        Some(percent) => words::recording(percent),
        None => state.announced().unwrap_or_default(),
    }
}

fn run_panel(state: &Shown<'_>, markers: &[Marker], act: &Callback<Action>, context: &StageContext) -> Html {
    let extent = view::extent(state);
    let on_marker = {
        let markers: Vec<Marker> = markers.to_vec();
        act.reform(move |index: usize| Action::Seek(markers[index].event.at))
    };
    let on_scrub = on_scrub(act);
    let opener = view::race_offered(state, markers).map(|marker| RaceOpenerProps {
        fraction: fraction(marker.event.at, extent),
        label: words::open_race(marker.event.kind.send().map_or(0, |send| send.number), strip_length()).into(),
        on_open: act.reform(move |()| Action::OpenRace(marker.event.at)),
    });
    let announced = announced_now(state);
    html! {
        <section class="run-panel card" aria-label={words::run_so_far()}>
            <header class="run-panel-head">
                <h2>{words::run_so_far()}</h2>
                if announced.is_empty() {
                    if state.shows(Side::After) {
                        <span class="muted">{words::same_run()}</span>
                    }
                }
                <span class="announcement">{announced}</span>
            </header>
            <Lanes sides={view::lanes(state)} cursor={fraction(state.at, extent)} />
            <Scrubber
                value={state.at.0} max={extent.0} step={(extent.0 / 1000).max(1)} value_text={view::value_text(state)}
                clock={view::clock(state)} note={view::clock_note(&state.frames[0])}
                markers={view::markers(state, markers)} axis_px={context.axis_px} {on_marker} {on_scrub}
            />
            if let Some(opener) = opener {
                {race_opener(&opener)}
            } else {
                // An empty box keeps the room, so that the controls do not move when a race can be opened.
                <div class="race-opener" aria-hidden="true"></div>
            }
        </section>
    }
}

fn race_stage(race: &RaceState, state: &Shown<'_>, act: &Callback<Action>) -> Html {
    let handler = |handler: HandlerKind, name: &'static str| {
        html! {
            <label class="choice">
                <input
                    type="radio" name="race-handler" checked={race.handler == handler}
                    onchange={act.reform(move |_| Action::RaceHandler(handler))}
                />
                <span>{name}</span>
            </label>
        }
    };
    let props = RaceProps {
        race: Rc::new(view::race_view(race, state.less_motion)),
        // Before the reader has answered the question, the zones would give the answer away.
        show_zones: !state.policy.answer_first,
        on_bell: when(act, |event: InputEvent| input::text(&event).parse().ok().map(Action::MoveNotification)),
        on_field: act.reform(|event: Event| Action::NotificationTyped(input::changed(&event))),
        on_preset: act.reform(Action::MoveNotification),
        on_back: state.policy.is_free().then(|| act.reform(|()| Action::CloseRace)),
    };
    html! {
        <>
            if !state.policy.answer_first {
            <div class="race-handler choices" role="radiogroup" aria-label={race_words::handler_in_this_race()}>
                <span aria-hidden="true">{race_words::handler_in_this_race()}</span>
                {handler(HandlerKind::Before, labels::side(Side::Before))}
                {handler(HandlerKind::After, labels::side(Side::After))}
            </div>
            }
            {draw_race(&props)}
        </>
    }
}

fn transport(state: &Shown<'_>, act: &Callback<Action>, context: &StageContext) -> Html {
    let race = state.race.as_ref();
    let second = exact(Unit::Nanoseconds, SECOND);
    let scale = |speed: Speed| controls::scale(&second, announcements::shown_in_a_second(speed));
    let speeds = if race.is_some() {
        Vec::new()
    } else {
        let choice = |speed| SpeedChoice { name: labels::speed(speed).into(), label: scale(speed).into() };
        Speed::ALL.map(choice).to_vec()
    };
    // The counts of both sides, or of the world of the race.
    let (allowed, tried) = match race {
        Some(race) => vec![race.run.frame(race.now_ns).oracle],
        None => state.frames.iter().map(|frame| frame.oracle).collect(),
    }
    .iter()
    .fold((0, 0), |(allowed, tried), oracle| (allowed + oracle.allowed_private, tried + oracle.tried));
    let on_step = act.reform(|to| match to {
        StepTo::PreviousEvent => Action::StepBack,
        StepTo::NextEvent => Action::StepForward,
        StepTo::PreviousMarker => Action::PreviousMarker,
        StepTo::NextMarker => Action::NextMarker,
    });
    let gate = state.policy.answer_first.then(|| AttrValue::from(story::gate()));
    html! {
        <Transport
            playing={state.moves()} {gate}
            now={race.map(|race| AttrValue::from(race.now_line()))}
            clock={race.map(|race| AttrValue::from(micros_long(race.now_ns)))}
            {speeds}
            speed={Speed::ALL.iter().position(|speed| *speed == state.speed).unwrap_or(0)}
            scale={scale(if race.is_some() { Speed::Race } else { state.speed })}
            oracle={(state.policy.scene != Some(Scene::Room)).then_some((allowed, tried))}
            on_play={act.reform(|()| Action::PlayPause)}
            {on_step}
            on_speed={act.reform(|index: usize| Action::SetSpeed(Speed::ALL[index]))}
            on_copy={context.on_copy.clone()}
        />
    }
}

/// The length of the strip of a race, in words.
fn strip_length() -> String {
    duration(STRIP_NS.start().abs_diff(*STRIP_NS.end()))
}

/// The callback of the slider on the axis of the run.
pub fn on_scrub(act: &Callback<Action>) -> Callback<InputEvent> {
    when(act, |event: InputEvent| input::text(&event).parse().ok().map(|at| Action::Seek(SimTime(at))))
}

/// A callback that emits the action of an event, if it has one.
fn when<E: 'static>(act: &Callback<Action>, action_of: impl Fn(E) -> Option<Action> + 'static) -> Callback<E> {
    let act = act.clone();
    Callback::from(move |event: E| {
        if let Some(action) = action_of(event) {
            act.emit(action);
        }
    })
}
