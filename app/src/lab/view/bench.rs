//! Bench: the cards for Undo and Redo, for the mechanism and how often it can strike, and for faults and responses.

use sim_core::model::command::Given;
use sim_core::model::scenario::Mechanism;
use sim_core::model::scenario::adjust::{MECHANISM, MECHANISMS};
use sim_core::model::time::SECOND;
use yew::prelude::*;

use crate::facts::announcements;
use crate::facts::units::duration;
use crate::kit::badge::badge;
use crate::lab::bench::{Action, Bench};
use crate::lab::faults::{Fault, Group, Moment};
use crate::lab::missions::MISSIONS;
use crate::run::scenarios;
use crate::stage::state::{Action as StageAction, Shown};
use crate::words::lab as words;

/// The parameter with the mean gap between visibility changes.
const FLIP_GAP: &str = "vms[].flip_gap_ns";

/// The name of a mechanism on the page.
pub fn mechanism_name(mechanism: Mechanism) -> &'static str {
    match mechanism {
        Mechanism::LostWakeUp => words::lost_wake_up(),
        Mechanism::BusyStall => words::busy_stall(),
        Mechanism::StuckMessage => words::stuck_message(),
    }
}

/// Undo and Redo.
pub fn history(state: &Shown<'_>, act: &Callback<StageAction>) -> Html {
    html! {
        <p class="card-buttons">
            <button type="button" disabled={!state.can_undo()} onclick={act.reform(|_| StageAction::Undo)}>{words::undo()}</button>
            <button type="button" disabled={!state.can_redo()} onclick={act.reform(|_| StageAction::Redo)}>{words::redo()}</button>
        </p>
    }
}

/// The card with the mechanism, and how often visibility changes happen by themselves.
pub fn causes(state: &Shown<'_>, bench: &Bench, act: &Callback<Action>) -> Html {
    let scenario = state.run.scenario();
    let hidden = bench.mission.as_ref().is_some_and(|mission| MISSIONS[mission.index].hides_mechanism);
    let set =
        |path: &'static str, value: u64| act.reform(move |_: Event| Action::SetParameters(vec![(path.into(), value)]));
    let mechanism = |(index, mechanism): (usize, Mechanism)| {
        html! {
            <label class="check">
                <input
                    type="radio" name="mechanism" checked={scenario.mechanism == mechanism}
                    onchange={set(MECHANISM, index as u64)}
                />
                <span>{mechanism_name(mechanism)}</span>
            </label>
        }
    };
    let gap = scenario.value(FLIP_GAP).unwrap_or(0);
    let preset_gap = scenarios::scenario(state.slug).and_then(|preset| preset.value(FLIP_GAP)).unwrap_or(gap);
    let is_named = RATES.iter().any(|(_, known)| *known == preset_gap);
    let choice = |name: &'static str, value: u64| {
        html! {
            <label class="choice">
                <input type="radio" name="how-it-happens" checked={gap == value} onchange={set(FLIP_GAP, value)} />
                <span>{name}</span>
            </label>
        }
    };
    html! {
        <section class="card" aria-labelledby="what-goes-wrong">
            <h2 class="card-title" id="what-goes-wrong">{words::what_goes_wrong()}</h2>
            if hidden {
                <p>{words::mechanism_hidden()}</p>
            } else {
                <div role="radiogroup" aria-labelledby="what-goes-wrong">
                    {for MECHANISMS.into_iter().enumerate().map(mechanism)}
                </div>
                <p class="muted">{badge()}{" "}{words::what_goes_wrong_lead()}</p>
            }
            <div class="choices" role="radiogroup" aria-label={words::how_it_happens()}>
                if !is_named {
                    {choice(words::own_rate(), preset_gap)}
                }
                {for RATES.into_iter().map(|(name, value)| choice(name(), value))}
            </div>
            <p class="muted">{rate_sentence(gap)}</p>
            <p class="card-buttons">
                <button type="button" onclick={act.reform(|_| Action::LoseWakeUp)}>{words::make_it_happen()}</button>
            </p>
        </section>
    }
}

/// A rate of visibility changes: its name, and the mean gap in nanoseconds; zero for none.
type Rate = (fn() -> &'static str, u64);

/// The rates offered.
const RATES: [Rate; 4] = [
    (words::rate_calm, SECOND),
    (words::rate_routine, SECOND / 5),
    (words::rate_stress, SECOND / 50),
    (words::rate_on_demand, 0),
];

/// A rate as a sentence.
fn rate_sentence(gap_ns: u64) -> String {
    if gap_ns == 0 { words::openings_none().into() } else { words::openings_every(duration(gap_ns)) }
}

/// The card with faults, switches and responses for the moment shown, and the list of commands given so far.
pub fn faults(state: &Shown<'_>, act: &Callback<Action>) -> Html {
    let (scenario, commands) = (state.run.scenario(), state.run.commands());
    let moment = Moment::new(&scenario, &commands, state.at);
    let button = |fault: Fault| {
        html! {
            <button type="button" onclick={act.reform(move |_| Action::Inject(fault))}>{(fault.row().name)()}</button>
        }
    };
    let switch = |fault: Fault| {
        let on = fault.is_on(&moment);
        html! {
            <label class="check">
                <input type="checkbox" checked={on} onchange={act.reform(move |_| Action::Inject(fault))} />
                <span>{(fault.row().name)()}</span>
            </label>
        }
    };
    html! {
        <section class="card lab-faults" aria-labelledby="faults">
            <h2 class="card-title" id="faults">{words::faults()}</h2>
            <p class="muted">{words::faults_lead()}</p>
            <p class="card-buttons">{for Fault::in_group(Group::Fault).map(button)}</p>
            <h3 class="card-title">{words::switches()}</h3>
            {for Fault::in_group(Group::Switch).map(switch)}
            <h3 class="card-title">{words::responses()}</h3>
            <p class="card-buttons">{for Fault::in_group(Group::Response).map(button)}</p>
            {given_so_far(&commands)}
        </section>
    }
}

fn given_so_far(commands: &[Given]) -> Html {
    let row = |given: &Given| {
        html! { <li><span class="mono">{given.at.clock()}</span>{" "}{announcements::given(given.command)}</li> }
    };
    html! {
        <details class="lab-done">
            <summary>{words::done_so_far()}{" · "}{commands.len()}</summary>
            if commands.is_empty() {
                <p class="muted">{words::nothing_done()}</p>
            } else {
                <ol>{for commands.iter().map(row)}</ol>
            }
        </details>
    }
}
