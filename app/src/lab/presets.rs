//! Presets: a scenario as a link writes it, the name of a preset and the parameters that differ from it.

use sim_core::model::scenario::Scenario;

use super::functions::LabFunctions;
use crate::run::scenarios;
use crate::words::link as words;

/// The scenario of a preset with some parameters set.
///
/// # Errors
/// The parameters that could not be set, each as a sentence. Without the lab's functions none can be set.
pub fn preset_with(lab: Option<LabFunctions>, slug: &str, set: &[(String, u64)]) -> Result<Scenario, Vec<String>> {
    let mut scenario = scenarios::scenario(slug).expect("the scenario is one of this page");
    let mut wrong = Vec::new();
    for (path, value) in set {
        if !lab.is_some_and(|lab| (lab.adjust)(&mut scenario, path, *value)) {
            wrong.push(words::problem("set", format!("{path}:{value}"), words::use_set()));
        }
    }
    if wrong.is_empty() { Ok(scenario) } else { Err(wrong) }
}

/// The inverse of [`preset_with`]: the preset of this scenario and the parameters that differ from it; `None` if the
/// scenario is no preset, or differs in more than parameters.
#[must_use]
pub fn preset_and_changes(
    lab: Option<LabFunctions>,
    scenario: &Scenario,
) -> Option<(&'static str, Vec<(String, u64)>)> {
    let slug = scenarios::SLUGS.into_iter().find(|slug| *slug == scenario.slug)?;
    let preset = scenarios::scenario(slug)?;
    if preset == *scenario {
        return Some((slug, Vec::new()));
    }
    let functions = lab?;
    let changed = |path: &&str| (functions.value)(scenario, path) != (functions.value)(&preset, path);
    let value = |path: &str| Some((path.to_owned(), (functions.value)(scenario, path)?));
    let set: Vec<_> = (functions.paths)().into_iter().filter(changed).filter_map(value).collect();
    let same = preset_with(lab, slug, &set).ok().is_some_and(|rebuilt| rebuilt == *scenario);
    same.then_some((slug, set))
}
