//! Impact: what a freeze and a restart would mean for three workloads. The reader guesses, runs and compares.

use std::rc::Rc;

use sim_core::record::recording::Recording;
use yew::prelude::*;

use super::state::{Action, Guess, State, Status, harms, outcome, remains};
use super::{RestartPolicy, Workload, figures};
use crate::kit::badge::badge;
use crate::kit::chart::view::reading::Figure;
use crate::run::scenarios;
use crate::studies::message::uptime::Uptime;
use crate::studies::texts;
use crate::studies::use_workers::use_workers;
use crate::words::{Part, decimal, impact as words, is_loaded, shell, study as says};

/// What the study is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct ImpactProps {
    /// The state of the study.
    pub state: Rc<State>,
    /// Where actions go.
    pub act: Callback<Action>,
    /// The reader opened or closed it. The words of the study are loaded then.
    pub on_unfold: Callback<()>,
    /// The reader opens a run on the stage.
    pub on_open: Callback<Recording>,
}

/// Draws the study.
#[component]
pub fn Impact(props: &ImpactProps) -> Html {
    let ImpactProps { state, act, .. } = props;
    use_workers(&state.requests, act.reform(|responded| Action::Responded(Box::new(responded))));
    html! {
        <details class="fold impact" ontoggle={props.on_unfold.reform(|_| ())}>
            <summary>{words::title()}</summary>
            <p>{words::lead()}</p>
            <p class="impact-illustrative">{badge()}{" "}{words::illustrative()}</p>
            {workload_list(state.workload, act)}
            if is_loaded(Part::Later) {
                {workload_card(state, act, &props.on_open)}
            } else {
                <p role="status">{shell::loading()}</p>
            }
        </details>
    }
}

fn workload_list(open: Workload, act: &Callback<Action>) -> Html {
    let choice = |workload: Workload| {
        html! {
            <label class="choice">
                <input
                    type="radio" name="impact-kind" checked={workload == open}
                    onchange={act.reform(move |_| Action::Open(workload))}
                />
                <span>{scenarios::title(workload.slug())}</span>
            </label>
        }
    };
    html! {
        <div class="choices" role="radiogroup" aria-label={words::workloads()}>{for Workload::ALL.into_iter().map(choice)}</div>
    }
}

fn workload_card(state: &State, act: &Callback<Action>, on_open: &Callback<Recording>) -> Html {
    let (workload, current) = (state.workload, state.current());
    let title = scenarios::title(workload.slug());
    html! {
        <section class="card" aria-label={title}>
            <h3 class="card-title">{title}</h3>
            <p>{figures::load(workload)}</p>
            {guess_question(current.guess, &current.status, act)}
            {buttons(&current.status, current.guess, title, act)}
            // In the document from the start, so that a screen reader announces what appears in it.
            <p role="status">{announcement(workload, current.guess, &current.status)}</p>
            {match &current.status {
                Status::Running(progress) => running(*progress),
                Status::Done(uptimes) => results(workload, uptimes, on_open),
                Status::Refused(lines) => html! { <ul>{for lines.iter().map(|line| html! { <li>{line}</li> })}</ul> },
                Status::Idle | Status::Stopped | Status::Failed(_) => html! {},
            }}
        </section>
    }
}

fn guess_question(chosen: Option<Guess>, status: &Status, act: &Callback<Action>) -> Html {
    let fixed = matches!(status, Status::Running(_) | Status::Done(_));
    let option = |guess: Guess| {
        html! {
            <label class="impact-option">
                <input
                    type="radio" name="impact-guess" checked={chosen == Some(guess)} disabled={fixed}
                    onchange={act.reform(move |_| Action::Guess(guess))}
                />
                <span>{figures::guess_name(guess)}</span>
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

fn buttons(status: &Status, chosen: Option<Guess>, title: &'static str, act: &Callback<Action>) -> Html {
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
                    type="button" class="is-main" aria-disabled={chosen.is_none().then_some("true")} onclick={run(true)}
                >
                    {words::answer_and_run()}
                </button>
                <button type="button" onclick={run(false)}>{words::skip_and_run()}</button>
            </p>
        },
    }
}

fn announcement(workload: Workload, guess: Option<Guess>, status: &Status) -> String {
    match status {
        Status::Idle => String::new(),
        Status::Running(_) => words::running().into(),
        Status::Stopped => words::stopped().into(),
        Status::Done(uptimes) => {
            let harms = harms(workload, uptimes);
            figures::reply(guess, outcome(&harms), remains(&harms))
        }
        Status::Refused(_) => says::refused().into(),
        Status::Failed(failure) => texts::failure(failure),
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

fn results(workload: Workload, uptimes: &[Uptime; 3], on_open: &Callback<Recording>) -> Html {
    let harms = harms(workload, uptimes);
    let length_ns = workload.recording(RestartPolicy::Nothing).scenario.length_ns;
    let (why, lesson) = figures::lesson(workload, uptimes);
    let button = |policy: RestartPolicy| {
        let open = on_open.reform(move |_| workload.recording(policy));
        html! { <button type="button" onclick={open}>{words::open(figures::policy_name(policy))}</button> }
    };
    html! {
        <>
            <p>{why}</p>
            <p class="impact-lesson"><strong>{lesson}</strong></p>
            <Figure figure={Rc::new(figures::harms(workload, &harms, length_ns))} />
            <Figure figure={Rc::new(figures::answered(uptimes))} />
            <h4>{words::framing()}</h4>
            <p>{figures::framing(workload, &harms)}</p>
            <p>{figures::confidentiality(uptimes)}</p>
            <h4>{words::helps()}</h4>
            <p>{figures::helps(workload)}</p>
            <p class="card-buttons">{for RestartPolicy::ALL.into_iter().map(button)}</p>
        </>
    }
}
