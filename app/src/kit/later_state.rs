//! Later state: the state of a feature whose code is not part of the first load.
//!
//! The problem: the root state keeps the state of every feature, so that nothing is lost when another page is opened. If
//! the root called the `reduce` of each feature by name, all their code would be linked into the first program. The idea:
//! the root holds such a state behind a trait object and hands on actions, which are plain data; only the program that
//! creates the state names the feature. Rejected: a reducer in each component (the state is lost with the component), and
//! function pointers in the state (it would no longer be plain data).

use core::any::Any;
use core::fmt::Debug;
use std::rc::Rc;

/// The state of a feature, with its reducer.
pub trait FeatureState: Clone + Debug + 'static {
    /// What changes it.
    type Action;

    /// Carries out an action.
    fn reduce(&mut self, action: Self::Action);
}

trait Reducer<A>: Debug {
    fn reduced(&self, action: A) -> Rc<dyn Reducer<A>>;
    fn any(self: Rc<Self>) -> Rc<dyn Any>;
}

impl<S: FeatureState> Reducer<S::Action> for S {
    fn reduced(&self, action: S::Action) -> Rc<dyn Reducer<S::Action>> {
        let mut next = self.clone();
        next.reduce(action);
        Rc::new(next)
    }

    fn any(self: Rc<Self>) -> Rc<dyn Any> {
        self
    }
}

/// The state of a feature whose actions are `A`; empty in a program without the code of the feature.
#[derive(Debug)]
pub struct LaterState<A>(Option<Rc<dyn Reducer<A>>>);

impl<A> Clone for LaterState<A> {
    fn clone(&self) -> Self {
        LaterState(self.0.clone())
    }
}

impl<A> Default for LaterState<A> {
    fn default() -> Self {
        LaterState(None)
    }
}

impl<A: 'static> LaterState<A> {
    /// A state to begin with.
    #[must_use]
    pub fn of<S: FeatureState<Action = A>>(state: S) -> LaterState<A> {
        LaterState(Some(Rc::new(state)))
    }

    /// Carries out an action. It is ignored while the state is empty.
    pub fn reduce(&mut self, action: A) {
        self.0 = self.0.take().map(|state| state.reduced(action));
    }

    /// The state.
    ///
    /// # Panics
    /// If it is empty or of another type: only the program that created it draws the feature.
    #[must_use]
    pub fn get<S: FeatureState<Action = A>>(&self) -> Rc<S> {
        let state = self.0.clone().expect("the program has this feature");
        state.any().downcast().expect("the feature has one type of state")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Debug, Default, PartialEq)]
    struct Sum(u32);

    impl FeatureState for Sum {
        type Action = u32;

        fn reduce(&mut self, action: u32) {
            self.0 += action;
        }
    }

    #[test]
    fn a_copy_keeps_what_it_was() {
        let mut state = LaterState::of(Sum::default());
        state.reduce(2);
        let before = state.clone();
        state.reduce(3);
        assert_eq!((before.get::<Sum>().0, state.get::<Sum>().0), (2, 5));
    }

    #[test]
    fn actions_are_ignored_without_the_feature() {
        let mut state = LaterState::<u32>::default();
        state.reduce(2);
        assert!(state.0.is_none());
    }
}
