//! Lab: a scenario with numbers of the reader's own, and runs that come from a file.

use sim_core::model::scenario::Scenario;
use sim_core::model::time::SimTime;
use sim_core::record::recording::Recording;

use super::act::Act;
use crate::facts::diagnostics::diagnostic;
use crate::run::anchor::Anchor;
use crate::run::playback::Speed;
use crate::run::scenarios;
use crate::shell::state::{AppState, Goal, Notice, Target};
use crate::words::link as words;

/// How the numbers of a scenario are read and changed by their names. Only the workshop has this: the story, which is
/// loaded first, has no use for it.
#[derive(Clone, Copy, Debug)]
pub struct Knobs {
    /// The value of a parameter.
    pub value: fn(&Scenario, &str) -> Option<u64>,
    /// The names of all parameters.
    pub paths: fn() -> Vec<&'static str>,
    /// Does something on the bench.
    pub act: fn(AppState, Act) -> AppState,
    /// Gives it another.
    pub adjust: fn(&mut Scenario, &str, u64) -> bool,
}

/// The slug of a scenario that comes from a file.
pub const OWN: &str = "own";

impl AppState {
    /// The scenario of a preset with these numbers of the reader's own.
    ///
    /// # Errors
    /// The numbers it has no place for, each a sentence.
    pub(crate) fn adjusted(&self, slug: &str, set: &[(String, u64)]) -> Result<Scenario, Vec<String>> {
        let mut scenario = scenarios::scenario(slug).expect("the scenario is one of this page");
        let mut wrong = Vec::new();
        for (path, value) in set {
            if !self.knobs.is_some_and(|knobs| (knobs.adjust)(&mut scenario, path, *value)) {
                wrong.push(words::problem("set", format!("{path}:{value}"), words::use_set()));
            }
        }
        if wrong.is_empty() { Ok(scenario) } else { Err(wrong) }
    }

    /// Gives numbers of the scenario on the stage other values; what was done to it stays, and so does the moment.
    pub(crate) fn adjust(&mut self, changes: &[(String, u64)]) {
        let Some(knobs) = self.knobs else { return };
        let mut scenario = self.run.scenario();
        if !changes.iter().all(|(path, value)| (knobs.adjust)(&mut scenario, path, *value)) {
            return;
        }
        let length = SimTime(scenario.length_ns);
        let commands = self.run.commands().into_iter().filter(|given| given.at <= length).collect();
        let recording = Recording { commands, ..Recording::new(&scenario, self.seed) };
        let found = recording.check();
        self.notices.clear();
        if !found.is_empty() {
            self.notices
                .push(Notice { title: words::not_changed().into(), lines: found.iter().map(diagnostic).collect() });
            return;
        }
        self.remember();
        let (at, speed) = (self.at.min(length), self.speed);
        let mut set = core::mem::take(&mut self.set);
        let preset = scenarios::scenario(self.slug);
        for (path, value) in changes {
            set.retain(|(known, _)| known != path);
            // What is as it was needs no mention.
            if preset.as_ref().is_some_and(|preset| (knobs.value)(preset, path) != Some(*value)) {
                set.push((path.clone(), *value));
            }
        }
        let own = self.own.take();
        self.start(self.slug, &recording);
        self.own = own;
        (self.set, self.speed) = (set, speed);
        self.goal = Some(Goal { at: Target::Time(at), race: None, digest: None });
    }

    /// Opens a recording that was checked: a preset, a preset with other numbers, or a scenario of its own. Only where it
    /// is none of the presets a link cannot carry it.
    pub(crate) fn open_recording(&mut self, recording: &Recording) {
        self.remember();
        self.notices.clear();
        let (slug, set) = self.known_as(&recording.scenario).unwrap_or((OWN, Vec::new()));
        self.start(slug, recording);
        self.set = set;
        self.own = (slug == OWN).then(|| recording.scenario.title.clone());
        let digest = (recording.digest != 0).then_some(recording.digest);
        self.goal = Some(Goal { at: Target::Time(recording.cursor), race: None, digest });
        self.reach_goal();
    }

    /// Opens a recording where something happens in it.
    pub(crate) fn open_at(&mut self, recording: &Recording, anchor: Anchor, speed: Speed) {
        self.open_recording(recording);
        self.speed = speed;
        self.goal = Some(Goal { at: Target::Anchor(anchor), race: None, digest: None });
        self.reach_goal();
    }

    /// The preset that a scenario is, and with which numbers changed.
    fn known_as(&self, scenario: &Scenario) -> Option<(&'static str, Vec<(String, u64)>)> {
        let slug = scenarios::SLUGS.into_iter().find(|slug| *slug == scenario.slug)?;
        let preset = scenarios::scenario(slug)?;
        if preset == *scenario {
            return Some((slug, Vec::new()));
        }
        let knobs = self.knobs?;
        let changed = |path: &&str| (knobs.value)(scenario, path) != (knobs.value)(&preset, path);
        let value = |path: &str| Some((path.to_owned(), (knobs.value)(scenario, path)?));
        let set: Vec<_> = (knobs.paths)().into_iter().filter(changed).filter_map(value).collect();
        let same = self.adjusted(slug, &set).ok().is_some_and(|adjusted| adjusted == *scenario);
        same.then_some((slug, set))
    }

    /// What the scenario on the stage is called.
    #[must_use]
    pub fn scenario_title(&self) -> String {
        self.own.clone().unwrap_or_else(|| scenarios::title(self.slug).into())
    }

    /// The recording of what is on the stage, at this very moment.
    #[must_use]
    pub fn recording(&self) -> Recording {
        Recording { digest: self.digest(), ..self.run.recording(self.at) }
    }
}

#[cfg(test)]
mod tests;
