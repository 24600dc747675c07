//! Functions: the lab's code as function pointers. The shell and the state are in both programs; only the workshop
//! contains what these point to, so the story, which is loaded first, stays small.

use sim_core::model::scenario::Scenario;
use sim_core::model::time::SimTime;
use sim_core::record::recording::Recording;

use super::bench::{Action, Bench, Request};
use crate::facts::diagnostics::diagnostic;
use crate::run::scenarios;
use crate::stage::notice::Notice;
use crate::stage::state::Stage;

/// What the workshop can do and the story cannot: read and set parameters by their names, and carry out actions on the
/// bench.
#[derive(Clone, Copy, Debug)]
pub struct LabFunctions {
    /// The value of a parameter; `None` if the scenario has no parameter of this name.
    pub value: fn(&Scenario, &str) -> Option<u64>,
    /// The names of all parameters.
    pub paths: fn() -> Vec<&'static str>,
    /// Sets a parameter; false if the scenario has no parameter of this name.
    pub adjust: fn(&mut Scenario, &str, u64) -> bool,
    /// Carries out an action on the bench. Returns what it requests of the rest of the page, in order.
    pub reduce: fn(&mut Bench, &mut Stage, Action) -> Vec<Request>,
}

impl LabFunctions {
    /// Sets parameters of the scenario on the stage. The commands given so far and the moment shown stay. If a value is
    /// not possible nothing is changed and a notice says why.
    pub fn set_parameters(self, stage: &mut Stage, changes: &[(String, u64)]) {
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
            // The link names only the values that differ from the preset.
            if preset.as_ref().is_some_and(|preset| (self.value)(preset, path) != Some(*value)) {
                set.push((path.clone(), *value));
            }
        }
        stage.change(&recording, set);
    }
}

#[cfg(test)]
mod tests;
