//! Recording: the recipe of a run. The only thing that travels; determinism rebuilds the rest.

use serde::{Deserialize, Serialize};

use crate::command::Given;
use crate::digest::Digest;
use crate::scenario::{Diagnostic, Scenario};
use crate::time::SimTime;

/// Most commands a recording may hold.
pub const COMMANDS_MAX: usize = 1000;

/// What is needed to make a run again, and a digest to tell whether it came out the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recording {
    /// The world to be; its `model` says which version of the model.
    pub scenario: Scenario,
    /// The run number.
    pub seed: u64,
    /// What was done to it, in order of time.
    pub commands: Vec<Given>,
    /// The moment somebody looked at.
    pub cursor: SimTime,
    /// Digest of the run up to that moment, by whoever recorded it; zero if unknown.
    pub digest: u64,
}

impl Recording {
    /// A recording of a scenario from its beginning, nothing done to it.
    #[must_use]
    pub fn new(scenario: &Scenario, seed: u64) -> Recording {
        Recording { scenario: scenario.clone(), seed, commands: Vec::new(), cursor: SimTime::ZERO, digest: 0 }
    }

    /// Everything that is wrong with it.
    #[must_use]
    pub fn check(&self) -> Vec<Diagnostic> {
        let mut found = self.scenario.check();
        let mut need = |holds: bool, path: String, value: String, allowed: &str| {
            if !holds {
                found.push(Diagnostic { path, value, allowed: allowed.into() });
            }
        };
        let length = SimTime(self.scenario.length_ns);
        need(
            self.commands.len() <= COMMANDS_MAX,
            "commands".into(),
            self.commands.len().to_string(),
            "use at most 1000 commands",
        );
        for (i, given) in self.commands.iter().enumerate().take(COMMANDS_MAX) {
            let in_order = i == 0 || self.commands[i - 1].at <= given.at;
            let path = format!("commands[{i}].at");
            need(given.at <= length && in_order, path, given.at.0.to_string(), "use times in order, within the run");
        }
        need(self.cursor <= length, "cursor".into(), self.cursor.0.to_string(), "use a time within the run");
        found
    }

    /// Whether a digest is the one the recording was made with; `true` if it does not say.
    #[must_use]
    pub fn agrees_with(&self, digest: Digest) -> bool {
        self.digest == 0 || self.digest == digest.0
    }
}
