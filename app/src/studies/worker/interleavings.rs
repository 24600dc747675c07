//! Interleavings job: every order of steps within small bounds, for each configuration of the handler in turn.
//!
//! `sim_core` calls a configuration a question ("can this handler lose a wake-up?"). Here it is a configuration,
//! because the page has questions of its own.

use sim_core::check::explore::{
    Action, Bounds, Explorer, Question as Configuration, Summary, questions as configurations,
};

use super::words;
use crate::studies::message::Response;
use crate::studies::message::report::{Report, ReportRow, ReportTable, RunButton, RunRef};
use crate::words::grouped;

/// The configurations explored so far and the one under way.
#[derive(Default)]
pub struct InterleavingsJob {
    /// What was found in each finished configuration, with the time it took in milliseconds.
    finished: Vec<(Summary, f64)>,
    /// The shortest sequence of steps to a lost wake-up, from the first configuration that can lose one.
    counterexample: Vec<Action>,
    /// The exploration under way, and the time spent on the job when it began, in milliseconds.
    explorer: Option<(Explorer, f64)>,
    /// States found in all finished configurations.
    states: usize,
}

impl InterleavingsJob {
    /// Expands at most `budget` more states. `spent_ms` is the time that all earlier calls took.
    pub fn advance(&mut self, budget: u32, spent_ms: f64) -> Response {
        if let Some((explorer, began_ms)) = self.explorer.take_if(|(explorer, _)| is_finished(explorer)) {
            self.finish(&explorer, spent_ms - began_ms);
        }
        if self.explorer.is_none() {
            let Some(configuration) = configurations(Bounds::default()).get(self.finished.len()).copied() else {
                return Response::Report(self.report());
            };
            let explorer = Explorer::new(configuration).expect("the default bounds can be explored");
            self.explorer = Some((explorer, spent_ms));
        }
        let mut found = self.states;
        if let Some((explorer, _)) = &mut self.explorer {
            explorer.explore(budget as usize);
            found += explorer.progress().found;
        }
        Response::Progress { done: found as u64, of: 0 }
    }

    fn finish(&mut self, explorer: &Explorer, took_ms: f64) {
        let summary = explorer.summary();
        self.states += summary.states;
        self.finished.push((summary, took_ms));
        if let Some(steps) = explorer.verdict().lost.filter(|_| self.counterexample.is_empty()) {
            self.counterexample = steps;
        }
    }

    fn report(&self) -> Report {
        let rows = self.finished.iter().map(|(summary, took_ms)| row(summary, *took_ms)).collect();
        let caption = words::interleavings_caption(Bounds::default(), self.finished.len());
        let table = ReportTable { caption, columns: words::interleavings_columns().map(Into::into).to_vec(), rows };
        let summaries = || self.finished.iter().map(|(summary, _)| summary);
        let lost: Vec<Configuration> =
            summaries().filter(|summary| summary.lost.is_some()).map(|summary| summary.question).collect();
        let breached = summaries().any(|summary| summary.breach.is_some());
        let show =
            RunButton { label: words::show_shortest().into(), run: RunRef::Scenario(words::COUNTEREXAMPLE.into()) };
        Report {
            counts: None,
            lines: words::interleavings_lines(&lost, breached),
            tables: vec![table],
            steps: words::steps(&self.counterexample),
            run_buttons: if self.counterexample.is_empty() { Vec::new() } else { vec![show] },
        }
    }
}

fn is_finished(explorer: &Explorer) -> bool {
    let progress = explorer.progress();
    progress.followed == progress.found
}

fn row(summary: &Summary, took_ms: f64) -> ReportRow {
    let reached = |steps: Option<usize>| words::reached(steps, summary.complete);
    let cells = vec![
        words::handler(summary.question.handler, summary.question.sweep).into(),
        words::hardware_check(summary.question.hardware_check).into(),
        reached(summary.lost),
        reached(summary.breach),
        grouped(summary.states as u64),
        grouped(summary.transitions as u64),
        words::milliseconds(took_ms),
    ];
    ReportRow { cells }
}
