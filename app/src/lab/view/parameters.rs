//! Parameters: a field for every parameter of the model, in groups. Changed values are part of the link.

use sim_core::model::parameter::table;
use sim_core::model::scenario::adjust::{ISOLATION, ISOLATIONS};
use sim_core::model::scenario::{FIXED_REVISION, Isolation, OLD_REVISION, Scenario};
use yew::prelude::*;

use super::parameter_input::ParameterInput;
use crate::browser::input;
use crate::facts::numbers;
use crate::lab::bench::Action;
use crate::run::scenarios;
use crate::words::lab as words;

/// A group: its name, and prefixes of the names of its parameters. A parameter is in the first group with a prefix that
/// fits.
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

/// What the fields need.
#[derive(Clone, Properties)]
pub struct ParametersProps {
    /// The scenario on the stage.
    pub scenario: Scenario,
    /// The name of its preset.
    pub slug: &'static str,
    /// The parameters that differ from the preset.
    pub set: Vec<(String, u64)>,
    /// Where changes go.
    pub act: Callback<Action>,
}

/// Equal if the same values are shown, so that the fields are not drawn again while a run plays.
impl PartialEq for ParametersProps {
    fn eq(&self, other: &Self) -> bool {
        (self.slug, &self.set, &self.scenario) == (other.slug, &other.set, &other.scenario)
    }
}

/// Draws the groups, folded until the reader opens them.
#[component]
pub fn Parameters(props: &ParametersProps) -> Html {
    let ParametersProps { scenario, slug, set, act } = props;
    let count = set.len() as u64;
    // A scenario from a file has no preset: its own values are the defaults.
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
                    <button type="button" onclick={act.reform(move |_| Action::SetParameters(all.clone()))}>{words::reset_all()}</button>
                </p>
            }
            {for (0..GROUPS.len()).map(|group| draw_group(group, scenario, &preset, act))}
        </details>
    }
}

/// The parameter that makes the difference between before and after the update.
const REVISION: &str = "hosts[].revision";

/// The group of a parameter.
fn group_of(path: &str) -> Option<usize> {
    GROUPS.iter().position(|(_, begins)| begins.iter().any(|begin| path.starts_with(begin)))
}

fn draw_group(group: usize, scenario: &Scenario, preset: &Scenario, act: &Callback<Action>) -> Html {
    let rows = table().into_iter().zip(numbers::all()).filter(|(row, _)| group_of(row.path) == Some(group));
    let field = |(row, number): (sim_core::model::parameter::Parameter, numbers::Number)| {
        if row.path == REVISION {
            // Each side has its own revision: a field would have no effect.
            let sides = words::revision_sides(OLD_REVISION, FIXED_REVISION);
            return Some(
                html! { <p key={row.path} class="value">{number.what}<span class="value-note">{sides}</span></p> },
            );
        }
        let value = scenario.value(row.path)?;
        let preset_value = preset.value(row.path).unwrap_or(value);
        let on_set = act.reform(move |value: u64| Action::SetParameters(vec![(row.path.into(), value)]));
        Some(html! { <ParameterInput key={row.path} {row} {number} {value} {preset_value} {on_set} /> })
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

fn isolation(value: u64, act: &Callback<Action>) -> Html {
    let name = |isolation: Isolation| match isolation {
        Isolation::None => words::isolation_none(),
        Isolation::Snp => "AMD SEV-SNP",
        Isolation::Tdx => "Intel TDX",
    };
    let onchange = act.reform(|event: Event| {
        let value = input::choice(&event).parse().unwrap_or_default();
        Action::SetParameters(vec![(ISOLATION.into(), value)])
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
