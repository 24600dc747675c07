//! Recording: the recipe of a run. The only thing that travels; determinism rebuilds the rest.

use serde::{Deserialize, Serialize};

use crate::model::command::Given;
use crate::model::diagnostic::{Diagnostic, Findings};
use crate::model::digest::Digest;
use crate::model::scenario::Scenario;
use crate::model::time::SimTime;

/// Most commands a recording may hold.
pub const COMMANDS_MAX: usize = 1000;

/// What is needed to make a run again, and a digest to tell whether it came out the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recording {
    /// The scenario; its `model` says which version of the model.
    pub scenario: Scenario,
    /// The seed.
    pub seed: u64,
    /// The commands, in order of time.
    pub commands: Vec<Given>,
    /// The moment that was shown.
    pub cursor: SimTime,
    /// Digest of the run up to that moment, as recorded; zero if unknown.
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
        let mut found = Findings(self.scenario.check());
        let length = SimTime(self.scenario.length_ns);
        found.range("commands", self.commands.len() as u64, 0..=COMMANDS_MAX as u64);
        for (i, given) in self.commands.iter().enumerate().take(COMMANDS_MAX) {
            let in_order = i == 0 || self.commands[i - 1].at <= given.at;
            let path = format!("commands[{i}]");
            let in_run = given.at <= length && in_order;
            found.need(in_run, &format!("{path}.at"), given.at.0, "use times in order, within the run");
            given.check(&path, &self.scenario, &mut found);
        }
        found.need(self.cursor <= length, "cursor", self.cursor.0, "use a time within the run");
        found.0
    }

    /// Whether a digest is the one the recording was made with; `true` if it does not say.
    #[must_use]
    pub fn agrees_with(&self, digest: Digest) -> bool {
        self.digest == 0 || self.digest == digest.0
    }
}
