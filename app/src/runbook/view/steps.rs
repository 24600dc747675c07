//! Steps: the reply to the last action, the controls of the present phase, the clock, and the list of tasks.

use sim_core::model::time::MINUTE;
use sim_core::show::frame::{HeartbeatView, HostState, VmState};
use yew::prelude::*;

use crate::facts::claims;
use crate::facts::claims::view::claim;
use crate::kit::route;
use crate::kit::table::{TableProps, table};
use crate::runbook::attempt::{Attempt, Outcome};
use crate::runbook::case::{Cause, NextStep};
use crate::runbook::console::hms;
use crate::runbook::events;
use crate::runbook::file::File;
use crate::runbook::plan::Plan;
use crate::runbook::reply::{duration, whole_minutes};
use crate::runbook::state::{Action, State};
use crate::runbook::steps::{CONFIDENCE, Phase, REPLAY_NS, REPLAY_SPEEDUP, RULE_OF_THREE, tasks};
use crate::words::{affected, runbook as words};

/// How long the reader can wait at once, in minutes.
const WAITS: [u64; 3] = [1, 10, 60];

/// The element id of the heading of the present phase, or of the outcome.
pub const NOW: &str = "runbook-now";

/// Draws the steps.
pub fn steps(state: &State, attempt: &Attempt, act: &Callback<Action>) -> Html {
    html! {
        <section class="card runbook-steps" aria-labelledby="runbook-steps">
            <h2 id="runbook-steps">{words::steps()}</h2>
            <p class="runbook-reply" role="status">{attempt.reply.text(attempt.case, &attempt.roster)}</p>
            {outcome(attempt)}
            <p class="card-buttons runbook-back">
                <button
                    type="button" aria-disabled={(!state.can_undo()).then_some("true")}
                    onclick={act.reform(|_| Action::Undo)}
                >
                    {words::back()}
                </button>
                <button type="button" onclick={act.reform(|_| Action::Restart)}>{words::again()}</button>
            </p>
            if attempt.outcome.is_none() {
                {now(attempt, act)}
                {time(attempt, act)}
            }
            {done(attempt)}
        </section>
    }
}

fn outcome(attempt: &Attempt) -> Html {
    let (class, title) = match attempt.outcome {
        None => return html! {},
        Some(Outcome::Solved) => ("is-solved", words::ending_solved()),
        Some(Outcome::Failed(_)) => ("is-failed", words::ending_failed()),
    };
    let solved = attempt.outcome == Some(Outcome::Solved);
    html! {
        <div class={classes!("runbook-ending", class)}>
            <h3 id={NOW} tabindex="-1">{title}</h3>
            if solved {
                <p>{(attempt.case.lesson)()}</p>
                <details>
                    <summary>{affected::rests_on()}</summary>
                    {for attempt.case.claims.iter().copied().filter_map(claims::find).map(claim)}
                </details>
            }
            <p class="runbook-all"><a href={route::to_page(route::RUNBOOK)}>{words::all_cases()}</a></p>
        </div>
    }
}

fn now(attempt: &Attempt, act: &Callback<Action>) -> Html {
    let phase = attempt.phase();
    html! {
        <div class="runbook-now">
            <h3 id={NOW} tabindex="-1">{phase.title()}</h3>
            {match phase {
                Phase::Assess => assess(attempt, act),
                Phase::Acquire => acquire(attempt, act),
                Phase::Deploy => deploy(attempt, act),
                Phase::Validate => validate(attempt, act),
                Phase::HandOver => hand_over(act),
            }}
        </div>
    }
}

fn choice(name: &'static str, text: &'static str, checked: bool, onchange: Callback<Event>) -> Html {
    html! {
        <label class="runbook-option">
            <input type="radio" {name} {checked} {onchange} />
            <span>{text}</span>
        </label>
    }
}

fn press(text: impl Into<AttrValue>, act: &Callback<Action>, action: Action) -> Html {
    let text: AttrValue = text.into();
    html! { <button type="button" onclick={act.reform(move |_| action.clone())}>{text}</button> }
}

fn assess(attempt: &Attempt, act: &Callback<Action>) -> Html {
    let option = |cause: Cause| {
        let checked = attempt.cause == Some(cause);
        choice("cause", cause.text(), checked, act.reform(move |_| Action::Choose(cause)))
    };
    html! {
        <>
            <fieldset class="runbook-question">
                <legend>{words::ask_cause()}</legend>
                {for Cause::ALL.into_iter().map(option)}
            </fieldset>
            <p class="card-buttons">{press(words::diagnose(), act, Action::Diagnose)}</p>
        </>
    }
}

fn acquire(attempt: &Attempt, act: &Callback<Action>) -> Html {
    let columns = [words::column_file(), words::column_product(), words::column_date(), words::column_build()];
    let row = |file: File| {
        vec![
            press(words::file_get(file.kb()), act, Action::Download(file)),
            html! { {file.product()} },
            html! { {file.date()} },
            html! { {words::file_build(file.build())} },
        ]
    };
    html! {
        <>
            <p class="muted">{words::file_lead()}</p>
            {table(&TableProps {
                caption: words::ask_file().into(),
                columns: columns.map(AttrValue::from).to_vec(),
                rows: File::ALL.into_iter().map(row).collect(),
            })}
            if let Some(file) = attempt.file {
                <p>{words::file_got(file.kb())}</p>
            }
            <p class="card-buttons">{press(words::check_file(), act, Action::VerifyFile)}</p>
        </>
    }
}

fn deploy(attempt: &Attempt, act: &Callback<Action>) -> Html {
    html! {
        <>
            if attempt.installed.is_none() {
                <fieldset class="runbook-question">
                    <legend>{words::ask_plan()}</legend>
                    {for Plan::ALL.into_iter().map(|plan| {
                        let checked = attempt.plan == Some(plan);
                        choice("plan", plan.text(), checked, act.reform(move |_| Action::Plan(plan)))
                    })}
                </fieldset>
                <p class="muted">{words::install_lead()}</p>
                <p class="card-buttons">{press(words::install(attempt.case.hosts[0]), act, Action::Install)}</p>
            } else {
                {progress(attempt)}
            }
        </>
    }
}

fn progress(attempt: &Attempt) -> Html {
    let host = |(name, host): (&&'static str, &sim_core::show::frame::HostPart)| {
        let text = match host.state {
            HostState::Up => words::host_up(*name),
            HostState::Draining => words::host_draining(*name),
            HostState::Installing => words::host_installing(*name),
            HostState::Restarting => words::host_restarting(*name),
        };
        html! { <li>{text}</li> }
    };
    let vm = |(machine, row): (&crate::runbook::case::CaseVm, &sim_core::show::roster::VmRow)| {
        let hung = row.state == VmState::Running && matches!(row.heartbeat, HeartbeatView::Lost { .. });
        let state = if hung { words::vm_hung() } else { events::vm_state(row.state) };
        html! { <li>{words::vm_stands(machine.name, state)}</li> }
    };
    html! {
        <>
            <h4>{words::where_it_stands()}</h4>
            <ul class="runbook-status">
                {for attempt.case.hosts.iter().zip(&attempt.roster.hosts).map(host)}
                {for attempt.case.vms.iter().zip(&attempt.roster.vms).map(vm)}
            </ul>
        </>
    }
}

fn validate(attempt: &Attempt, act: &Callback<Action>) -> Html {
    let called = attempt.case.recording().cursor;
    let record = (events::freezes(&attempt.run, called), whole_minutes(called.0));
    let mean = duration(whole_minutes(attempt.mean_ns()));
    let (quiet, needed) = (whole_minutes(attempt.quiet_ns()), whole_minutes(attempt.needed_ns()));
    html! {
        <>
            {progress(attempt)}
            <p>{words::validate_lead()}</p>
            <p class="card-buttons">
                {press(words::replay(duration(REPLAY_NS / MINUTE), REPLAY_SPEEDUP), act, Action::Replay)}
            </p>
            <p>{words::rule(attempt.case.reported_vm(), record.0, duration(record.1), mean, RULE_OF_THREE, CONFIDENCE)}</p>
            <p><strong>{words::quiet(duration(quiet), duration(needed))}</strong></p>
            <p class="card-buttons">{press(words::declare(), act, Action::DeclareFixed)}</p>
        </>
    }
}

fn hand_over(act: &Callback<Action>) -> Html {
    html! {
        <div role="group" aria-labelledby="runbook-next">
            <p id="runbook-next">{words::ask_next()}</p>
            <ul class="runbook-next">
                {for NextStep::ALL.into_iter().map(|step| html! { <li>{press(step.text(), act, Action::Next(step))}</li> })}
            </ul>
        </div>
    }
}

fn time(attempt: &Attempt, act: &Callback<Action>) -> Html {
    html! {
        <div class="runbook-time" role="group" aria-labelledby="runbook-clock">
            <h3 id="runbook-clock">{words::clock_now(hms(attempt.run.at().0))}</h3>
            <p class="card-buttons">
                {for WAITS.map(|minutes| press(words::wait_for(duration(minutes)), act, Action::Wait(minutes)))}
            </p>
        </div>
    }
}

fn done(attempt: &Attempt) -> Html {
    let phase = |phase: &Phase| {
        html! {
            <li>
                <h4>{phase.title()}</h4>
                <ul>{for tasks(*phase).iter().map(|task| {
                    let done = attempt.is_done(*task);
                    let (class, word) = if done { ("is-done", words::done()) } else { ("is-open", words::to_do()) };
                    html! {
                        <li class={class}><span class="runbook-mark">{word}</span>{" "}{task.text()}</li>
                    }
                })}</ul>
            </li>
        }
    };
    html! { <ol class="runbook-phases">{for attempt.phases().iter().map(phase)}</ol> }
}
