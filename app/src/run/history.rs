//! History: what was on the stage before each change, and what was taken back.

use std::rc::Rc;

use sim_core::model::time::SimTime;

use super::Run;
use crate::facts::told;
use crate::shell::state::AppState;

/// More steps back than this are not kept.
const STEPS_MAX: usize = 100;

/// What was on the stage. Runs are shared, so a step costs little.
#[derive(Clone, Debug)]
pub struct Past {
    run: Run,
    slug: &'static str,
    seed: u64,
    set: Vec<(String, u64)>,
    own: Option<String>,
    at: SimTime,
}

/// Steps back, and steps forward again. The state is copied with every action, and these with it: so each is shared.
#[derive(Clone, Debug, Default)]
pub struct History {
    back: Vec<Rc<Past>>,
    forward: Vec<Rc<Past>>,
}

impl AppState {
    /// Whether something can be taken back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.history.back.is_empty()
    }

    /// Whether something taken back can be done again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.history.forward.is_empty()
    }

    /// Keeps what is on the stage, before it changes.
    pub(crate) fn remember(&mut self) {
        let past = self.past();
        self.history.forward.clear();
        if self.history.back.len() == STEPS_MAX {
            self.history.back.remove(0);
        }
        self.history.back.push(past);
    }

    /// Takes the last change back.
    pub(crate) fn undo(&mut self) {
        if let Some(past) = self.history.back.pop() {
            let present = self.past();
            self.history.forward.push(present);
            self.bring_back(past);
            self.told = Some(told::undone().into());
        }
    }

    /// Does once more what was taken back.
    pub(crate) fn redo(&mut self) {
        if let Some(past) = self.history.forward.pop() {
            let present = self.past();
            self.history.back.push(present);
            self.bring_back(past);
            self.told = Some(told::redone().into());
        }
    }

    fn past(&self) -> Rc<Past> {
        let (run, set, own) = (self.run.clone(), self.set.clone(), self.own.clone());
        Rc::new(Past { run, slug: self.slug, seed: self.seed, set, own, at: self.at })
    }

    fn bring_back(&mut self, past: Rc<Past>) {
        let Past { run, slug, seed, set, own, at } = Rc::unwrap_or_clone(past);
        (self.run, self.slug, self.seed, self.set, self.own) = (run, slug, seed, set, own);
        self.recorded_to = self.run.recorded_to();
        self.goal = None;
        self.go_to(at);
    }
}
