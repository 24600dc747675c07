//! Impact: what a freeze and a restart would mean for three kinds of work. Predict, run, compare.

use std::rc::Rc;

use sim_core::record::recording::Recording;
use yew::prelude::*;

use super::state::{Action, Guess, State, Status, harms, outcome, reduce, remains};
use super::{Kind, Watch, figures};
use crate::kit::badge::badge;
use crate::kit::chart::view::reading::Figure;
use crate::run::scenarios;
use crate::studies::inquiry::course::Course;
use crate::studies::questions;
use crate::studies::use_courses::use_courses;
use crate::words::{Part, decimal, impact as words, inquiry as says, is_here, shell};

/// What the part needs.
#[derive(Clone, PartialEq, Properties)]
pub struct ImpactProps {
    /// It was unfolded: helpers answer in words that are loaded then.
    pub on_unfold: Callback<()>,
    /// A run is to be opened on the stage.
    pub on_open: Callback<Recording>,
}

/// The state as the page keeps it.
#[derive(Clone, Default, PartialEq)]
struct Kept(State);

impl Reducible for Kept {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Kept(reduce(self.0.clone(), action)))
    }
}

/// Draws the part.
#[component]
pub fn Impact(props: &ImpactProps) -> Html {
    let kept = use_reducer(Kept::default);
    let act = {
        let dispatch = kept.dispatcher();
        Callback::from(move |action| dispatch.dispatch(action))
    };
    let state = &kept.0;
    use_courses(state.id, &state.asks, act.reform(|(id, ask, answer)| Action::Answered(id, ask, Box::new(answer))));
    html! {
        <details class="fold impact" ontoggle={props.on_unfold.reform(|_| ())}>
            <summary>{words::title()}</summary>
            <p>{words::lead()}</p>
            <p class="impact-illustrative">{badge()}{" "}{words::illustrative()}</p>
            {kinds(state.kind, &act)}
            if is_here(Part::Later) {
                {work(state, &act, &props.on_open)}
            } else {
                <p role="status">{shell::loading()}</p>
            }
        </details>
    }
}

fn kinds(open: Kind, act: &Callback<Action>) -> Html {
    let choice = |kind: Kind| {
        html! {
            <label class="choice">
                <input
                    type="radio" name="impact-kind" checked={kind == open}
                    onchange={act.reform(move |_| Action::Open(kind))}
                />
                <span>{scenarios::title(kind.slug())}</span>
            </label>
        }
    };
    html! {
        <div class="choices" role="radiogroup" aria-label={words::kinds()}>{for Kind::ALL.into_iter().map(choice)}</div>
    }
}

fn work(state: &State, act: &Callback<Action>, on_open: &Callback<Recording>) -> Html {
    let (kind, work) = (state.kind, state.work());
    let title = scenarios::title(kind.slug());
    html! {
        <section class="card" aria-label={title}>
            <h3 class="card-title">{title}</h3>
            <p>{figures::load(kind)}</p>
            {question(work.guess, &work.status, act)}
            {buttons(&work.status, work.guess, title, act)}
            // There from the start, so that what appears in it is announced.
            <p role="status">{told(kind, work.guess, &work.status)}</p>
            {match &work.status {
                Status::Running(progress) => running(*progress),
                Status::Done(courses) => found(kind, courses, on_open),
                Status::Refused(lines) => html! { <ul>{for lines.iter().map(|line| html! { <li>{line}</li> })}</ul> },
                Status::Idle | Status::Stopped | Status::Failed(_) => html! {},
            }}
        </section>
    }
}

fn question(marked: Option<Guess>, status: &Status, act: &Callback<Action>) -> Html {
    let fixed = matches!(status, Status::Running(_) | Status::Done(_));
    let option = |guess: Guess| {
        html! {
            <label class="impact-option">
                <input
                    type="radio" name="impact-guess" checked={marked == Some(guess)} disabled={fixed}
                    onchange={act.reform(move |_| Action::Guess(guess))}
                />
                <span>{figures::guess(guess)}</span>
            </label>
        }
    };
    html! {
        <fieldset class="impact-question">
            <legend>{words::predict()}</legend>
            {for Guess::ALL.into_iter().map(option)}
        </fieldset>
    }
}

fn buttons(status: &Status, marked: Option<Guess>, title: &'static str, act: &Callback<Action>) -> Html {
    let run = |with_guess| act.reform(move |_| Action::Run { with_guess });
    match status {
        Status::Running(_) => html! {
            <p class="card-buttons">
                <button type="button" aria-label={words::stop_this(title)} onclick={act.reform(|_| Action::Stop)}>{words::stop()}</button>
            </p>
        },
        Status::Done(_) => html! {},
        Status::Idle | Status::Stopped | Status::Refused(_) | Status::Failed(_) => html! {
            <p class="card-buttons">
                <button
                    type="button" class="is-main" aria-disabled={marked.is_none().then_some("true")} onclick={run(true)}
                >
                    {words::answer_and_run()}
                </button>
                <button type="button" onclick={run(false)}>{words::skip_and_run()}</button>
            </p>
        },
    }
}

fn told(kind: Kind, guess: Option<Guess>, status: &Status) -> String {
    match status {
        Status::Idle => String::new(),
        Status::Running(_) => words::running().into(),
        Status::Stopped => words::stopped().into(),
        Status::Done(courses) => {
            let harms = harms(kind, courses);
            figures::reply(guess, outcome(&harms), remains(&harms))
        }
        Status::Refused(_) => says::refused().into(),
        Status::Failed(failure) => questions::failure(failure),
    }
}

fn running(progress: [u64; 3]) -> Html {
    let done: u64 = progress.iter().sum();
    let percent = done as f64 / 30_000.0;
    html! {
        <p class="evidence-progress">
            <progress aria-label={words::running()} value={done.to_string()} max="3000000"></progress>
            {words::done_of(decimal(percent, 0))}
        </p>
    }
}

fn found(kind: Kind, courses: &[Course; 3], on_open: &Callback<Recording>) -> Html {
    let harms = harms(kind, courses);
    let length_ns = kind.recording(Watch::Nobody).scenario.length_ns;
    let (why, lesson) = figures::lesson(kind, courses);
    let door = |watch: Watch| {
        let open = on_open.reform(move |_| kind.recording(watch));
        html! { <button type="button" onclick={open}>{words::open(figures::watch(watch))}</button> }
    };
    html! {
        <>
            <p>{why}</p>
            <p class="impact-lesson"><strong>{lesson}</strong></p>
            <Figure figure={Rc::new(figures::harms(kind, &harms, length_ns))} />
            <Figure figure={Rc::new(figures::answered(courses))} />
            <h4>{words::framing()}</h4>
            <p>{figures::framing(kind, &harms)}</p>
            <p>{figures::confidentiality(courses)}</p>
            <h4>{words::helps()}</h4>
            <p>{figures::helps(kind)}</p>
            <p class="card-buttons">{for Watch::ALL.into_iter().map(door)}</p>
        </>
    }
}
