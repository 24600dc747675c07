//! RoomChoice room: draws the pages of a VM, the actors on the host, and the results of their tries.

use std::rc::Rc;

use sim_core::model::scenario::Isolation;
use sim_core::show::frame::{Actor, Frame, How, PageView};
use yew::prelude::*;

use super::geometry::{Layout, PageAccess, Progress, Step, TryState, steps, try_states};
use super::sealed_picture::picture;
use super::state::{Action, RoomChoice, actor as name_of, result};
use crate::facts::claims;
use crate::facts::claims::view::claim;
use crate::kit::badge::badge;
use crate::kit::icon::{Glyph, icon};
use crate::words::sealed as words;

/// The room to be drawn, and the choice of the reader.
#[derive(Clone, PartialEq)]
pub struct SealedRoomProps {
    /// The frame at the moment shown.
    pub frame: Rc<Frame>,
    /// The choice of the reader.
    pub sealed: RoomChoice,
    /// The reason why the reader cannot let anyone try yet; `None` if they can.
    pub gate: Option<AttrValue>,
    /// The reader acts in the room.
    pub on_action: Callback<Action>,
}

/// Draws the room with its controls.
pub fn sealed_room(props: &SealedRoomProps) -> Html {
    html! {
        <section class={class(&props.frame)}>
            {room(props)}
            {controls(props)}
            {what_seals(props)}
            {table(&props.frame)}
        </section>
    }
}

/// Draws the room without controls, for print.
pub fn sealed_room_still(props: &SealedRoomProps) -> Html {
    html! { <section class={class(&props.frame)}>{room(props)}</section> }
}

fn class(frame: &Frame) -> Classes {
    classes!("sealed-room", (frame.isolation == Isolation::None).then_some("is-classic"))
}

fn room(props: &SealedRoomProps) -> Html {
    let frame = &*props.frame;
    html! {
        <>
            <div class="sealed-room-head">{badge()}<span class="muted">{words::seal_model()}</span></div>
            {steps_of_vm(frame)}
            <div class="sealed-room-picture">
                {for Layout::ALL.map(|layout| picture(layout, frame, props.sealed))}
                {pages(props)}
                {actors(props)}
            </div>
        </>
    }
}

/// The steps of the VM until it runs.
fn steps_of_vm(frame: &Frame) -> Html {
    let step = |(step, progress): (Step, Progress)| {
        let (class, sign, said) = match progress {
            Progress::Done => ("is-done", "✓", words::life_done()),
            Progress::Now => ("is-now", "●", words::life_now()),
            Progress::Ahead => ("is-ahead", "○", words::life_ahead()),
            Progress::Failed => ("is-failed", "✕", words::life_failed()),
        };
        let name = match (step, progress) {
            (Step::Reset, _) => words::life_reset(),
            (Step::Boot, _) => words::life_boot(),
            (Step::Attest, _) => words::life_attest(),
            (Step::Key, Progress::Failed) => words::life_key_refused(),
            (Step::Key, _) => words::life_key(),
            (Step::Run, _) => words::life_runs(),
        };
        html! {
            <li class={class} aria-current={(progress == Progress::Now).then_some("step")}>
                <span class="sealed-room-sign" aria-hidden="true">{sign}</span>
                {name}<span class="unseen">{", "}{said}</span>
            </li>
        }
    };
    html! { <ol class="sealed-room-life" aria-label={words::life()}>{for steps(frame).into_iter().map(step)}</ol> }
}

/// The pages as a choice.
fn pages(props: &SealedRoomProps) -> Html {
    let frame = &*props.frame;
    let (glyph, note) = match frame.isolation {
        Isolation::None => (Glyph::LockOpen, words::room_classic()),
        _ => (Glyph::Lock, words::room_sealed()),
    };
    html! {
        <fieldset class="sealed-room-pages">
            <legend class="unseen">{words::pick_page()}</legend>
            <p class="sealed-room-title" aria-hidden="true">
                {icon(glyph)}<strong>{words::room()}</strong><span class="muted">{note}</span>
            </p>
            <div class="sealed-room-grid">{for frame.pages.iter().map(|view| page(props, view))}</div>
        </fieldset>
    }
}

fn page(props: &SealedRoomProps, view: &PageView) -> Html {
    let index = view.index;
    let (class, name, kind) = match PageAccess::of(view, props.frame.isolation) {
        PageAccess::Private => ("is-private", words::page_private(index), Some(words::kind_private())),
        PageAccess::Shared => ("is-shared", words::page_shared(index), Some(words::kind_shared())),
        PageAccess::Unprotected => ("is-classic", words::page_classic(index), None),
    };
    html! {
        <label class={classes!("sealed-room-page", class)} key={index} title={name.clone()}>
            <input
                type="radio" name="sealed-page" aria-label={name} checked={props.sealed.page == index}
                onchange={props.on_action.reform(move |_| Action::Page(index))}
            />
            <span class="sealed-room-cell"><b>{index}</b>{for kind.map(|kind| html! { <small>{kind}</small> })}</span>
        </label>
    }
}

/// The actors as a choice.
fn actors(props: &SealedRoomProps) -> Html {
    let try_states = try_states(&props.frame, props.sealed);
    let row = |(actor, state): (Actor, Option<TryState>)| {
        let is = match actor {
            Actor::HostAdmin => words::actor_admin_is(),
            Actor::Hypervisor => words::actor_hypervisor_is(),
            Actor::Rootkit => words::actor_rootkit_is(),
            Actor::Device => words::actor_device_is(),
        };
        html! {
            <label class="sealed-room-actor">
                <input
                    type="radio" name="sealed-actor" checked={props.sealed.actor == actor}
                    onchange={props.on_action.reform(move |_| Action::Actor(actor))}
                />
                <span class="sealed-room-card">
                    <strong>{name_of(actor)}</strong>
                    <span class="muted">{is}</span>
                    {outcome(state, props.sealed.how)}
                </span>
            </label>
        }
    };
    html! {
        <fieldset class="sealed-room-actors">
            <legend class="unseen">{words::pick_actor()}</legend>
            <p class="sealed-room-title" aria-hidden="true"><strong>{words::host()}</strong></p>
            {for Actor::ALL.into_iter().zip(try_states).map(row)}
        </fieldset>
    }
}

/// The state of an actor's try, as an icon and a word.
fn outcome(state: Option<TryState>, how: How) -> Html {
    let (class, glyph, said) = match (state, how) {
        (None | Some(TryState::Aimed), _) => ("is-untried", None, words::not_tried()),
        (Some(TryState::Refused), _) => ("is-refused", Some(Glyph::DoorShut), words::refused()),
        (Some(TryState::Shared), How::Read) => ("is-shared", Some(Glyph::DoorOpen), words::shared_read()),
        (Some(TryState::Shared), How::Write) => ("is-shared", Some(Glyph::DoorOpen), words::shared_write()),
        (Some(TryState::Private), How::Read) => ("is-private", Some(Glyph::LockOpen), words::private_read()),
        (Some(TryState::Private), How::Write) => ("is-private", Some(Glyph::LockOpen), words::private_write()),
    };
    html! { <span class={classes!("sealed-room-outcome", class)}>{for glyph.map(icon)}{said}</span> }
}

/// The choice between reading and changing, the buttons to try, the last result and the count.
fn controls(props: &SealedRoomProps) -> Html {
    let how = |how: How, said: &'static str| {
        html! {
            <label class="choice">
                <input
                    type="radio" name="sealed-how" checked={props.sealed.how == how}
                    onchange={props.on_action.reform(move |_| Action::How(how))}
                />
                <span>{said}</span>
            </label>
        }
    };
    let button = |action: Action, class: Option<&'static str>, said: &'static str| {
        html! {
            <button
                type="button" {class} title={props.gate.clone()} aria-disabled={props.gate.is_some().then_some("true")}
                onclick={props.on_action.reform(move |_| action)}
            >
                {said}
            </button>
        }
    };
    let frame = &*props.frame;
    let sentence = props.sealed.result(frame).map(|result| result.words()).or_else(|| frame.tries.last().map(result));
    html! {
        <>
            <div class="sealed-room-controls">
                <fieldset class="choices">
                    <legend class="unseen">{words::pick_how()}</legend>
                    {how(How::Read, words::how_read())}
                    {how(How::Write, words::how_write())}
                </fieldset>
                {button(Action::Try, Some("is-main"), words::try_it())}
                {button(Action::TryAll, None, words::try_all())}
            </div>
            <p class="sealed-room-result">{sentence.unwrap_or_else(|| words::nobody_yet().into())}</p>
            <p class="sealed-room-count"><span>{words::count_title()}{": "}</span><strong>{count(frame)}</strong></p>
        </>
    }
}

/// The oracle's count of tries on private pages.
fn count(frame: &Frame) -> String {
    let oracle = frame.oracle;
    match (frame.isolation, oracle.tried_private) {
        (Isolation::None, _) => words::count_classic().into(),
        (_, 0) => words::count_none().into(),
        (_, tried) => words::count(oracle.allowed_private, tried),
    }
}

/// The choice of the isolation, and claims about it.
fn what_seals(props: &SealedRoomProps) -> Html {
    let here = props.frame.isolation;
    let seal = |isolation: Isolation, said: &'static str| {
        html! {
            <label class="choice">
                <input
                    type="radio" name="sealed-by" checked={here == isolation}
                    onchange={props.on_action.reform(move |_| Action::Seal(isolation))}
                />
                <span>{said}</span>
            </label>
        }
    };
    let fact = |id: &str| claims::find(id).map(claim);
    html! {
        <div class="sealed-room-seal">
            <fieldset class="choices">
                <legend>{words::seal()}</legend>
                {seal(Isolation::Snp, words::seal_snp())}
                {seal(Isolation::Tdx, words::seal_tdx())}
                {seal(Isolation::None, words::seal_none())}
            </fieldset>
            {match here {
                Isolation::Snp => html! { {for fact("reverse-map")} },
                Isolation::Tdx => html! { {for fact("tdx-module")} },
                Isolation::None => html! { <p>{words::seal_none_text()}</p> },
            }}
            <details>
                <summary>{words::seal_sgx()}</summary>
                {for fact("sgx")}
            </details>
        </div>
    }
}

/// The latest tries as a table.
fn table(frame: &Frame) -> Html {
    html! {
        <details class="sealed-room-table">
            <summary>{words::as_table()}</summary>
            if frame.tries.is_empty() {
                <p>{words::nobody_yet()}</p>
            } else {
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{words::table_when()}</th>
                            <th scope="col">{words::table_who()}</th>
                            <th scope="col">{words::table_how()}</th>
                            <th scope="col">{words::table_page()}</th>
                            <th scope="col">{words::table_result()}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {for frame.tries.iter().map(|made| html! {
                            <tr>
                                <th scope="row">{made.at.clock().to_string()}</th>
                                <td>{name_of(made.actor)}</td>
                                <td>{if made.how == How::Read { words::table_read() } else { words::table_write() }}</td>
                                <td>{made.chunk}</td>
                                <td>{outcome(Some(TryState::of(made)), made.how)}</td>
                            </tr>
                        })}
                    </tbody>
                </table>
            }
        </details>
    }
}
