//! Numbers: every number of the model as a field, in groups. What is changed travels in the link.

use sim_core::model::parameter::table;
use sim_core::model::scenario::adjust::{ISOLATION, ISOLATIONS};
use sim_core::model::scenario::{FIXED_REVISION, Isolation, OLD_REVISION, Scenario};
use yew::prelude::*;

use super::values::Value;
use crate::browser::input;
use crate::facts::numbers;
use crate::lab::bench::Act;
use crate::run::scenarios;
use crate::words::lab as words;

/// A group: its name, and the beginnings of the names that belong to it. The first that fits takes a number.
type Group = (fn() -> &'static str, &'static [&'static str]);

const GROUPS: [Group; 5] = [
    (
        words::numbers_race,
        &[
            "costs.lag_ns",
            "costs.touch_ns",
            "costs.gap_ns",
            "costs.sweep_ns",
            "costs.retry_ns",
            "costs.message_ns",
            "vms[].flip_gap_ns",
        ],
    ),
    (words::numbers_load, &["vms", "hosts", "length_ns", "stations", "costs.pages", "costs.flip_pages", "costs.ring"]),
    (
        words::numbers_back,
        &[
            "recovery",
            "costs.heartbeat",
            "costs.lost_after",
            "costs.monitor",
            "costs.watchdog",
            "costs.operator",
            "costs.bugcheck",
            "costs.reset",
            "costs.boot",
            "costs.attestation",
        ],
    ),
    (
        words::numbers_update,
        &["costs.shutdown", "costs.migrate", "costs.pause", "costs.install", "costs.restart", "costs.soak"],
    ),
    (words::numbers_path, &["costs"]),
];

/// What the fields are drawn from.
#[derive(Clone, Properties)]
pub struct NumbersProps {
    /// The scenario on the stage.
    pub scenario: Scenario,
    /// The preset it began as.
    pub slug: &'static str,
    /// What of it is the reader's own.
    pub set: Vec<(String, u64)>,
    /// Where changes go.
    pub act: Callback<Act>,
}

/// Equal if the same numbers stand there, so that nothing is drawn anew while a run plays.
impl PartialEq for NumbersProps {
    fn eq(&self, other: &Self) -> bool {
        (self.slug, &self.set, &self.scenario) == (other.slug, &other.set, &other.scenario)
    }
}

/// Draws all of them, folded until a reader wants them.
#[component]
pub fn Numbers(props: &NumbersProps) -> Html {
    let NumbersProps { scenario, slug, set, act } = props;
    let count = set.len() as u64;
    // A scenario from a file is its own measure.
    let preset = scenarios::scenario(slug).unwrap_or_else(|| scenario.clone());
    let all: Vec<(String, u64)> =
        set.iter().filter_map(|(path, _)| Some((path.clone(), preset.value(path)?))).collect();
    html! {
        <details class="lab-numbers">
            <summary>
                {words::numbers()}{" · "}
                {if count == 0 { words::all_usual().to_owned() } else { words::changed(count) }}
            </summary>
            <p class="muted">{words::numbers_lead()}{" "}{words::none_is_zero()}</p>
            if count > 0 {
                <p class="card-buttons">
                    <button type="button" onclick={act.reform(move |_| Act::Adjust(all.clone()))}>{words::reset_all()}</button>
                </p>
            }
            {for (0..GROUPS.len()).map(|group| draw_group(group, scenario, &preset, act))}
        </details>
    }
}

/// The number that says before or after the update.
const REVISION: &str = "hosts[].revision";

/// The group that takes a number.
fn group_of(path: &str) -> Option<usize> {
    GROUPS.iter().position(|(_, begins)| begins.iter().any(|begin| path.starts_with(begin)))
}

fn draw_group(group: usize, scenario: &Scenario, preset: &Scenario, act: &Callback<Act>) -> Html {
    let rows = table().into_iter().zip(numbers::all()).filter(|(row, _)| group_of(row.path) == Some(group));
    let field = |(row, number): (sim_core::model::parameter::Parameter, numbers::Number)| {
        if row.path == REVISION {
            // What the two sides differ in is no number of the reader's: a field would do nothing.
            let sides = words::revision_sides(OLD_REVISION, FIXED_REVISION);
            return Some(
                html! { <p key={row.path} class="value">{number.what}<span class="value-note">{sides}</span></p> },
            );
        }
        let value = scenario.value(row.path)?;
        let usual = preset.value(row.path).unwrap_or(value);
        let on_set = act.reform(move |value: u64| Act::Adjust(vec![(row.path.into(), value)]));
        Some(html! { <Value key={row.path} {row} {number} {value} {usual} {on_set} /> })
    };
    let fields: Vec<Html> = rows.filter_map(field).collect();
    html! {
        <fieldset class="card value-group">
            <legend>{(GROUPS[group].0)()}</legend>
            if GROUPS[group].1.contains(&"vms") {
                {isolation(scenario.value(ISOLATION).unwrap_or(0), act)}
            }
            {fields}
        </fieldset>
    }
}

fn isolation(value: u64, act: &Callback<Act>) -> Html {
    let name = |isolation: Isolation| match isolation {
        Isolation::None => words::isolation_none(),
        Isolation::Snp => "AMD SEV-SNP",
        Isolation::Tdx => "Intel TDX",
    };
    let onchange = act.reform(|event: Event| {
        let value = input::choice(&event).parse().unwrap_or_default();
        Act::Adjust(vec![(ISOLATION.into(), value)])
    });
    html! {
        <div class="value">
            <label for="isolation">{words::isolation()}</label>
            <span class="value-field">
                <select id="isolation" {onchange}>
                    {for ISOLATIONS.into_iter().enumerate().map(|(index, isolation)| html! {
                        <option value={index.to_string()} selected={index as u64 == value}>{name(isolation)}</option>
                    })}
                </select>
            </span>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_has_its_group_and_every_group_its_numbers() {
        let groups: Vec<Option<usize>> = table().iter().map(|row| group_of(row.path)).collect();
        assert!(groups.iter().all(Option::is_some));
        for group in 0..GROUPS.len() {
            assert!(groups.contains(&Some(group)), "{group}");
        }
    }
}
