//! Change: what the reader does to the run on the stage, and the way back.

use sim_core::model::command::Command;
use sim_core::model::time::SimTime;
use sim_core::record::recording::Recording;

use super::past::Past;
use super::{Policy, Stage};
use crate::facts::told;
use crate::run::COMMANDS_MAX;
use crate::stage::sealed_room::state::{self as sealed, Act};
use crate::words::sealed as sealed_words;

impl Stage {
    /// Gives commands at the moment shown, one after the other; they are taken back together.
    pub(super) fn give(&mut self, commands: &[Command]) {
        if self.run.commands().len() + commands.len() > COMMANDS_MAX {
            self.told = Some(sealed_words::no_more().into());
            return;
        }
        let forked = commands.iter().try_fold(self.run.clone(), |run, command| run.fork(self.at, *command));
        if let (Some(fork), Some(command)) = (forked, commands.last().copied()) {
            self.remember();
            self.run = fork;
            self.race = None;
            // What was seen of the other future is not this one's.
            self.seen = self.at;
            self.recorded_to = self.run.recorded_to();
            self.goal = Some(self.at.into());
            self.told = Some(told::given(command));
        }
    }

    /// Does something in the sealed room.
    pub(super) fn act(&mut self, act: Act, policy: &Policy) {
        self.sealed = self.sealed.after(act);
        match act {
            Act::Page(_) | Act::Actor(_) | Act::How(_) => {}
            Act::Try | Act::TryAll => self.give(&self.sealed.commands()),
            Act::Seal(isolation) => self.open_beside(sealed::slug(isolation), policy),
        }
    }

    /// Puts the same run with other numbers on the stage, at the same moment. `set` is what differs from its preset.
    pub fn change(&mut self, recording: &Recording, set: Vec<(String, u64)>) {
        self.remember();
        let at = self.at.min(SimTime(recording.scenario.length_ns));
        let (speed, own) = (self.speed, self.own.take());
        self.start(self.slug, recording);
        (self.set, self.own, self.speed) = (set, own, speed);
        self.goal = Some(at.into());
    }

    /// Keeps what is on the stage, before it changes.
    pub(super) fn remember(&mut self) {
        self.history.remember(self.past());
    }

    /// Takes the last change back.
    pub(super) fn undo(&mut self) {
        if let Some(past) = self.history.undo(self.past()) {
            self.bring_back(past);
            self.told = Some(told::undone().into());
        }
    }

    /// Does once more what was taken back.
    pub(super) fn redo(&mut self) {
        if let Some(past) = self.history.redo(self.past()) {
            self.bring_back(past);
            self.told = Some(told::redone().into());
        }
    }

    fn past(&self) -> Past {
        let (run, set, own) = (self.run.clone(), self.set.clone(), self.own.clone());
        Past { run, slug: self.slug, seed: self.seed, set, own, at: self.at }
    }

    fn bring_back(&mut self, past: Past) {
        let Past { run, slug, seed, set, own, at } = past;
        (self.run, self.slug, self.seed, self.set, self.own) = (run, slug, seed, set, own);
        self.recorded_to = self.run.recorded_to();
        self.goal = None;
        self.go_to(at);
    }
}
