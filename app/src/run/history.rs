//! History: undo and redo.

use std::rc::Rc;

/// The most steps that can be undone; older ones are dropped.
const STEPS_MAX: usize = 100;

/// Earlier values for undo, and undone values for redo. The state is copied with every action and the history with it,
/// so the copies share the values.
#[derive(Clone, Debug)]
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
    /// Whether there is a change to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.back.is_empty()
    }

    /// Whether there is an undone change to redo.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.forward.is_empty()
    }

    /// Keeps the present value before it changes. Undone values are dropped: they do not follow from this change.
    pub fn remember(&mut self, present: T) {
        self.forward.clear();
        if self.back.len() == STEPS_MAX {
            self.back.remove(0);
        }
        self.back.push(Rc::new(present));
    }

    /// The value before the last change, if there was one; `present` is kept for [`History::redo`].
    #[must_use]
    pub fn undo(&mut self, present: T) -> Option<T> {
        let past = self.back.pop()?;
        self.forward.push(Rc::new(present));
        Some(Rc::unwrap_or_clone(past))
    }

    /// The value that was undone last, if there is one; `present` is kept for [`History::undo`].
    #[must_use]
    pub fn redo(&mut self, present: T) -> Option<T> {
        let past = self.forward.pop()?;
        self.back.push(Rc::new(present));
        Some(Rc::unwrap_or_clone(past))
    }
}
