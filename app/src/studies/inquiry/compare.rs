//! Compare: two recordings followed to their end, where they first part, and what came of each.

use sim_core::model::command::{Command, Given};
use sim_core::model::event::{Event, EventKind};
use sim_core::model::scenario::Scenario;
use sim_core::model::scenario::adjust::{ISOLATION, MECHANISM, paths};
use sim_core::model::time::SimTime;
use sim_core::record::recording::Recording;
use sim_core::record::timeline::Timeline;

use super::message::Answer;
use super::paper::{Paper, Row, Table};
use crate::facts::diagnostics::diagnostic;
use crate::facts::{announcements, events, numbers};
use crate::words::{compare as words, grouped};

/// Two runs under way.
pub struct Compare([Timeline; 2]);

impl Compare {
    /// Two runs at their start.
    ///
    /// # Errors
    /// Everything that is wrong with either, in sentences.
    pub fn new(recordings: &[Recording; 2]) -> Result<Compare, Vec<String>> {
        let [first, second] = recordings.each_ref().map(Timeline::replay);
        match (first, second) {
            (Ok(first), Ok(second)) => Ok(Compare([first, second])),
            (first, second) => Err([first.err(), second.err()].iter().flatten().flatten().map(diagnostic).collect()),
        }
    }

    /// Goes on by about `budget` events.
    pub fn advance(&mut self, budget: u32) -> Answer {
        for timeline in &mut self.0 {
            let end = timeline.end();
            if !timeline.extend(end, budget.into()) {
                let done = self.0.iter().map(|timeline| timeline.recorded_to().0).sum();
                return Answer::SoFar { done, of: self.0.iter().map(|timeline| timeline.end().0).sum() };
            }
        }
        Answer::Paper(self.paper())
    }

    fn paper(&self) -> Paper {
        let [a, b] = &self.0;
        let lines = match self.parting() {
            Some(at) => {
                let then = |timeline: &Timeline, run: &'static str| {
                    let last = last_at(timeline, at).map(|event| events::event(&event.kind));
                    words::there(run, last.unwrap_or_else(|| words::nothing_then().into()))
                };
                vec![words::part_at(at), then(a, words::first_run()), then(b, words::second_run())]
            }
            None if a.end() == b.end() => vec![words::same().into()],
            None => vec![words::same_so_far(a.end().min(b.end()))],
        };
        let tables = [differing(a.recording(), b.recording()), done(a.recording(), b.recording()), Some(outcome(a, b))];
        Paper { lines, tables: tables.into_iter().flatten().collect(), ..Paper::default() }
    }

    /// The first moment after which the two have had different events. Once they have, they always will have: so it is
    /// found by halving.
    fn parting(&self) -> Option<SimTime> {
        let [a, b] = &self.0;
        let differ = |at: u64| a.digest_at(SimTime(at)) != b.digest_at(SimTime(at));
        let (mut same, mut parted) = (0, a.end().min(b.end()).0);
        if differ(0) {
            return Some(SimTime::ZERO);
        }
        if !differ(parted) {
            return None;
        }
        while parted - same > 1 {
            let middle = same + (parted - same) / 2;
            if differ(middle) { parted = middle } else { same = middle }
        }
        Some(SimTime(parted))
    }
}

/// The last event at a moment.
fn last_at(timeline: &Timeline, at: SimTime) -> Option<Event> {
    timeline.frame_at(at).recent.iter().rfind(|event| event.at == at).copied()
}

fn table(caption: &str, what: &str, rows: Vec<Row>) -> Table {
    let columns = [what, words::first(), words::second()].map(Into::into).to_vec();
    Table { caption: caption.into(), columns, rows }
}

fn row(what: impl Into<String>, [a, b]: [String; 2]) -> Row {
    Row { cells: vec![what.into(), a, b] }
}

/// Numbers that are not the same in both.
fn differing(a: &Recording, b: &Recording) -> Option<Table> {
    let runs = (a.seed != b.seed).then(|| row(words::run_number(), [a.seed, b.seed].map(|seed| seed.to_string())));
    let number = |path: &'static str| {
        let [first, second] = [a, b].map(|recording| recording.scenario.value(path));
        (first != second).then(|| row(name(path), [first, second].map(|value| shown(path, value))))
    };
    let rows: Vec<Row> = runs.into_iter().chain(paths().into_iter().filter_map(number)).collect();
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
        // By the names that files give them.
        MECHANISM if scenario.adjust(path, value) => format!("{:?}", scenario.mechanism),
        ISOLATION if scenario.adjust(path, value) => format!("{:?}", scenario.vms[0].isolation),
        _ => {
            let unit = sim_core::model::parameter::table().into_iter().find(|row| row.path == path).map(|row| row.unit);
            unit.map_or_else(|| value.to_string(), |unit| crate::facts::units::exact(unit, value))
        }
    }
}

/// What was done to either, in order of time.
fn done(a: &Recording, b: &Recording) -> Option<Table> {
    let mut all: Vec<Given> = a.commands.clone();
    all.extend(b.commands.iter().filter(|given| !a.commands.contains(given)));
    all.sort_by_key(|given| given.at);
    let has = |recording: &Recording, given: &Given| {
        if recording.commands.contains(given) { words::given() } else { words::absent() }.to_owned()
    };
    let what = |command: Command| announcements::given(command);
    let rows: Vec<Row> = all
        .iter()
        .map(|given| row(format!("{} {}", given.at.clock(), what(given.command)), [a, b].map(|one| has(one, given))))
        .collect();
    (!rows.is_empty()).then(|| table(words::commands(), words::what(), rows))
}

/// What came of either.
fn outcome(a: &Timeline, b: &Timeline) -> Table {
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

    fn compared(a: Recording, b: Recording) -> Paper {
        let mut compare = Compare::new(&[a, b]).expect("both can be run");
        loop {
            match compare.advance(50_000) {
                Answer::Paper(paper) => return paper,
                Answer::SoFar { done, of } => assert!(done < of),
                other => panic!("{other:?}"),
            }
        }
    }

    #[test]
    fn the_same_recording_parts_nowhere() {
        let paper = compared(freeze(), freeze());
        assert_eq!(paper.lines, ["Both runs are the same in every event."]);
        assert_eq!(paper.tables.len(), 1, "nothing differs and nothing was done");
        let mut shorter = freeze();
        shorter.scenario.length_ns = 20 * SECOND;
        let paper = compared(freeze(), shorter);
        assert!(paper.lines[0].contains("00:20.000"), "{:?}", paper.lines);
    }

    #[test]
    fn a_command_parts_them_at_its_moment() {
        let at = SimTime(10 * SECOND + 1);
        let mut second = freeze();
        second.commands = vec![Given { at, command: Command::ResetVm }];
        let paper = compared(freeze(), second);
        assert_eq!(paper.lines[0], format!("The two first part at {at}."));
        assert!(paper.lines[1].ends_with("nothing") && !paper.lines[2].ends_with("nothing"), "{:?}", paper.lines);
        let [done, outcome] = &paper.tables[..] else { panic!("{:?}", paper.tables) };
        assert_eq!(done.rows.len(), 1);
        let resets = &outcome.rows[3].cells;
        assert_eq!(resets[2], "1", "the reset that was asked for");
    }

    #[test]
    fn numbers_that_differ_are_named_in_their_units() {
        let mut second = freeze();
        (second.seed, second.scenario.costs.gap_ns) = (7, 40_000);
        assert!(second.scenario.adjust(MECHANISM, 1));
        let paper = compared(freeze(), second);
        let cells: Vec<&[String]> = paper.tables[0].rows.iter().map(|row| &row.cells[1..]).collect();
        assert_eq!(cells, [["2645", "7"], ["LostWakeUp", "BusyStall"], ["15 µs", "40 µs"]]);
    }
}
