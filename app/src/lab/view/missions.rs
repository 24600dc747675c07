//! Missions: the list of missions, and the mission under way with its goal and what is still missing.

use sim_core::model::scenario::adjust::MECHANISMS;
use yew::prelude::*;

use super::bench::mechanism_name;
use crate::lab::bench::{Action, Bench, OnMission};
use crate::lab::missions::{MISSIONS, Mission};
use crate::words::missions as words;

/// The mission under way, shown above the stage.
pub fn under_way(bench: &Bench, act: &Callback<Action>) -> Html {
    let Some(on) = &bench.mission else { return html! {} };
    let mission = &MISSIONS[on.index];
    let index = on.index;
    let does = |what: Action| act.reform(move |_| what.clone());
    html! {
        <section class="card mission" aria-labelledby="mission">
            <h2 class="card-title" id="mission">{(mission.title)()}</h2>
            <p><strong>{words::goal()}{": "}</strong>{(mission.goal)()}</p>
            <details><summary>{words::hint()}</summary><p>{(mission.hint)()}</p></details>
            if mission.hides_mechanism {
                {naming(on, act)}
            }
            <p class="card-buttons">
                <button type="button" class="is-main" onclick={does(Action::CheckMission)}>{words::check()}</button>
                <button type="button" onclick={does(Action::StartMission(index))}>{words::again()}</button>
                <button type="button" onclick={does(Action::LeaveMission)}>{words::leave()}</button>
            </p>
            <div role="status">{verdict(on)}</div>
        </section>
    }
}

fn naming(on: &OnMission, act: &Callback<Action>) -> Html {
    html! {
        <div role="radiogroup" aria-label={words::mechanism_named()}>
            <p><strong>{words::mechanism_named()}</strong></p>
            {for MECHANISMS.into_iter().map(|mechanism| html! {
                <label class="check">
                    <input
                        type="radio" name="named" checked={on.named == Some(mechanism)}
                        onchange={act.reform(move |_| Action::NameMechanism(mechanism))}
                    />
                    <span>{mechanism_name(mechanism)}</span>
                </label>
            })}
        </div>
    }
}

fn verdict(on: &OnMission) -> Html {
    match &on.verdict {
        None if on.waits => html! { <p>{words::recording()}</p> },
        None => html! {},
        Some(lacks) if lacks.is_empty() => html! { <p class="mission-solved">{"✓ "}{words::solved()}</p> },
        Some(lacks) => html! {
            <>
                <p class="mission-lacks">{words::lacking()}</p>
                <ul>{for lacks.iter().map(|lack| html! { <li>{lack.words()}</li> })}</ul>
            </>
        },
    }
}

/// All missions.
pub fn missions(bench: &Bench, act: &Callback<Action>) -> Html {
    let one = |(index, mission): (usize, &Mission)| {
        let title = (mission.title)();
        html! {
            <li key={mission.slug}>
                <span>
                    {title}
                    if bench.solved.contains(&index) {
                        <span class="mission-solved">{" ✓ "}{words::solved_before()}</span>
                    }
                </span>
                <button
                    type="button" aria-label={format!("{}: {title}", words::start())}
                    onclick={act.reform(move |_| Action::StartMission(index))}
                >
                    {words::start()}
                </button>
            </li>
        }
    };
    html! {
        <section class="card" aria-labelledby="missions">
            <h2 class="card-title" id="missions">{words::missions()}</h2>
            <p class="muted">{words::missions_lead()}</p>
            <ul class="mission-list">{for MISSIONS.iter().enumerate().map(one)}</ul>
        </section>
    }
}
