//! Figures of impact: when the VM answered, and what that did to the work.

use super::harm::{FORM_NS, Harm, PATIENCE_NS, SIGN_IN_NS, TO_PAPER_NS};
use super::load::Load;
use super::state::Guess;
use super::{Kind, Watch};
use crate::kit::chart::figure::{Cell, Figure};
use crate::kit::chart::strips::{self, Stretch, Strip};
use crate::kit::chart::{Axis, Ink, Room, bars, whole};
use crate::studies::inquiry::course::{Being, Course};
use crate::words::{decimal, grouped, impact as words};

const MINUTE_NS: f64 = 60e9;

/// What looks after the VM, in words.
#[must_use]
pub fn watch(watch: Watch) -> &'static str {
    match watch {
        Watch::Nobody => words::watch_nobody(),
        Watch::Monitor => words::watch_monitor(),
        Watch::Watchdog => words::watch_watchdog(),
    }
}

/// An expectation, in words.
#[must_use]
pub fn guess(guess: Guess) -> &'static str {
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

/// A length of time that is chosen, not measured.
fn length(ns: u64) -> String {
    if ns > 60_000_000_000 {
        format!("{}\u{a0}min", decimal(ns as f64 / MINUTE_NS, 0))
    } else {
        seconds(ns as f64 / 1e9)
    }
}

/// What is asked of the VM and what harm is, in words.
#[must_use]
pub fn load(kind: Kind) -> String {
    let load = Load::of(&kind.recording(Watch::Nobody), kind);
    let minutes = (0..load.end_ns() / 60_000_000_000).map(|minute| minute * 60_000_000_000);
    let busiest = minutes.map(|from| load.between(from, from + 60_000_000_000)).fold(0.0, f64::max);
    let busiest = grouped(whole(busiest.round()));
    match kind {
        Kind::Trading => words::load_trading(busiest, length(SIGN_IN_NS)),
        Kind::Er => words::load_er(busiest, length(TO_PAPER_NS)),
        Kind::Portal => words::load_portal(busiest, length(PATIENCE_NS), length(FORM_NS)),
    }
}

fn state(being: Being) -> (Ink, &'static str) {
    match being {
        Being::Up => (Ink::Well, words::state_up()),
        Being::Frozen => (Ink::Counted, words::state_frozen()),
        Being::Restarting | Being::Attesting => (Ink::Returning, words::state_back()),
    }
}

/// When the VM answered, by what looks after it.
#[must_use]
pub fn answered(courses: &[Course; 3]) -> Figure {
    let each = || Watch::ALL.into_iter().zip(courses);
    let end_ns = courses.iter().filter_map(|course| course.spells.last()).map(|spell| spell.to_ns).max().unwrap_or(1);
    let stretch = |spell: &crate::studies::inquiry::course::Spell| Stretch {
        ink: state(spell.being).0,
        from: spell.from_ns,
        to: spell.to_ns,
    };
    let strip = |(of, course): (Watch, &Course)| Strip {
        name: watch(of).into(),
        stretches: course.spells.iter().map(stretch).collect(),
    };
    let strips: Vec<Strip> = each().map(strip).collect();
    let legend = [Being::Up, Being::Frozen, Being::Restarting].map(|being| {
        let (ink, name) = state(being);
        (ink, name.to_owned())
    });
    let minutes = end_ns.div_ceil(60_000_000_000);
    let minute = |ns: u64| decimal(ns as f64 / MINUTE_NS, 1);
    // Counted in nanoseconds, with a tick for each whole minute or every few.
    let every = crate::kit::chart::round_up(minutes.div_ceil(10)) * 60_000_000_000;
    let axis = Axis {
        title: words::strips_x().into(),
        end: end_ns,
        step: every,
        ticks: (0..=end_ns / every).map(|tick| grouped(tick * every / 60_000_000_000)).collect(),
    };
    let said = |(of, course): (Watch, &Course)| {
        let down: u64 = course.outages().iter().map(|outage| outage.to_ns - outage.from_ns).sum();
        words::strip_said(watch(of), course.outages().len() as u64, minute(down))
    };
    let [nobody, monitor, watchdog] = [0, 1, 2].map(|index: usize| said((Watch::ALL[index], &courses[index])));
    let spells = || each().flat_map(|(of, course)| course.spells.iter().map(move |spell| (of, spell)));
    let cells = |(of, spell): (Watch, &crate::studies::inquiry::course::Spell)| {
        let [from, to] = [spell.from_ns, spell.to_ns].map(|ns| Cell::number(ns as f64 / MINUTE_NS, 2));
        vec![Cell::words(watch(of)), Cell::words(state(spell.being).1), from, to]
    };
    let reading = |(of, spell): (Watch, &crate::studies::inquiry::course::Spell)| {
        words::spell_said(watch(of), state(spell.being).1, minute(spell.from_ns), minute(spell.to_ns))
    };
    Figure {
        name: "when-it-answered",
        title: words::strips_title().into(),
        alt: words::strips_alt(nobody, monitor, watchdog),
        drawings: [Room::Wide, Room::Narrow].map(|room| strips::draw(&strips, &axis, &legend, room)),
        readings: spells().map(reading).collect(),
        // The first freeze.
        first: spells().position(|(_, spell)| spell.being == Being::Frozen).unwrap_or(0),
        columns: [words::column_watch(), words::column_state(), words::column_from(), words::column_to()]
            .map(Into::into)
            .to_vec(),
        rows: spells().map(cells).collect(),
    }
}

fn first_measure(kind: Kind) -> &'static str {
    match kind {
        Kind::Trading => words::first_trading(),
        Kind::Er => words::first_er(),
        Kind::Portal => words::first_portal(),
    }
}

fn second_measure(kind: Kind) -> &'static str {
    match kind {
        Kind::Trading => words::second_trading(),
        Kind::Er => words::second_er(),
        Kind::Portal => words::second_portal(),
    }
}

/// Places of a measure: minutes and seconds have some, people and orders none.
fn places(kind: Kind) -> usize {
    usize::from(kind == Kind::Er)
}

fn cell(number: f64, places: usize) -> Cell {
    if places == 0 { Cell::count(whole(number.round())) } else { Cell::number(number, places) }
}

/// What the three runs did to the work.
#[must_use]
pub fn harms(kind: Kind, harms: &[Harm; 3], length_ns: u64) -> Figure {
    let each = || Watch::ALL.into_iter().zip(harms);
    let measure = first_measure(kind);
    let row = |(of, harm): (Watch, &Harm)| bars::Row {
        ink: if of == Watch::Nobody { Ink::Counted } else { Ink::Returning },
        name: watch(of).into(),
        value: harm.first,
        between: None,
        shown: cell(harm.first, places(kind)).shown,
    };
    let rows: Vec<bars::Row> = each().map(row).collect();
    let most = harms.iter().map(|harm| harm.first).fold(0.0, f64::max);
    let said = |row: &bars::Row| words::harm_said(&row.name, &row.shown);
    let [nobody, monitor, watchdog] = [0, 1, 2].map(|index: usize| said(&rows[index]));
    let cells = |(of, harm): (Watch, &Harm)| {
        let second = harm.second.map_or_else(|| Cell::words(words::never()), |second| cell(second, places(kind)));
        let per_minute = harm.first / (length_ns as f64 / MINUTE_NS);
        let mut cells = vec![Cell::words(watch(of)), cell(harm.first, places(kind))];
        // Minutes a minute say nothing.
        cells.extend((kind != Kind::Er).then(|| cell(per_minute, 0)));
        cells.extend([second, cell(harm.longest_s, 0), Cell::count(harm.freezes as u64)]);
        cells
    };
    let mut columns = vec![words::column_watch(), measure];
    columns.extend((kind != Kind::Er).then(words::per_minute));
    columns.extend([second_measure(kind), words::column_longest(), words::column_freezes()]);
    Figure {
        name: match kind {
            Kind::Trading => "impact-trading",
            Kind::Er => "impact-er",
            Kind::Portal => "impact-portal",
        },
        title: words::first_titled(measure),
        alt: words::harm_alt(measure, &nobody, &monitor, &watchdog),
        drawings: [Room::Wide, Room::Narrow].map(|room| bars::draw(&rows, most, room)),
        readings: vec![nobody, monitor, watchdog],
        first: 0,
        columns: columns.into_iter().map(Into::into).collect(),
        rows: each().map(cells).collect(),
    }
}

/// What the figures come to, after the reader has said what they expect: the reply first.
#[must_use]
pub fn reply(guessed: Option<Guess>, outcome: Guess, remains: f64) -> String {
    let first = match guessed {
        Some(guessed) if guessed == outcome => words::right().into(),
        Some(_) => words::wrong(guess(outcome)),
        None => words::not_asked(guess(outcome)),
    };
    format!("{first} {}", words::remains(decimal(remains * 100.0, 0)))
}

/// Why it came out so, and what is to be learnt from it.
#[must_use]
pub fn lesson(kind: Kind, courses: &[Course; 3]) -> (String, &'static str) {
    match kind {
        Kind::Trading => {
            // Each restart attests as long as the next.
            let attested = courses[2].spells.iter().find(|spell| spell.being == Being::Attesting);
            let attest_s = attested.map_or(0.0, |spell| (spell.to_ns - spell.from_ns) as f64 / 1e9);
            (words::why_trading(seconds(attest_s)), words::lesson_trading())
        }
        Kind::Er => (words::why_er().into(), words::lesson_er()),
        Kind::Portal => (words::why_portal().into(), words::lesson_portal()),
    }
}

/// What helps.
#[must_use]
pub fn helps(kind: Kind) -> &'static str {
    match kind {
        Kind::Trading => words::helps_trading(),
        Kind::Er => words::helps_er(),
        Kind::Portal => words::helps_portal(),
    }
}

/// What such work usually asks of a recovery, and what these runs had.
#[must_use]
pub fn framing(kind: Kind, harms: &[Harm; 3]) -> String {
    let asks = match kind {
        Kind::Trading => words::framing_trading(),
        Kind::Er => words::framing_er(),
        Kind::Portal => words::framing_portal(),
    };
    let [nobody, monitor, watchdog] = [0, 1, 2].map(|index: usize| seconds(harms[index].longest_s));
    format!("{asks} {}", words::framing_here(nobody, monitor, watchdog))
}

/// That nothing private was read.
#[must_use]
pub fn confidentiality(courses: &[Course; 3]) -> Option<String> {
    let sum = |of: fn(&Course) -> u64| courses.iter().map(of).sum::<u64>();
    let got = sum(|course| course.private_got);
    // If it ever were otherwise, the sentence would be wrong: then it is not said.
    (got == 0).then(|| words::confidentiality(grouped(sum(|course| course.tried)), grouped(got)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::chart::Mark;
    use crate::studies::impact::state;
    use crate::studies::inquiry::course::Spell;
    use crate::words::{Language, speak};

    fn course(frozen: [u64; 2]) -> Course {
        let spell =
            |being, from: u64, to: u64| Spell { being, from_ns: from * 1_000_000_000, to_ns: to * 1_000_000_000 };
        let [from, to] = frozen;
        let spells = vec![spell(Being::Up, 0, from), spell(Being::Frozen, from, to), spell(Being::Up, to, 420)];
        Course { spells, tried: 1_000, private_got: 0 }
    }

    fn courses() -> [Course; 3] {
        [course([90, 419]), course([90, 190]), course([90, 283])]
    }

    /// The table and the picture say the same, spell by spell and bar by bar.
    #[test]
    fn the_tables_are_the_pictures() {
        let figure = answered(&courses());
        assert_eq!((figure.rows.len(), figure.readings.len(), figure.first), (9, 9, 1));
        for drawing in &figure.drawings {
            let width = drawing.size[0] - 20.0;
            for (stop, row) in drawing.stops.iter().zip(&figure.rows) {
                let [from, to] = [2, 3].map(|column: usize| row[column].plain.parse::<f64>().expect("minutes"));
                let [left, right] = [stop[0], stop[0] + stop[2]].map(|x| (x - 6.0) / width * 7.0);
                assert!((left - from).abs() < 0.01 && (right - to).abs() < 0.01, "{row:?}");
            }
        }
        let found = state::harms(Kind::Trading, &courses());
        let figure = harms(Kind::Trading, &found, 420_000_000_000);
        for (drawing, room) in figure.drawings.iter().zip([Room::Wide, Room::Narrow]) {
            let across = drawing.marks.iter().filter_map(|mark| match mark {
                Mark::Rect { ink: Ink::Counted | Ink::Returning, at: [_, _, across, _] } => Some(*across),
                _ => None,
            });
            let counts = figure.rows.iter().map(|row| row[1].plain.parse::<f64>().expect("orders"));
            for (across, count) in across.zip(counts) {
                assert!((across / (room.width() - 8.0) * found[0].first - count).abs() < 0.6, "{across} {count}");
            }
        }
        assert!(figure.readings[1].ends_with(&figure.rows[1][1].shown), "{:?}", figure.readings);
    }

    #[test]
    fn the_load_is_said_in_its_own_numbers() {
        assert!(load(Kind::Trading).contains("6,000 orders a minute") && load(Kind::Trading).contains("15\u{a0}s"));
        assert!(load(Kind::Er).contains("30 records a minute") && load(Kind::Er).contains("60\u{a0}s"));
        assert!(load(Kind::Portal).contains("1,200 forms a minute") && load(Kind::Portal).contains("2\u{a0}min"));
    }

    #[test]
    fn the_reply_compares_what_was_expected() {
        let said = |guess| reply(guess, Guess::Half, 0.591);
        assert!(said(Some(Guess::Half)).starts_with("That is how it comes out here. With the better"));
        assert!(said(Some(Guess::All)).contains("otherwise: about half of it.") && said(None).contains("59 %"));
    }

    #[test]
    fn nothing_is_said_of_confidentiality_that_does_not_hold() {
        let mut courses = courses();
        assert!(
            confidentiality(&courses).is_some_and(|said| said.contains("I1 holds") && said.contains("3,000 pages"))
        );
        courses[1].private_got = 1;
        assert_eq!(confidentiality(&courses), None);
    }

    #[test]
    fn every_kind_is_told_in_german_too() {
        let english: Vec<String> = Kind::ALL.into_iter().map(load).collect();
        speak(Language::German);
        let found = state::harms(Kind::Er, &courses());
        for (kind, english) in Kind::ALL.into_iter().zip(english) {
            let said = [load(kind), framing(kind, &found), helps(kind).into(), lesson(kind, &courses()).1.into()];
            assert!(said.iter().all(|said| !said.is_empty() && !said.contains(" the ")) && said[0] != english);
        }
    }
}
