//! Bench: what goes wrong and when, what can be done to the machine, and taking all of it back.

use sim_core::model::command::Given;
use sim_core::model::scenario::Mechanism;
use sim_core::model::scenario::adjust::{MECHANISM, MECHANISMS};
use sim_core::model::time::SECOND;
use yew::prelude::*;

use crate::facts::announcements;
use crate::facts::units::duration;
use crate::kit::badge::badge;
use crate::lab::bench::{Act, Bench};
use crate::lab::faults::{Fault, Now};
use crate::lab::missions::MISSIONS;
use crate::run::scenarios;
use crate::stage::state::{Action as StageAction, Shown};
use crate::words::lab as words;

/// The parameter that says how often pages are opened.
const FLIPS: &str = "vms[].flip_gap_ns";

/// What a mechanism is called.
pub fn mechanism_name(mechanism: Mechanism) -> &'static str {
    match mechanism {
        Mechanism::LostWakeUp => words::lost_wake_up(),
        Mechanism::BusyStall => words::busy_stall(),
        Mechanism::StuckMessage => words::stuck_message(),
    }
}

/// Back and forward again.
pub fn history(state: &Shown<'_>, act: &Callback<StageAction>) -> Html {
    html! {
        <p class="card-buttons">
            <button type="button" disabled={!state.can_undo()} onclick={act.reform(|_| StageAction::Undo)}>{words::undo()}</button>
            <button type="button" disabled={!state.can_redo()} onclick={act.reform(|_| StageAction::Redo)}>{words::redo()}</button>
        </p>
    }
}

/// What goes wrong, and whether it does so by itself.
pub fn causes(state: &Shown<'_>, bench: &Bench, act: &Callback<Act>) -> Html {
    let scenario = state.run.scenario();
    let hidden = bench.mission.as_ref().is_some_and(|mission| MISSIONS[mission.index].hides_mechanism);
    let set = |path: &'static str, value: u64| act.reform(move |_: Event| Act::Adjust(vec![(path.into(), value)]));
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
    let gap = scenario.value(FLIPS).unwrap_or(0);
    let own = scenarios::scenario(state.slug).and_then(|preset| preset.value(FLIPS)).unwrap_or(gap);
    let is_named = RATES.iter().any(|(_, known)| *known == own);
    let choice = |name: &'static str, value: u64| {
        html! {
            <label class="choice">
                <input type="radio" name="how-it-happens" checked={gap == value} onchange={set(FLIPS, value)} />
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
                    {choice(words::own_rate(), own)}
                }
                {for RATES.into_iter().map(|(name, value)| choice(name(), value))}
            </div>
            <p class="muted">{openings(gap)}</p>
            <p class="card-buttons">
                <button type="button" onclick={act.reform(|_| Act::MakeItHappen)}>{words::make_it_happen()}</button>
            </p>
        </section>
    }
}

/// A rate: its name, and the mean gap between two openings in nanoseconds.
type Rate = (fn() -> &'static str, u64);

/// How often pages open, by names; the gaps of the model's table, and never by themselves.
const RATES: [Rate; 4] =
    [(words::calm, SECOND), (words::routine, SECOND / 5), (words::stress, SECOND / 50), (words::on_demand, 0)];

/// The same in words.
fn openings(gap_ns: u64) -> String {
    if gap_ns == 0 { words::openings_none().into() } else { words::openings_every(duration(gap_ns)) }
}

/// What can be done to the machine at the moment shown, and what was done to it.
pub fn faults(state: &Shown<'_>, act: &Callback<Act>) -> Html {
    let (scenario, commands) = (state.run.scenario(), state.run.commands());
    let now = Now::new(&scenario, &commands, state.at);
    let deed = |fault: Fault| {
        html! {
            <button type="button" onclick={act.reform(move |_| Act::Do(fault))}>{fault.name()}</button>
        }
    };
    let switch = |fault: Fault| {
        let on = fault.dial().is_some_and(|dial| now.dial(dial) != 0);
        html! {
            <label class="check">
                <input type="checkbox" checked={on} onchange={act.reform(move |_| Act::Do(fault))} />
                <span>{fault.name()}</span>
            </label>
        }
    };
    html! {
        <section class="card lab-faults" aria-labelledby="faults">
            <h2 class="card-title" id="faults">{words::faults()}</h2>
            <p class="muted">{words::faults_lead()}</p>
            <p class="card-buttons">{for Fault::TROUBLE.into_iter().map(deed)}</p>
            <h3 class="card-title">{words::switches()}</h3>
            {for Fault::SWITCHES.into_iter().map(switch)}
            <h3 class="card-title">{words::deeds()}</h3>
            <p class="card-buttons">{for Fault::DEEDS.into_iter().map(deed)}</p>
            {done(&commands)}
        </section>
    }
}

fn done(commands: &[Given]) -> Html {
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
