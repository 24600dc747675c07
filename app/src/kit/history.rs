//! History: undo and redo, for any state.

use std::rc::Rc;

/// The most steps that are kept; the oldest is dropped first.
const STEPS_MAX: usize = 100;

/// Steps back and forward. The state is copied with every action, and its history with it, so each step is shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History<T> {
    back: Vec<Rc<T>>,
    forward: Vec<Rc<T>>,
}

impl<T> Default for History<T> {
    fn default() -> Self {
        History { back: Vec::new(), forward: Vec::new() }
    }
}

impl<T: Clone> History<T> {
    /// Whether there is something to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.back.is_empty()
    }

    /// Whether there is something to redo.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.forward.is_empty()
    }

    /// Keeps the present before it changes. What was undone can no longer be redone.
    pub fn remember(&mut self, present: T) {
        self.forward.clear();
        if self.back.len() == STEPS_MAX {
            self.back.remove(0);
        }
        self.back.push(Rc::new(present));
    }

    /// The state before the last change, if there is one; [`History::redo`] returns to `present`.
    #[must_use]
    pub fn undo(&mut self, present: T) -> Option<T> {
        let past = self.back.pop()?;
        self.forward.push(Rc::new(present));
        Some(Rc::unwrap_or_clone(past))
    }

    /// The state before the last change, if there is one, where nothing can be redone: the present is dropped.
    #[must_use]
    pub fn revert(&mut self) -> Option<T> {
        self.back.pop().map(Rc::unwrap_or_clone)
    }

    /// Forgets every step.
    pub fn clear(&mut self) {
        *self = History::default();
    }

    /// The state that was undone last, if there is one.
    #[must_use]
    pub fn redo(&mut self, present: T) -> Option<T> {
        let past = self.forward.pop()?;
        self.back.push(Rc::new(present));
        Some(Rc::unwrap_or_clone(past))
    }
}
