//! Explorer: every order in which the handler's atomic steps, the guest's changes and the notifier's two steps can
//! fall, within stated bounds. It drives the very handler the simulator drives, without a clock.
//!
//! The search is breadth first, so the first bad state found is the nearest. *Lost* is a state in which the system can
//! do nothing more and a send is unfinished: a safety property that needs no fairness. What the guest may do or leave
//! (start a send, make a chunk private again) does not count as something the system can do.

mod question;
mod state;
mod steps;
mod found;
mod summary;

use crate::model::diagnostic::Diagnostic;
use crate::model::machine::handler::HandlerKind;
use crate::model::scenario::{Costs, FIXED_REVISION, HostSpec, OLD_REVISION, Scenario, Scripted, VmSpec};
use crate::model::time::{MICROSECOND, MILLISECOND, SimTime};
use crate::record::recording::Recording;
use found::{Found, Number};
pub use question::{Action, Bounds, MOST, Question};
use state::{Send, State};
use steps::Steps;
pub use summary::{Summary, questions};

/// The result of an exploration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// States visited.
    pub states: usize,
    /// Steps between them.
    pub transitions: usize,
    /// Steps from the start to the state furthest from it.
    pub depth: usize,
    /// Whether every state within the bounds has been visited.
    pub complete: bool,
    /// The shortest way to a send that nothing will ever wake, if there is one.
    pub lost: Option<Vec<Action>>,
    /// The shortest way to an access to a private page that was allowed, if there is one.
    pub breach: Option<Vec<Action>>,
}

/// How far an exploration has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// States found so far.
    pub found: usize,
    /// How many of them have been followed up. The exploration is complete when this equals `found`.
    pub followed: usize,
}

/// A running exploration. It runs in slices, so that a page can show progress and stop it.
#[derive(Clone, Debug)]
pub struct Explorer {
    question: Question,
    steps: Steps,
    /// States in the order found; those before `next` have been followed up.
    found: Found,
    next: usize,
    transitions: usize,
    lost: Option<Number>,
    breach: Option<Number>,
}

impl Explorer {
    /// An exploration at its start.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the bounds.
    pub fn new(question: Question) -> Result<Explorer, Vec<Diagnostic>> {
        let wrong = question.bounds.check();
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let start = State { flips: question.bounds.flips, ..State::default() };
        Ok(Explorer {
            question,
            steps: Steps::new(question),
            found: Found::new(start),
            next: 0,
            transitions: 0,
            lost: None,
            breach: None,
        })
    }

    /// The question.
    #[must_use]
    pub fn question(&self) -> Question {
        self.question
    }

    /// Follows up at most `budget` more states. Returns whether all have been.
    pub fn explore(&mut self, budget: usize) -> bool {
        let mut actions = Vec::new();
        for _ in 0..budget {
            let Some(state) = self.found.get(self.next) else { return true };
            let from = Number::try_from(self.next).unwrap_or(Number::MAX);
            self.next += 1;
            self.steps.possible(&state, &mut actions);
            self.transitions += actions.len();
            for &action in &actions {
                let to = self.steps.after(&state, action);
                let number = self.found.add(&to, Some((from, action)));
                if to.breached && self.breach.is_none() {
                    self.breach = number;
                }
            }
            let system_can_act = actions.iter().any(|action| action.is_of_the_system());
            if !system_can_act && self.lost.is_none() && state.sends.iter().any(Send::is_under_way) {
                self.lost = Some(from);
            }
        }
        self.next == self.found.len()
    }

    /// How far it has come.
    #[must_use]
    pub fn progress(&self) -> Progress {
        Progress { found: self.found.len(), followed: self.next }
    }

    /// The result so far, as a line of a table.
    #[must_use]
    pub fn summary(&self) -> Summary {
        let verdict = self.verdict();
        Summary {
            question: self.question,
            states: verdict.states,
            transitions: verdict.transitions,
            depth: verdict.depth,
            complete: verdict.complete,
            lost: verdict.lost.map(|way| way.len()),
            breach: verdict.breach.map(|way| way.len()),
        }
    }

    /// The result so far.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        // Breadth first: the state found last is furthest from the start.
        let last = Number::try_from(self.found.len() - 1).unwrap_or(Number::MAX);
        Verdict {
            states: self.found.len(),
            transitions: self.transitions,
            depth: self.found.way_to(last).len(),
            complete: self.next == self.found.len(),
            lost: self.lost.map(|state| self.found.way_to(state)),
            breach: self.breach.map(|state| self.found.way_to(state)),
        }
    }
}

/// The shortest counterexample as a recording: one page shared, one send that checks before the notification and
/// registers after it. `None` if the way found is not of that kind.
#[must_use]
pub fn counterexample(way: &[Action], handler: HandlerKind) -> Option<Recording> {
    let place = |wanted: &dyn Fn(&Action) -> bool| way.iter().position(wanted);
    let start = place(&|action| matches!(action, Action::Start(..)))?;
    let Action::Start(send, chunk) = way[start] else { return None };
    let check = place(&|action| *action == Action::Step(send))?;
    let notification = place(&|action| *action == Action::SetView(chunk))?;
    let register = way.iter().rposition(|action| *action == Action::Step(send))?;
    let in_order = start < check && check < notification && notification < register;
    let costs = Costs::default();
    let vm = VmSpec { vps: 2, slots: 2, ..VmSpec::default() };
    let touch_ns = 20 * MICROSECOND;
    let check_ns = touch_ns + costs.path_to_check_ns(vm.isolation, costs.flip_pages);
    let revision = if handler == HandlerKind::After { FIXED_REVISION } else { OLD_REVISION };
    let scenario = Scenario {
        slug: "counterexample".into(),
        title: "The shortest lost wake-up".into(),
        length_ns: 10 * MILLISECOND,
        hosts: vec![HostSpec { revision }],
        script: vec![Scripted::Share {
            vp: 0,
            chunk: vm.vps,
            at: SimTime(MILLISECOND),
            // Where exactly in the gap does not matter; the explorer knows no lengths.
            lag_ns: check_ns + costs.gap_ns / 2,
            touch_ns,
        }],
        vms: vec![vm],
        costs,
        ..Scenario::default()
    };
    in_order.then(|| Recording::new(&scenario, scenario.seed))
}
