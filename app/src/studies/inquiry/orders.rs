//! Orders: every order of events, all six questions in turn.

use sim_core::check::explore::{Action, Bounds, Explorer, Question, Summary as Found, questions};

use super::message::Answer;
use super::paper::{Door, Paper, Place, Row, Table};
use super::words;
use crate::words::grouped;

/// The questions under way.
#[derive(Default)]
pub struct Orders {
    /// Answered ones, each with its time in milliseconds.
    found: Vec<(Found, f64)>,
    /// The shortest way to a lost wake-up, of the first question that has one.
    way: Vec<Action>,
    /// The one under way, and when it began.
    explorer: Option<(Explorer, f64)>,
    /// States found by those that are answered.
    states: usize,
}

impl Orders {
    /// Follows up at most `budget` more states.
    pub fn advance(&mut self, budget: u32, spent_ms: f64) -> Answer {
        if let Some((explorer, began_ms)) = self.explorer.take_if(|(explorer, _)| is_over(explorer)) {
            self.note(&explorer, spent_ms - began_ms);
        }
        if self.explorer.is_none() {
            let Some(question) = questions(Bounds::default()).get(self.found.len()).copied() else {
                return Answer::Paper(self.paper());
            };
            let explorer = Explorer::new(question).expect("the usual bounds can be explored");
            self.explorer = Some((explorer, spent_ms));
        }
        let mut found = self.states;
        if let Some((explorer, _)) = &mut self.explorer {
            explorer.explore(budget as usize);
            found += explorer.progress().found;
        }
        Answer::SoFar { done: found as u64, of: 0 }
    }

    fn note(&mut self, explorer: &Explorer, ms: f64) {
        let row = explorer.summary();
        self.states += row.states;
        self.found.push((row, ms));
        if let Some(way) = explorer.verdict().lost.filter(|_| self.way.is_empty()) {
            self.way = way;
        }
    }

    fn paper(&self) -> Paper {
        let rows = self.found.iter().map(|(found, ms)| row(found, *ms)).collect();
        let caption = words::orders_caption(Bounds::default(), self.found.len());
        let table = Table { caption, columns: words::orders_columns().map(Into::into).to_vec(), rows };
        let lost: Vec<Question> =
            self.found.iter().filter(|(row, _)| row.lost.is_some()).map(|(row, _)| row.question).collect();
        let breached = self.found.iter().any(|(row, _)| row.breach.is_some());
        let doors =
            vec![Door { label: words::show_shortest().into(), to: Place::Scenario(words::COUNTEREXAMPLE.into()) }];
        Paper {
            census: None,
            lines: words::orders_lines(&lost, breached),
            tables: vec![table],
            steps: words::way(&self.way),
            doors: if self.way.is_empty() { Vec::new() } else { doors },
        }
    }
}

fn is_over(explorer: &Explorer) -> bool {
    let progress = explorer.progress();
    progress.followed == progress.found
}

fn row(found: &Found, ms: f64) -> Row {
    let never = |steps: Option<usize>| words::reached(steps, found.complete);
    let cells = vec![
        words::handler(found.question.handler, found.question.sweep).into(),
        words::check(found.question.hardware_check).into(),
        never(found.lost),
        never(found.breach),
        grouped(found.states as u64),
        grouped(found.transitions as u64),
        words::milliseconds(ms),
    ];
    Row { cells }
}
