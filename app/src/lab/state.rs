//! Lab: a scenario with numbers of the reader's own, and runs that come from a file.

use sim_core::model::scenario::Scenario;
use sim_core::model::time::SimTime;
use sim_core::record::recording::Recording;

use super::bench::{Act, Asked, Bench};
use crate::facts::diagnostics::diagnostic;
use crate::run::scenarios;
use crate::stage::notice::Notice;
use crate::stage::state::Stage;
use crate::words::link as words;

/// How the numbers of a scenario are read and changed by their names. Only the workshop has this: the story, which is
/// loaded first, has no use for it.
#[derive(Clone, Copy, Debug)]
pub struct Knobs {
    /// The value of a parameter.
    pub value: fn(&Scenario, &str) -> Option<u64>,
    /// The names of all parameters.
    pub paths: fn() -> Vec<&'static str>,
    /// Does something on the bench, and says what that asks of the rest of the page, in order.
    pub act: fn(&mut Bench, &mut Stage, Act) -> Vec<Asked>,
    /// Gives a parameter another value.
    pub adjust: fn(&mut Scenario, &str, u64) -> bool,
}

impl Knobs {
    /// Gives numbers of the scenario on the stage other values; what was done to it stays, and so does the moment.
    pub fn change(self, stage: &mut Stage, changes: &[(String, u64)]) {
        let mut scenario = stage.run.scenario();
        if !changes.iter().all(|(path, value)| (self.adjust)(&mut scenario, path, *value)) {
            return;
        }
        let length = SimTime(scenario.length_ns);
        let commands = stage.run.commands().into_iter().filter(|given| given.at <= length).collect();
        let recording = Recording { commands, ..Recording::new(&scenario, stage.run.seed()) };
        let found = recording.check();
        stage.notices.clear();
        if !found.is_empty() {
            let lines = found.iter().map(diagnostic).collect();
            stage.notices.push(Notice::Parameter(lines));
            return;
        }
        let mut set = stage.set.clone();
        let preset = scenarios::scenario(stage.slug);
        for (path, value) in changes {
            set.retain(|(known, _)| known != path);
            // What is as it was needs no mention.
            if preset.as_ref().is_some_and(|preset| (self.value)(preset, path) != Some(*value)) {
                set.push((path.clone(), *value));
            }
        }
        stage.change(&recording, set);
    }
}

/// The scenario of a preset with these numbers of the reader's own.
///
/// # Errors
/// The numbers it has no place for, each a sentence.
pub fn adjusted(knobs: Option<Knobs>, slug: &str, set: &[(String, u64)]) -> Result<Scenario, Vec<String>> {
    let mut scenario = scenarios::scenario(slug).expect("the scenario is one of this page");
    let mut wrong = Vec::new();
    for (path, value) in set {
        if !knobs.is_some_and(|knobs| (knobs.adjust)(&mut scenario, path, *value)) {
            wrong.push(words::problem("set", format!("{path}:{value}"), words::use_set()));
        }
    }
    if wrong.is_empty() { Ok(scenario) } else { Err(wrong) }
}

/// The preset that a scenario is, and with which numbers changed.
#[must_use]
pub fn known_as(knobs: Option<Knobs>, scenario: &Scenario) -> Option<(&'static str, Vec<(String, u64)>)> {
    let slug = scenarios::SLUGS.into_iter().find(|slug| *slug == scenario.slug)?;
    let preset = scenarios::scenario(slug)?;
    if preset == *scenario {
        return Some((slug, Vec::new()));
    }
    let known = knobs?;
    let changed = |path: &&str| (known.value)(scenario, path) != (known.value)(&preset, path);
    let value = |path: &str| Some((path.to_owned(), (known.value)(scenario, path)?));
    let set: Vec<_> = (known.paths)().into_iter().filter(changed).filter_map(value).collect();
    let same = adjusted(knobs, slug, &set).ok().is_some_and(|adjusted| adjusted == *scenario);
    same.then_some((slug, set))
}

#[cfg(test)]
mod tests;
