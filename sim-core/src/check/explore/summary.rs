//! Summary: one line of the matrix of questions, with its answer so far.

use core::fmt;

use super::question::{Bounds, Question};
use crate::model::machine::handler::HandlerKind;

/// Every question worth asking within these bounds: before the update, after it without and with its safety net, each
/// with the modelled hardware check and without it.
#[must_use]
pub fn questions(bounds: Bounds) -> [Question; 6] {
    let ask = |handler, sweep, hardware_check| Question { handler, sweep, hardware_check, bounds };
    [
        ask(HandlerKind::Before, false, true),
        ask(HandlerKind::Before, false, false),
        ask(HandlerKind::After, false, true),
        ask(HandlerKind::After, false, false),
        ask(HandlerKind::After, true, true),
        ask(HandlerKind::After, true, false),
    ]
}

/// The result of an exploration so far, for a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The question.
    pub question: Question,
    /// States found.
    pub states: usize,
    /// Steps between them.
    pub transitions: usize,
    /// Steps from the start to the state furthest from it.
    pub depth: usize,
    /// Whether every state within the bounds has been visited.
    pub complete: bool,
    /// Steps to the nearest lost wake-up, if there is one.
    pub lost: Option<usize>,
    /// Steps to the nearest access to a private page that was allowed, if there is one.
    pub breach: Option<usize>,
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Summary { question, states, transitions, depth, complete, .. } = self;
        let handler = match (question.handler, question.sweep) {
            (HandlerKind::Before, _) => "before the update",
            (HandlerKind::After, false) => "after it, no sweep",
            (HandlerKind::After, true) => "after it, with sweep",
        };
        let check = if question.hardware_check { "check on" } else { "check off" };
        write!(f, "{handler:<20}  {check:<9}  {states:>9} states  {transitions:>10} steps  {depth:>3} deep  ")?;
        // Until all states have been visited, a search without a violation proves nothing.
        let none = if *complete { "never" } else { "not yet" };
        let steps = |found: Option<usize>| found.map_or(none.into(), |steps| format!("in {steps} steps"));
        write!(f, "lost {}, private page read {}", steps(self.lost), steps(self.breach))
    }
}
