//! Figures and sentences of the impact study: when the VM answered, and what that did to the work.

use super::harm::{FORM_NS, Harm, PATIENCE_NS, SIGN_IN_NS, TO_PAPER_NS};
use super::load::Load;
use super::state::Guess;
use super::{RestartPolicy, Workload};
use crate::kit::chart::figure::{Cell, Figure};
use crate::kit::chart::strips::{self, Segment, Strip};
use crate::kit::chart::{Axis, Ink, Room, bars, round_up, whole};
use crate::studies::message::uptime::{Condition, Period, Uptime};
use crate::words::{decimal, grouped, impact as words};

const MINUTE_NS: f64 = 60e9;

/// A restart policy, in words.
#[must_use]
pub fn policy_name(policy: RestartPolicy) -> &'static str {
    match policy {
        RestartPolicy::Nothing => words::policy_nothing(),
        RestartPolicy::ClusterMonitor => words::policy_cluster_monitor(),
        RestartPolicy::GuestWatchdog => words::policy_guest_watchdog(),
    }
}

/// A guess, in words.
#[must_use]
pub fn guess_name(guess: Guess) -> &'static str {
    match guess {
        Guess::All => words::guess_all(),
        Guess::Most => words::guess_most(),
        Guess::Half => words::guess_half(),
        Guess::Little => words::guess_little(),
    }
}

fn seconds(s: f64) -> String {
    format!("{}\u{a0}s", decimal(s, 0))
}

/// A length of time that we chose, in whole minutes or seconds.
fn chosen_time(ns: u64) -> String {
    if ns > 60_000_000_000 {
        format!("{}\u{a0}min", decimal(ns as f64 / MINUTE_NS, 0))
    } else {
        seconds(ns as f64 / 1e9)
    }
}

/// What a workload asks of the VM and what counts as harm, in words. The rate is that of the busiest minute.
#[must_use]
pub fn load(workload: Workload) -> String {
    let load = Load::of(&workload.recording(RestartPolicy::Nothing), workload);
    let minutes = (0..load.end_ns() / 60_000_000_000).map(|minute| minute * 60_000_000_000);
    let busiest = minutes.map(|from| load.between(from, from + 60_000_000_000)).fold(0.0, f64::max);
    let busiest = grouped(whole(busiest.round()));
    match workload {
        Workload::Trading => words::load_trading(busiest, chosen_time(SIGN_IN_NS)),
        Workload::Er => words::load_er(busiest, chosen_time(TO_PAPER_NS)),
        Workload::Portal => words::load_portal(busiest, chosen_time(PATIENCE_NS), chosen_time(FORM_NS)),
    }
}

fn condition_style(condition: Condition) -> (Ink, &'static str) {
    match condition {
        Condition::Up => (Ink::Well, words::state_up()),
        Condition::Frozen => (Ink::Counted, words::state_frozen()),
        Condition::Restarting | Condition::Attesting => (Ink::Returning, words::state_back()),
    }
}

/// When the VM answered, with each restart policy.
#[must_use]
pub fn answered(uptimes: &[Uptime; 3]) -> Figure {
    let each = || RestartPolicy::ALL.into_iter().zip(uptimes);
    let end_ns =
        uptimes.iter().filter_map(|uptime| uptime.periods.last()).map(|period| period.to_ns).max().unwrap_or(1);
    let stretch =
        |period: &Period| Segment { ink: condition_style(period.condition).0, from: period.from_ns, to: period.to_ns };
    let strip = |(of, uptime): (RestartPolicy, &Uptime)| Strip {
        name: policy_name(of).into(),
        segments: uptime.periods.iter().map(stretch).collect(),
    };
    let strips: Vec<Strip> = each().map(strip).collect();
    let legend = [Condition::Up, Condition::Frozen, Condition::Restarting].map(|condition| {
        let (ink, name) = condition_style(condition);
        (ink, name.to_owned())
    });
    let minutes = end_ns.div_ceil(60_000_000_000);
    let minute = |ns: u64| decimal(ns as f64 / MINUTE_NS, 1);
    // The axis is in nanoseconds, with a tick at whole minutes.
    let every = round_up(minutes.div_ceil(10)) * 60_000_000_000;
    let axis = Axis {
        title: words::strips_x().into(),
        end: end_ns,
        step: every,
        ticks: (0..=end_ns / every).map(|tick| grouped(tick * every / 60_000_000_000)).collect(),
    };
    let said = |(of, uptime): (RestartPolicy, &Uptime)| {
        let down: u64 = uptime.outages().iter().map(|outage| outage.to_ns - outage.from_ns).sum();
        words::strip_summary(policy_name(of), uptime.outages().len() as u64, minute(down))
    };
    let [nobody, monitor, watchdog] = [0, 1, 2].map(|index: usize| said((RestartPolicy::ALL[index], &uptimes[index])));
    let periods = || each().flat_map(|(of, uptime)| uptime.periods.iter().map(move |period| (of, period)));
    let cells = |(of, period): (RestartPolicy, &Period)| {
        let [from, to] = [period.from_ns, period.to_ns].map(|ns| Cell::number(ns as f64 / MINUTE_NS, 2));
        vec![Cell::words(policy_name(of)), Cell::words(condition_style(period.condition).1), from, to]
    };
    let reading = |(of, period): (RestartPolicy, &Period)| {
        words::period_reading(
            policy_name(of),
            condition_style(period.condition).1,
            minute(period.from_ns),
            minute(period.to_ns),
        )
    };
    Figure {
        name: "when-it-answered",
        title: words::strips_title().into(),
        alt: words::strips_alt(nobody, monitor, watchdog),
        drawings: [Room::Wide, Room::Narrow].map(|room| strips::draw(&strips, &axis, &legend, room)),
        readings: periods().map(reading).collect(),
        // The first freeze.
        first: periods().position(|(_, period)| period.condition == Condition::Frozen).unwrap_or(0),
        columns: [words::column_policy(), words::column_state(), words::column_from(), words::column_to()]
            .map(Into::into)
            .to_vec(),
        rows: periods().map(cells).collect(),
    }
}

fn primary_measure(workload: Workload) -> &'static str {
    match workload {
        Workload::Trading => words::primary_trading(),
        Workload::Er => words::primary_er(),
        Workload::Portal => words::primary_portal(),
    }
}

fn secondary_measure(workload: Workload) -> &'static str {
    match workload {
        Workload::Trading => words::secondary_trading(),
        Workload::Er => words::secondary_er(),
        Workload::Portal => words::secondary_portal(),
    }
}

/// Decimal places of a measure: one for minutes and seconds, none for people and orders.
fn places(workload: Workload) -> usize {
    usize::from(workload == Workload::Er)
}

fn cell(number: f64, places: usize) -> Cell {
    if places == 0 { Cell::count(whole(number.round())) } else { Cell::number(number, places) }
}

/// What each restart policy did to the work, in the measure of the workload.
#[must_use]
pub fn harms(workload: Workload, harms: &[Harm; 3], length_ns: u64) -> Figure {
    let each = || RestartPolicy::ALL.into_iter().zip(harms);
    let measure = primary_measure(workload);
    let row = |(of, harm): (RestartPolicy, &Harm)| bars::Row {
        ink: if of == RestartPolicy::Nothing { Ink::Counted } else { Ink::Returning },
        name: policy_name(of).into(),
        value: harm.primary,
        between: None,
        shown: cell(harm.primary, places(workload)).shown,
    };
    let rows: Vec<bars::Row> = each().map(row).collect();
    let most = harms.iter().map(|harm| harm.primary).fold(0.0, f64::max);
    let said = |row: &bars::Row| words::harm_reading(&row.name, &row.shown);
    let [nobody, monitor, watchdog] = [0, 1, 2].map(|index: usize| said(&rows[index]));
    let cells = |(of, harm): (RestartPolicy, &Harm)| {
        let second =
            harm.secondary.map_or_else(|| Cell::words(words::never()), |second| cell(second, places(workload)));
        let per_minute = harm.primary / (length_ns as f64 / MINUTE_NS);
        let mut cells = vec![Cell::words(policy_name(of)), cell(harm.primary, places(workload))];
        // Minutes of harm for each minute of the run would say nothing.
        cells.extend((workload != Workload::Er).then(|| cell(per_minute, 0)));
        cells.extend([second, cell(harm.longest_s, 0), Cell::count(harm.freezes as u64)]);
        cells
    };
    let mut columns = vec![words::column_policy(), measure];
    columns.extend((workload != Workload::Er).then(words::per_minute));
    columns.extend([secondary_measure(workload), words::column_longest(), words::column_freezes()]);
    Figure {
        name: match workload {
            Workload::Trading => "impact-trading",
            Workload::Er => "impact-er",
            Workload::Portal => "impact-portal",
        },
        title: words::primary_title(measure),
        alt: words::harm_alt(measure, &nobody, &monitor, &watchdog),
        drawings: [Room::Wide, Room::Narrow].map(|room| bars::draw(&rows, most, room)),
        readings: vec![nobody, monitor, watchdog],
        first: 0,
        columns: columns.into_iter().map(Into::into).collect(),
        rows: each().map(cells).collect(),
    }
}

/// The reply to the reader's guess, and the share of harm that remains.
#[must_use]
pub fn reply(guess_given: Option<Guess>, outcome: Guess, remains: f64) -> String {
    let first = match guess_given {
        Some(guess_given) if guess_given == outcome => words::right().into(),
        Some(_) => words::wrong(guess_name(outcome)),
        None => words::not_asked(guess_name(outcome)),
    };
    format!("{first} {}", words::remains(decimal(remains * 100.0, 0)))
}

/// Why the result came about, and the lesson from it.
#[must_use]
pub fn lesson(workload: Workload, uptimes: &[Uptime; 3]) -> (String, &'static str) {
    match workload {
        Workload::Trading => {
            // Every restart attests for the same time.
            let attested = uptimes[2].periods.iter().find(|period| period.condition == Condition::Attesting);
            let attest_s = attested.map_or(0.0, |period| (period.to_ns - period.from_ns) as f64 / 1e9);
            (words::why_trading(seconds(attest_s)), words::lesson_trading())
        }
        Workload::Er => (words::why_er().into(), words::lesson_er()),
        Workload::Portal => (words::why_portal().into(), words::lesson_portal()),
    }
}

/// What helps against such an outage, for a workload.
#[must_use]
pub fn helps(workload: Workload) -> &'static str {
    match workload {
        Workload::Trading => words::helps_trading(),
        Workload::Er => words::helps_er(),
        Workload::Portal => words::helps_portal(),
    }
}

/// What such work usually requires of a recovery, and the longest outage with each policy.
#[must_use]
pub fn framing(workload: Workload, harms: &[Harm; 3]) -> String {
    let required = match workload {
        Workload::Trading => words::framing_trading(),
        Workload::Er => words::framing_er(),
        Workload::Portal => words::framing_portal(),
    };
    let [nobody, monitor, watchdog] = [0, 1, 2].map(|index: usize| seconds(harms[index].longest_s));
    format!("{required} {}", words::framing_here(nobody, monitor, watchdog))
}

/// The sentence that no private page was read; `None` if one was, which guarantee I1 rules out.
#[must_use]
pub fn confidentiality(uptimes: &[Uptime; 3]) -> Option<String> {
    let sum = |of: fn(&Uptime) -> u64| uptimes.iter().map(of).sum::<u64>();
    let got = sum(|uptime| uptime.private_accesses);
    (got == 0).then(|| words::confidentiality(grouped(sum(|uptime| uptime.accesses)), grouped(got)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::chart::Mark;
    use crate::studies::impact::state;
    use crate::words::{Language, speak};

    fn uptime(frozen: [u64; 2]) -> Uptime {
        let period = |condition, from: u64, to: u64| Period {
            condition,
            from_ns: from * 1_000_000_000,
            to_ns: to * 1_000_000_000,
        };
        let [from, to] = frozen;
        let periods =
            vec![period(Condition::Up, 0, from), period(Condition::Frozen, from, to), period(Condition::Up, to, 420)];
        Uptime { periods, accesses: 1_000, private_accesses: 0 }
    }

    fn uptimes() -> [Uptime; 3] {
        [uptime([90, 419]), uptime([90, 190]), uptime([90, 283])]
    }

    /// The table and the picture show the same numbers, period by period and bar by bar.
    #[test]
    fn the_tables_are_the_pictures() {
        let figure = answered(&uptimes());
        assert_eq!((figure.rows.len(), figure.readings.len(), figure.first), (9, 9, 1));
        for drawing in &figure.drawings {
            let width = drawing.size[0] - 20.0;
            for (area, row) in drawing.stops.iter().zip(&figure.rows) {
                let [from, to] = [2, 3].map(|column: usize| row[column].plain.parse::<f64>().expect("minutes"));
                let [left, right] = [area[0], area[0] + area[2]].map(|x| (x - 6.0) / width * 7.0);
                assert!((left - from).abs() < 0.01 && (right - to).abs() < 0.01, "{row:?}");
            }
        }
        let found = state::harms(Workload::Trading, &uptimes());
        let figure = harms(Workload::Trading, &found, 420_000_000_000);
        for (drawing, room) in figure.drawings.iter().zip([Room::Wide, Room::Narrow]) {
            let across = drawing.marks.iter().filter_map(|mark| match mark {
                Mark::Rect { ink: Ink::Counted | Ink::Returning, at: [_, _, across, _] } => Some(*across),
                _ => None,
            });
            let counts = figure.rows.iter().map(|row| row[1].plain.parse::<f64>().expect("orders"));
            for (across, count) in across.zip(counts) {
                assert!((across / (room.width() - 8.0) * found[0].primary - count).abs() < 0.6, "{across} {count}");
            }
        }
        assert!(figure.readings[1].ends_with(&figure.rows[1][1].shown), "{:?}", figure.readings);
    }

    #[test]
    fn the_load_is_said_in_its_own_numbers() {
        assert!(
            load(Workload::Trading).contains("6,000 orders a minute") && load(Workload::Trading).contains("15\u{a0}s")
        );
        assert!(load(Workload::Er).contains("30 records a minute") && load(Workload::Er).contains("60\u{a0}s"));
        assert!(
            load(Workload::Portal).contains("1,200 forms a minute") && load(Workload::Portal).contains("2\u{a0}min")
        );
    }

    #[test]
    fn the_reply_compares_what_was_expected() {
        let said = |guess| reply(guess, Guess::Half, 0.591);
        assert!(said(Some(Guess::Half)).starts_with("That is how it comes out here. With the better"));
        assert!(said(Some(Guess::All)).contains("otherwise: about half of it.") && said(None).contains("59 %"));
    }

    #[test]
    fn nothing_is_said_of_confidentiality_that_does_not_hold() {
        let mut uptimes = uptimes();
        assert!(
            confidentiality(&uptimes).is_some_and(|said| said.contains("I1 holds") && said.contains("3,000 pages"))
        );
        uptimes[1].private_accesses = 1;
        assert_eq!(confidentiality(&uptimes), None);
    }

    #[test]
    fn every_workload_has_german_sentences() {
        let english: Vec<String> = Workload::ALL.into_iter().map(load).collect();
        speak(Language::German);
        let found = state::harms(Workload::Er, &uptimes());
        for (workload, english) in Workload::ALL.into_iter().zip(english) {
            let said = [
                load(workload),
                framing(workload, &found),
                helps(workload).into(),
                lesson(workload, &uptimes()).1.into(),
            ];
            assert!(said.iter().all(|said| !said.is_empty() && !said.contains(" the ")) && said[0] != english);
        }
    }
}
