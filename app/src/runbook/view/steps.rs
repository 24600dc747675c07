//! Steps: the clock, what the page answers, what is to be done now, and what has been done.

use sim_core::model::time::MINUTE;
use sim_core::show::frame::{HeartbeatView, HostState, VmState};
use yew::prelude::*;

use crate::facts::claims;
use crate::facts::claims::view::claim;
use crate::kit::route;
use crate::kit::table::{TableProps, table};
use crate::runbook::case::{Cause, NextStep};
use crate::runbook::console::hms;
use crate::runbook::events;
use crate::runbook::file::File;
use crate::runbook::plan::Plan;
use crate::runbook::play::{Ending, Play};
use crate::runbook::reply::{duration, whole_minutes};
use crate::runbook::state::{Action, State};
use crate::runbook::steps::{CONFIDENCE, Phase, REPLAY_NS, REPLAY_TIMES, RULE, tasks};
use crate::words::{affected, runbook as words};

/// How much time can be let pass at once, in minutes.
const WAITS: [u64; 3] = [1, 10, 60];

/// The name of the heading of what is to be done now, or of how it ended.
pub const NOW: &str = "runbook-now";

/// Draws the steps.
pub fn steps(state: &State, play: &Play, act: &Callback<Action>) -> Html {
    html! {
        <section class="card runbook-steps" aria-labelledby="runbook-steps">
            <h2 id="runbook-steps">{words::steps()}</h2>
            <p class="runbook-reply" role="status">{play.reply.text(play.case, &play.roster)}</p>
            {ending(play)}
            <p class="card-buttons runbook-back">
                <button
                    type="button" aria-disabled={(!state.can_go_back()).then_some("true")}
                    onclick={act.reform(|_| Action::Back)}
                >
                    {words::back()}
                </button>
                <button type="button" onclick={act.reform(|_| Action::Again)}>{words::again()}</button>
            </p>
            if play.ending.is_none() {
                {now(play, act)}
                {time(play, act)}
            }
            {done(play)}
        </section>
    }
}

fn ending(play: &Play) -> Html {
    let (class, title) = match play.ending {
        None => return html! {},
        Some(Ending::Solved) => ("is-solved", words::ending_solved()),
        Some(Ending::Failed(_)) => ("is-failed", words::ending_failed()),
    };
    let solved = play.ending == Some(Ending::Solved);
    html! {
        <div class={classes!("runbook-ending", class)}>
            <h3 id={NOW} tabindex="-1">{title}</h3>
            if solved {
                <p>{(play.case.lesson)()}</p>
                <details>
                    <summary>{affected::rests_on()}</summary>
                    {for play.case.claims.iter().copied().filter_map(claims::find).map(claim)}
                </details>
            }
            <p class="runbook-all"><a href={route::to_page(route::RUNBOOK)}>{words::all_cases()}</a></p>
        </div>
    }
}

fn now(play: &Play, act: &Callback<Action>) -> Html {
    let phase = play.phase();
    html! {
        <div class="runbook-now">
            <h3 id={NOW} tabindex="-1">{phase.title()}</h3>
            {match phase {
                Phase::Assess => assess(play, act),
                Phase::Acquire => acquire(play, act),
                Phase::Deploy => deploy(play, act),
                Phase::Validate => validate(play, act),
                Phase::HandOn => hand_on(act),
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

fn assess(play: &Play, act: &Callback<Action>) -> Html {
    let option = |cause: Cause| {
        let checked = play.cause == Some(cause);
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

fn acquire(play: &Play, act: &Callback<Action>) -> Html {
    let columns = [words::column_file(), words::column_product(), words::column_date(), words::column_build()];
    let row = |file: File| {
        vec![
            press(words::file_get(file.kb()), act, Action::Get(file)),
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
            if let Some(file) = play.file {
                <p>{words::file_got(file.kb())}</p>
            }
            <p class="card-buttons">{press(words::check_file(), act, Action::Check)}</p>
        </>
    }
}

fn deploy(play: &Play, act: &Callback<Action>) -> Html {
    html! {
        <>
            if play.installed.is_none() {
                <fieldset class="runbook-question">
                    <legend>{words::ask_plan()}</legend>
                    {for Plan::ALL.into_iter().map(|plan| {
                        let checked = play.plan == Some(plan);
                        choice("plan", plan.text(), checked, act.reform(move |_| Action::Plan(plan)))
                    })}
                </fieldset>
                <p class="muted">{words::install_lead()}</p>
                <p class="card-buttons">{press(words::install(play.case.hosts[0]), act, Action::Install)}</p>
            } else {
                {stands(play)}
            }
        </>
    }
}

fn stands(play: &Play) -> Html {
    let host = |(name, host): (&&'static str, &sim_core::show::frame::HostPart)| {
        let text = match host.state {
            HostState::Up => words::host_up(*name),
            HostState::Draining => words::host_draining(*name),
            HostState::Installing => words::host_installing(*name),
            HostState::Restarting => words::host_restarting(*name),
        };
        html! { <li>{text}</li> }
    };
    let vm = |(machine, row): (&crate::runbook::case::Machine, &sim_core::show::roster::VmRow)| {
        let hung = row.state == VmState::Running && matches!(row.heartbeat, HeartbeatView::Lost { .. });
        let state = if hung { words::vm_hung() } else { events::state(row.state) };
        html! { <li>{words::vm_stands(machine.name, state)}</li> }
    };
    html! {
        <>
            <h4>{words::where_it_stands()}</h4>
            <ul class="runbook-stands">
                {for play.case.hosts.iter().zip(&play.roster.hosts).map(host)}
                {for play.case.machines.iter().zip(&play.roster.vms).map(vm)}
            </ul>
        </>
    }
}

fn validate(play: &Play, act: &Callback<Action>) -> Html {
    let called = play.case.recording().cursor;
    let record = (events::freezes(&play.lab, called), whole_minutes(called.0));
    let mean = duration(whole_minutes(play.mean_ns()));
    let (quiet, needed) = (whole_minutes(play.quiet_ns()), whole_minutes(play.needed_ns()));
    html! {
        <>
            {stands(play)}
            <p>{words::validate_lead()}</p>
            <p class="card-buttons">
                {press(words::replay(duration(REPLAY_NS / MINUTE), REPLAY_TIMES), act, Action::Replay)}
            </p>
            <p>{words::rule(play.case.machine(), record.0, duration(record.1), mean, RULE, CONFIDENCE)}</p>
            <p><strong>{words::quiet(duration(quiet), duration(needed))}</strong></p>
            <p class="card-buttons">{press(words::declare(), act, Action::Declare)}</p>
        </>
    }
}

fn hand_on(act: &Callback<Action>) -> Html {
    html! {
        <div role="group" aria-labelledby="runbook-next">
            <p id="runbook-next">{words::ask_next()}</p>
            <ul class="runbook-next">
                {for NextStep::ALL.into_iter().map(|step| html! { <li>{press(step.text(), act, Action::Next(step))}</li> })}
            </ul>
        </div>
    }
}

fn time(play: &Play, act: &Callback<Action>) -> Html {
    html! {
        <div class="runbook-time" role="group" aria-labelledby="runbook-clock">
            <h3 id="runbook-clock">{words::clock_now(hms(play.lab.at().0))}</h3>
            <p class="card-buttons">
                {for WAITS.map(|minutes| press(words::wait_for(duration(minutes)), act, Action::Wait(minutes)))}
            </p>
        </div>
    }
}

fn done(play: &Play) -> Html {
    let phase = |phase: &Phase| {
        html! {
            <li>
                <h4>{phase.title()}</h4>
                <ul>{for tasks(*phase).iter().map(|task| {
                    let done = play.is_done(*task);
                    let (class, word) = if done { ("is-done", words::done()) } else { ("is-open", words::to_do()) };
                    html! {
                        <li class={class}><span class="runbook-mark">{word}</span>{" "}{task.text()}</li>
                    }
                })}</ul>
            </li>
        }
    };
    html! { <ol class="runbook-phases">{for play.phases().iter().map(phase)}</ol> }
}
