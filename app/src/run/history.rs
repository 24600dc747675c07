//! History: what there was before each change, and what was taken back.

use std::rc::Rc;

/// More steps back than this are not kept.
const STEPS_MAX: usize = 100;

/// Steps back, and steps forward again. The state is copied with every action, and these with it: so each is shared.
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
    /// Whether something can be taken back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.back.is_empty()
    }

    /// Whether something taken back can be done again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.forward.is_empty()
    }

    /// Keeps what there is, before it changes. What was taken back is forgotten: this is another way forward.
    pub fn remember(&mut self, present: T) {
        self.forward.clear();
        if self.back.len() == STEPS_MAX {
            self.back.remove(0);
        }
        self.back.push(Rc::new(present));
    }

    /// What there was before the last change, if there was one; `present` can be had again by [`History::redo`].
    #[must_use]
    pub fn undo(&mut self, present: T) -> Option<T> {
        let past = self.back.pop()?;
        self.forward.push(Rc::new(present));
        Some(Rc::unwrap_or_clone(past))
    }

    /// What was taken back last, if something was.
    #[must_use]
    pub fn redo(&mut self, present: T) -> Option<T> {
        let past = self.forward.pop()?;
        self.back.push(Rc::new(present));
        Some(Rc::unwrap_or_clone(past))
    }
}
