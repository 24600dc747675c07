//! Change: actions of the reader that change the run, with undo and redo.

use sim_core::model::command::Command;
use sim_core::model::time::SimTime;
use sim_core::record::recording::Recording;

use super::snapshot::Snapshot;
use super::{Announcement, Policy, Stage};
use crate::run::COMMANDS_MAX;
use crate::stage::sealed_room::state as sealed_room;

impl Stage {
    /// Gives commands at the moment shown, one after the other; one undo takes back all of them.
    pub(super) fn give(&mut self, commands: &[Command]) {
        if self.run.commands().len() + commands.len() > COMMANDS_MAX {
            self.announcement = Some(Announcement::TooManyCommands);
            return;
        }
        let forked = commands.iter().try_fold(self.run.clone(), |run, command| run.fork(self.at, *command));
        if let (Some(fork), Some(command)) = (forked, commands.last().copied()) {
            self.remember();
            self.run = fork;
            self.race = None;
            // What was seen after this moment belongs to the run before the fork.
            self.seen = self.at;
            self.goal = Some(self.at.into());
            self.announcement = Some(Announcement::Given(command));
        }
    }

    /// Carries out an action in the sealed room.
    pub(super) fn act_in_room(&mut self, action: sealed_room::Action, policy: &Policy) {
        use sealed_room::Action as Room;
        self.sealed = self.sealed.after(action);
        match action {
            Room::Page(_) | Room::Actor(_) | Room::How(_) => {}
            Room::Try | Room::TryAll => self.give(&self.sealed.commands()),
            Room::Seal(isolation) => self.open_beside(sealed_room::slug(isolation), policy),
        }
    }

    /// Opens a recording with other parameters at the same moment. `set` lists those that differ from the scenario of
    /// the page.
    pub fn change(&mut self, recording: &Recording, set: Vec<(String, u64)>) {
        self.remember();
        let at = self.at.min(SimTime(recording.scenario.length_ns));
        let (speed, own) = (self.speed, self.own.take());
        self.start(self.slug, recording);
        (self.set, self.own, self.speed) = (set, own, speed);
        self.goal = Some(at.into());
    }

    /// Keeps the run and the moment for undo, before they change.
    pub(super) fn remember(&mut self) {
        self.history.remember(self.snapshot());
    }

    /// Undoes the last change.
    pub(super) fn undo(&mut self) {
        if let Some(snapshot) = self.history.undo(self.snapshot()) {
            self.restore(snapshot);
            self.announcement = Some(Announcement::Undone);
        }
    }

    /// Redoes the last undone change.
    pub(super) fn redo(&mut self) {
        if let Some(snapshot) = self.history.redo(self.snapshot()) {
            self.restore(snapshot);
            self.announcement = Some(Announcement::Redone);
        }
    }

    fn snapshot(&self) -> Snapshot {
        let (run, set, own) = (self.run.clone(), self.set.clone(), self.own.clone());
        Snapshot { run, slug: self.slug, set, own, at: self.at }
    }

    fn restore(&mut self, snapshot: Snapshot) {
        let Snapshot { run, slug, set, own, at } = snapshot;
        (self.run, self.slug, self.set, self.own) = (run, slug, set, own);
        self.goal = None;
        self.go_to(at);
    }
}
