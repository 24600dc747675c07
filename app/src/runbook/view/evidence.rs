//! Evidence: console, event channels and counters, one at a time.

use yew::prelude::*;

use super::console::ConsoleView;
use crate::browser::input;
use crate::facts::claims::view::tag;
use crate::kit::badge::badge;
use crate::kit::table::{TableProps, table};
use crate::runbook::attempt::Attempt;
use crate::runbook::console::hms;
use crate::runbook::counters::{Counters, Sample, VmCounters, history};
use crate::runbook::events::{LINES_SHOWN, LogLine, lines};
use crate::runbook::evidence::Evidence;
use crate::runbook::state::Action;
use crate::words::runbook as words;

/// Draws the evidence.
pub fn evidence(attempt: &Attempt, act: &Callback<Action>) -> Html {
    html! {
        <section class="card runbook-evidence" aria-labelledby="runbook-evidence">
            <h2 id="runbook-evidence">{words::evidence()}{" "}{badge()}</h2>
            <p class="muted">{words::model_note()}</p>
            <div class="runbook-kinds" role="group" aria-labelledby="runbook-evidence">
                {for Evidence::ALL.into_iter().map(|evidence| kind(attempt, act, evidence))}
            </div>
            {match attempt.shown {
                Evidence::Console => console(attempt, act),
                Evidence::Events => events(attempt, act),
                Evidence::Counters => counters(attempt),
            }}
        </section>
    }
}

fn kind(attempt: &Attempt, act: &Callback<Action>, evidence: Evidence) -> Html {
    let name = match evidence {
        Evidence::Console => words::evidence_console(),
        Evidence::Events => words::evidence_events(),
        Evidence::Counters => words::evidence_counters(),
    };
    let pressed = if attempt.shown == evidence { "true" } else { "false" };
    html! {
        <button type="button" aria-pressed={pressed} onclick={act.reform(move |_| Action::View(evidence))}>{name}</button>
    }
}

fn console(attempt: &Attempt, act: &Callback<Action>) -> Html {
    html! {
        <ConsoleView
            case={attempt.case}
            console={attempt.console.clone()}
            act={act.clone()}
        />
    }
}

fn events(attempt: &Attempt, act: &Callback<Action>) -> Html {
    let mut found = lines(attempt.case, &attempt.run, attempt.shows_model);
    let left_out = found.len().saturating_sub(LINES_SHOWN);
    found.drain(..left_out);
    let columns = [
        words::column_time(),
        words::column_channel(),
        words::column_id(),
        words::column_about(),
        words::column_text(),
        words::column_tag(),
    ];
    html! {
        <>
            <p>{words::events_lead()}</p>
            <label class="runbook-check">
                <input
                    type="checkbox" checked={attempt.shows_model}
                    onchange={act.reform(|event: Event| Action::ShowModel(input::checked(&event)))}
                />
                <span>{words::events_model()}</span>
            </label>
            if found.is_empty() {
                <p>{words::events_none()}</p>
            } else {
                <div class="runbook-scroll" role="region" aria-label={words::events_title()} tabindex="0">
                    {table(&TableProps {
                        caption: words::events_title().into(),
                        columns: columns.map(AttrValue::from).to_vec(),
                        rows: found.iter().rev().map(|row| event(attempt, row)).collect(),
                    })}
                </div>
            }
            if left_out > 0 {
                <p class="muted">{words::events_more(left_out as u64)}</p>
            }
        </>
    }
}

fn event(attempt: &Attempt, row: &LogLine) -> Vec<Html> {
    let vm = row.vm.map(|vm| attempt.case.vms[vm].name);
    let host = row.host.and_then(|host| attempt.case.hosts.get(host).copied());
    let id = row.id.map_or_else(|| words::no_id().to_owned(), |id| id.to_string());
    vec![
        html! { <span class="number">{hms(row.at.0)}</span> },
        html! { {row.channel.name()} },
        html! { {id} },
        html! { {vm.or(host).unwrap_or_default()} },
        html! { {&row.text} },
        tag(row.tag),
    ]
}

fn percents(vps: &[u32]) -> String {
    vps.iter().map(u32::to_string).collect::<Vec<_>>().join(" · ")
}

fn counters(attempt: &Attempt) -> Html {
    let row = &attempt.roster.vms[0];
    let samples = history(attempt.case, &attempt.run);
    // Only a reader who maintains the host can read its counters.
    let has_hosts = attempt.case.has_hosts();
    let vps = if has_hosts { words::column_vps() } else { words::column_vps_platform() };
    html! {
        <>
            <p>{if has_hosts { words::counters_lead() } else { words::counters_lead_platform() }}</p>
            if has_hosts {
                {now(attempt, row.host)}
            }
            {table(&TableProps {
                caption: words::counters_history(attempt.case.reported_vm()).into(),
                columns: [
                    words::column_time(), vps, words::column_finished(), words::column_queued(),
                ].map(AttrValue::from).to_vec(),
                rows: samples.iter().rev().map(sample).collect(),
            })}
        </>
    }
}

fn now(attempt: &Attempt, host: u16) -> Html {
    let name = attempt.case.hosts[usize::from(host)];
    let counters = Counters::of(attempt.case, &attempt.roster, host);
    let row = |vm: &VmCounters| {
        vec![
            html! { {attempt.case.vms[vm.vm].name} },
            html! { <span class="number">{percents(&vm.vps)}</span> },
            html! { <span class="number">{vm.queued}</span> },
        ]
    };
    html! {
        <>
            <p><strong>{words::logical_now(name, counters.logical)}</strong></p>
            {table(&TableProps {
                caption: words::counters_now(name).into(),
                columns: [words::column_vm(), words::column_vps(), words::column_queued()].map(AttrValue::from).to_vec(),
                rows: counters.vms.iter().map(row).collect(),
            })}
        </>
    }
}

fn sample(sample: &Sample) -> Vec<Html> {
    vec![
        html! { <span class="number">{hms(sample.at.0)}</span> },
        html! { <span class="number">{percents(&sample.vps)}</span> },
        html! { <span class="number">{sample.finished}</span> },
        html! { <span class="number">{sample.queued}</span> },
    ]
}
