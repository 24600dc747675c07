//! Comparison: two recordings replayed to their end, their first difference, and the result of each.
//!
//! The digest at a moment covers every event up to it. So "the digests differ" is false before the first difference and
//! true from there on, and halving finds it in a few dozen replays of a checkpoint. Comparing the two lists of events
//! would need all of them in memory, and a timeline does not keep them.

use sim_core::model::command::{Command, Given};
use sim_core::model::event::{Event, EventKind};
use sim_core::model::scenario::Scenario;
use sim_core::model::scenario::adjust::{ISOLATION, MECHANISM, paths};
use sim_core::model::time::SimTime;
use sim_core::record::recording::Recording;
use sim_core::record::timeline::Timeline;

use crate::facts::diagnostics::diagnostic;
use crate::facts::{announcements, events, numbers};
use crate::studies::message::Response;
use crate::studies::message::report::{Report, ReportRow, ReportTable};
use crate::words::{compare as words, grouped};

/// Two replays under way.
pub struct ComparisonJob([Timeline; 2]);

impl ComparisonJob {
    /// Two replays at their start.
    ///
    /// # Errors
    /// Every mistake in either recording, a sentence each.
    pub fn new(recordings: &[Recording; 2]) -> Result<ComparisonJob, Vec<String>> {
        let [first, second] = recordings.each_ref().map(Timeline::replay);
        match (first, second) {
            (Ok(first), Ok(second)) => Ok(ComparisonJob([first, second])),
            (first, second) => Err([first.err(), second.err()].iter().flatten().flatten().map(diagnostic).collect()),
        }
    }

    /// Replays about `budget` more events of one of them.
    pub fn advance(&mut self, budget: u32) -> Response {
        for timeline in &mut self.0 {
            let end = timeline.end();
            if !timeline.extend(end, budget.into()) {
                let done = self.0.iter().map(|timeline| timeline.recorded_to().0).sum();
                return Response::Progress { done, of: self.0.iter().map(|timeline| timeline.end().0).sum() };
            }
        }
        Response::Report(self.report())
    }

    fn report(&self) -> Report {
        let [a, b] = &self.0;
        let lines = match self.first_difference() {
            Some(at) => {
                let then = |timeline: &Timeline, run: &'static str| {
                    let last = last_at(timeline, at).map(|event| events::event(&event.kind));
                    words::event_then(run, last.unwrap_or_else(|| words::nothing_then().into()))
                };
                vec![words::first_difference_at(at), then(a, words::first_run()), then(b, words::second_run())]
            }
            None if a.end() == b.end() => vec![words::same().into()],
            None => vec![words::same_so_far(a.end().min(b.end()))],
        };
        let tables = [
            differing_parameters(a.recording(), b.recording()),
            commands(a.recording(), b.recording()),
            Some(results(a, b)),
        ];
        Report { lines, tables: tables.into_iter().flatten().collect(), ..Report::default() }
    }

    /// The first moment at which the two have had different events.
    fn first_difference(&self) -> Option<SimTime> {
        let [a, b] = &self.0;
        let differ = |at: u64| a.digest_at(SimTime(at)) != b.digest_at(SimTime(at));
        let (mut same, mut different) = (0, a.end().min(b.end()).0);
        if differ(0) {
            return Some(SimTime::ZERO);
        }
        if !differ(different) {
            return None;
        }
        while different - same > 1 {
            let middle = same + (different - same) / 2;
            if differ(middle) { different = middle } else { same = middle }
        }
        Some(SimTime(different))
    }
}

/// The last event at this very moment, if there is one.
fn last_at(timeline: &Timeline, at: SimTime) -> Option<Event> {
    timeline.frame_at(at).recent.iter().rfind(|event| event.at == at).copied()
}

fn table(caption: &str, what: &str, rows: Vec<ReportRow>) -> ReportTable {
    let columns = [what, words::first(), words::second()].map(Into::into).to_vec();
    ReportTable { caption: caption.into(), columns, rows }
}

fn row(what: impl Into<String>, [a, b]: [String; 2]) -> ReportRow {
    ReportRow { cells: vec![what.into(), a, b] }
}

/// The seed and the parameters in which the two differ; `None` if they do not.
fn differing_parameters(a: &Recording, b: &Recording) -> Option<ReportTable> {
    let runs = (a.seed != b.seed).then(|| row(words::run_number(), [a.seed, b.seed].map(|seed| seed.to_string())));
    let number = |path: &'static str| {
        let [first, second] = [a, b].map(|recording| recording.scenario.value(path));
        (first != second).then(|| row(name(path), [first, second].map(|value| shown(path, value))))
    };
    let rows: Vec<ReportRow> = runs.into_iter().chain(paths().into_iter().filter_map(number)).collect();
    (!rows.is_empty()).then(|| table(words::numbers(), words::what(), rows))
}

fn name(path: &'static str) -> &'static str {
    match path {
        MECHANISM => words::mechanism(),
        ISOLATION => words::isolation(),
        _ => numbers::all().find(|number| number.path == path).map_or(path, |number| number.what),
    }
}

fn shown(path: &str, value: Option<u64>) -> String {
    let Some(value) = value else { return words::absent().into() };
    let mut scenario = Scenario::default();
    match path {
        // By the names that scenario files use.
        MECHANISM if scenario.adjust(path, value) => format!("{:?}", scenario.mechanism),
        ISOLATION if scenario.adjust(path, value) => format!("{:?}", scenario.vms[0].isolation),
        _ => {
            let unit = sim_core::model::parameter::table().into_iter().find(|row| row.path == path).map(|row| row.unit);
            unit.map_or_else(|| value.to_string(), |unit| crate::facts::units::exact(unit, value))
        }
    }
}

/// The commands of either run, in order of time, and which of the two has them; `None` if there are none.
fn commands(a: &Recording, b: &Recording) -> Option<ReportTable> {
    let mut all: Vec<Given> = a.commands.clone();
    all.extend(b.commands.iter().filter(|given| !a.commands.contains(given)));
    all.sort_by_key(|given| given.at);
    let has = |recording: &Recording, given: &Given| {
        if recording.commands.contains(given) { words::given() } else { words::absent() }.to_owned()
    };
    let what = |command: Command| announcements::given(command);
    let rows: Vec<ReportRow> = all
        .iter()
        .map(|given| row(format!("{} {}", given.at.clock(), what(given.command)), [a, b].map(|one| has(one, given))))
        .collect();
    (!rows.is_empty()).then(|| table(words::commands(), words::what(), rows))
}

/// Counts and times at the end of each run.
fn results(a: &Timeline, b: &Timeline) -> ReportTable {
    let counts = [a, b].map(|timeline| timeline.frame_at(timeline.end()).counts);
    let heartbeat = |timeline: &Timeline| {
        let lost = timeline.markers().iter().find(|event| matches!(event.kind, EventKind::HeartbeatLost { .. }));
        lost.map_or_else(|| words::never().into(), |event| event.at.clock())
    };
    let resets = |timeline: &Timeline| {
        timeline.markers().iter().filter(|event| matches!(event.kind, EventKind::ResetStarted { .. })).count() as u64
    };
    let rows = vec![
        row(words::sends(), counts.map(|counts| grouped(counts.completed))),
        row(words::lost(), counts.map(|counts| grouped(counts.lost))),
        row(words::heartbeat_lost(), [a, b].map(heartbeat)),
        row(words::resets(), [a, b].map(|timeline| grouped(resets(timeline)))),
        row(words::ends(), [a, b].map(|timeline| timeline.end().clock())),
    ];
    table(words::outcome(), words::what(), rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::scenarios;
    use sim_core::model::time::SECOND;

    fn freeze() -> Recording {
        let mut scenario = scenarios::scenario("freeze").expect("listed");
        scenario.length_ns = 40 * SECOND;
        Recording::new(&scenario, scenario.seed)
    }

    fn compared(a: Recording, b: Recording) -> Report {
        let mut job = ComparisonJob::new(&[a, b]).expect("both can be run");
        loop {
            match job.advance(50_000) {
                Response::Report(report) => return report,
                Response::Progress { done, of } => assert!(done < of),
                other => panic!("{other:?}"),
            }
        }
    }

    #[test]
    fn equal_recordings_have_no_difference() {
        let report = compared(freeze(), freeze());
        assert_eq!(report.lines, ["Both runs are the same in every event."]);
        assert_eq!(report.tables.len(), 1, "nothing differs and nothing was done");
        let mut shorter = freeze();
        shorter.scenario.length_ns = 20 * SECOND;
        let report = compared(freeze(), shorter);
        assert!(report.lines[0].contains("00:20.000"), "{:?}", report.lines);
    }

    #[test]
    fn a_command_makes_the_first_difference_at_its_moment() {
        let at = SimTime(10 * SECOND + 1);
        let mut second = freeze();
        second.commands = vec![Given { at, command: Command::ResetVm }];
        let report = compared(freeze(), second);
        assert_eq!(report.lines[0], format!("The two first part at {at}."));
        assert!(report.lines[1].ends_with("nothing") && !report.lines[2].ends_with("nothing"), "{:?}", report.lines);
        let [done, outcome] = &report.tables[..] else { panic!("{:?}", report.tables) };
        assert_eq!(done.rows.len(), 1);
        let resets = &outcome.rows[3].cells;
        assert_eq!(resets[2], "1", "the reset that was asked for");
    }

    #[test]
    fn parameters_that_differ_are_listed_in_their_units() {
        let mut second = freeze();
        (second.seed, second.scenario.costs.gap_ns) = (7, 40_000);
        assert!(second.scenario.adjust(MECHANISM, 1));
        let report = compared(freeze(), second);
        let cells: Vec<&[String]> = report.tables[0].rows.iter().map(|row| &row.cells[1..]).collect();
        assert_eq!(cells, [["2645", "7"], ["LostWakeUp", "BusyStall"], ["15 µs", "40 µs"]]);
    }
}
