//! Figures of the freeze-rate study: when runs first froze, and how the two sides of each run compare.

use sim_core::check::study::interval::{Interval, wilson};

use crate::kit::chart::figure::{Cell, Figure};
use crate::kit::chart::histogram::{self, Bar, Histogram};
use crate::kit::chart::{Axis, Ink, Room, bars, whole};
use crate::studies::message::freeze_counts::{ALPHA, FreezeCounts};
use crate::words::{decimal, freeze_rate as words, grouped};

/// About how many ticks the vertical axis has.
const TICKS: u64 = 5;

fn confidence() -> String {
    decimal((1.0 - ALPHA.0) * 100.0, 0)
}

fn percent(share: f64) -> String {
    format!("{}\u{a0}%", points(share))
}

fn points(share: f64) -> String {
    decimal(share * 100.0, 1)
}

/// The ends of the confidence interval of a count among `runs` runs, as counts.
fn interval(count: u64, runs: u64) -> [f64; 2] {
    wilson(count, runs, ALPHA).map_or([0.0; 2], |of| [of.low, of.high].map(|share| share * runs as f64))
}

/// An expected count or an end of an between: with one decimal place if it is small.
fn rounded(number: f64) -> String {
    if number < 10.0 { decimal(number, 1) } else { grouped(whole(number.round())) }
}

/// The share of runs that froze so far, with its interval; `None` without runs.
#[must_use]
pub fn share_so_far(counts: &FreezeCounts) -> Option<String> {
    let frozen = counts.frozen.both + counts.frozen.first_only;
    let Interval { value, low, high } = wilson(frozen, counts.runs(), ALPHA)?;
    let [frozen, runs] = [frozen, counts.runs()].map(grouped);
    Some(words::share_so_far(frozen, runs, percent(value), confidence(), percent(low), percent(high)))
}

/// What the paired runs say about the update; `None` without runs.
#[must_use]
pub fn pairs_lead(counts: &FreezeCounts) -> Option<String> {
    let frozen = counts.frozen;
    let Interval { value, low, high } = frozen.difference(ALPHA)?;
    let differ = grouped(frozen.first_only + frozen.second_only);
    Some(words::pairs_lead(differ, grouped(counts.runs()), points(value), confidence(), points(low), points(high)))
}

/// The bars, each with its interval and its expected count.
fn bars_of(counts: &FreezeCounts) -> Vec<Bar> {
    let runs = counts.runs();
    let bar = |(count, ppm): (&u64, &u32)| Bar {
        count: *count,
        expected: f64::from(*ppm) * runs as f64 / 1e6,
        between: interval(*count, runs),
    };
    counts.bars.iter().zip(&counts.expected_ppm).map(bar).collect()
}

/// The begin and the end of a bar, in seconds. The last bar reaches to the end of the run.
fn edges(counts: &FreezeCounts, bar: usize) -> [f64; 2] {
    let from = bar as u64 * counts.bar_ns;
    let is_last = bar + 1 == counts.bars.len();
    let to = if is_last { counts.length_ns } else { from + counts.bar_ns };
    [from, to].map(|ns| ns as f64 / 1e9)
}

/// A time in seconds with as many decimal places as it needs, at most three.
fn seconds(s: f64) -> String {
    decimal(s, places(s))
}

fn places(s: f64) -> usize {
    s.to_string().split_once('.').map_or(0, |(_, places)| places.len()).min(3)
}

/// The histogram of the first freeze of each run, before the update.
#[must_use]
pub fn freezes(counts: &FreezeCounts) -> Figure {
    let bars = bars_of(counts);
    let fullest = (0..bars.len()).max_by_key(|bar| (bars[*bar].count, core::cmp::Reverse(*bar))).unwrap_or(0);
    let legend = vec![
        (Ink::Counted, words::freezes_counted().into()),
        (Ink::Interval, words::freezes_interval(confidence())),
        (Ink::Formula, words::freezes_formula().into()),
    ];
    let end = counts.bar_ns * bars.len() as u64;
    let x = Axis::exactly(end, 7, words::freezes_x(), |ns| seconds(ns as f64 / 1e9));
    let y = Axis::up_to(histogram::most(&bars), TICKS, words::freezes_y(), grouped);
    let readings = bars.iter().enumerate().map(|(index, bar)| reading(counts, index, bar)).collect();
    let row = |(index, bar): (usize, &Bar)| {
        let edge = |s: f64| Cell::number(s, places(s));
        let [from, to] = edges(counts, index);
        let [low, high] = bar.between.map(|number| Cell::number(number, 1));
        vec![edge(from), edge(to), Cell::count(bar.count), low, high, Cell::number(bar.expected, 1)]
    };
    let rows = bars.iter().enumerate().map(row).collect();
    let [runs, frozen] = [counts.runs(), bars.iter().map(|bar| bar.count).sum()].map(grouped);
    let [from, to] = edges(counts, fullest).map(seconds);
    let none = bars.iter().all(|bar| bar.count == 0);
    let columns = [
        words::column_from(),
        words::column_to(),
        words::column_runs(),
        words::column_low(),
        words::column_high(),
        words::column_formula(),
    ];
    let histogram = Histogram { bars, width: counts.bar_ns, x, y, legend };
    Figure {
        name: "time-to-freeze",
        title: words::freezes_title().into(),
        alt: if none { words::freezes_alt_none(runs) } else { words::freezes_alt(frozen, runs, from, to) },
        drawings: [Room::Wide, Room::Narrow].map(|room| histogram::draw(&histogram, room)),
        readings,
        first: fullest,
        columns: columns.map(Into::into).to_vec(),
        rows,
    }
}

fn reading(counts: &FreezeCounts, index: usize, bar: &Bar) -> String {
    let [from, to] = edges(counts, index).map(seconds);
    let ([low, high], expected) = (bar.between.map(rounded), rounded(bar.expected));
    if index + 1 == counts.bars.len() && counts.is_open_ended() {
        words::freezes_reading_later(from, bar.count, low, high, expected)
    } else {
        words::freezes_reading(from, to, bar.count, low, high, expected)
    }
}

/// How many runs froze on both sides of the update, on one, or on none.
#[must_use]
pub fn pairs(counts: &FreezeCounts) -> Figure {
    let (runs, frozen) = (counts.runs(), counts.frozen);
    let counted = [
        (Ink::Counted, words::pairs_first_only(), frozen.first_only),
        (Ink::Returning, words::pairs_second_only(), frozen.second_only),
        (Ink::Counted, words::pairs_both(), frozen.both),
        (Ink::Well, words::pairs_neither(), frozen.neither),
    ];
    let row = |(ink, name, count): (Ink, &str, u64)| bars::Row {
        ink,
        name: name.into(),
        value: count as f64,
        between: Some(interval(count, runs)),
        shown: grouped(count),
    };
    let rows = counted.map(row);
    let reading = |(_, name, count): (Ink, &str, u64)| {
        let [low, high] = interval(count, runs).map(rounded);
        words::pairs_reading(name, grouped(count), grouped(runs), low, high)
    };
    let cells = |(_, name, count): (Ink, &str, u64)| {
        let [low, high] = interval(count, runs).map(|number| Cell::number(number, 1));
        vec![Cell::words(name), Cell::count(count), low, high]
    };
    let columns = [words::pairs_column(), words::column_runs(), words::column_low(), words::column_high()];
    Figure {
        name: "before-and-after",
        title: words::pairs_title().into(),
        alt: words::pairs_alt(grouped(runs), grouped(frozen.first_only), grouped(frozen.second_only)),
        drawings: [Room::Wide, Room::Narrow].map(|room| bars::draw(&rows, runs as f64, room)),
        readings: counted.map(reading).to_vec(),
        first: 0,
        columns: columns.map(Into::into).to_vec(),
        rows: counted.map(cells).to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::chart::{Drawing, Mark};
    use crate::words::{Language, speak};
    use sim_core::check::study::interval::Pairs;

    fn counts() -> FreezeCounts {
        FreezeCounts {
            length_ns: 180_000_000_000,
            bar_ns: 20_000_000_000,
            expected_ppm: vec![200_000, 600_000, 190_000, 10_000],
            bars: vec![190, 610, 185, 12],
            frozen: Pairs { first_only: 997, neither: 3, ..Pairs::default() },
        }
    }

    /// One coordinate of each rectangle with these inks, without those of the legend.
    fn lengths(drawing: &Drawing, wanted: &[Ink], side: usize) -> Vec<f64> {
        let rects = drawing.marks.iter().filter_map(|mark| match mark {
            Mark::Rect { ink, at } if wanted.contains(ink) && at[0] > 0.0 => Some(at[side]),
            _ => None,
        });
        rects.collect()
    }

    /// The table and the picture show the same numbers: each bar is as high as the number in its row.
    #[test]
    fn the_table_is_the_picture() {
        let figure = freezes(&counts());
        let counts: Vec<f64> = figure.rows.iter().map(|row| row[2].plain.parse().expect("a count")).collect();
        assert_eq!(counts, [190.0, 610.0, 185.0, 12.0]);
        for drawing in &figure.drawings {
            let heights = lengths(drawing, &[Ink::Counted], 3);
            assert_eq!(heights.len(), counts.len());
            let scale = heights[1] / counts[1];
            for (height, count) in heights.iter().zip(&counts) {
                assert!((height - count * scale).abs() < 1e-6, "{heights:?} against {counts:?}");
            }
            let Some(Mark::Line { ink: Ink::Formula, points }) = drawing.marks.last() else { panic!("the form") };
            let floor = drawing.stops[0][1] + drawing.stops[0][3];
            for (point, row) in points.iter().zip(&figure.rows) {
                let expected: f64 = row[5].plain.parse().expect("a number");
                assert!(((floor - point[1]) / scale - expected).abs() < 0.06, "{point:?} {expected}");
            }
            assert_eq!(drawing.stops.len(), figure.rows.len());
        }
        assert_eq!((figure.readings.len(), figure.first), (4, 1));
        assert!(figure.readings[1].starts_with("20 to 40 s: 610 runs, interval"), "{}", figure.readings[1]);
        assert!(figure.readings[3].starts_with("60 s and later: 12 runs"), "{}", figure.readings[3]);
        assert!(figure.readings.iter().zip(&figure.rows).all(|(reading, row)| reading.contains(&row[2].shown)));
    }

    #[test]
    fn pairs_are_drawn_to_one_scale() {
        let figure = pairs(&counts());
        let shown: Vec<f64> = figure.rows.iter().map(|row| row[1].plain.parse().expect("a count")).collect();
        for (drawing, room) in figure.drawings.iter().zip([Room::Wide, Room::Narrow]) {
            let across = lengths(drawing, &[Ink::Counted, Ink::Returning, Ink::Well], 2);
            let shares: Vec<f64> = across.iter().map(|across| (across / (room.width() - 8.0) * 1e3).round()).collect();
            assert_eq!(shares, shown);
        }
        assert_eq!(shown, [997.0, 0.0, 0.0, 3.0]);
        let lead = pairs_lead(&counts()).expect("pairs");
        assert!(lead.contains("997 of 1,000") && lead.contains("99.7 points"), "{lead}");
        let so_far = share_so_far(&counts()).expect("runs");
        assert!(so_far.contains("997 of 1,000") && so_far.contains("99.1\u{a0}% to 99.9\u{a0}%"), "{so_far}");
    }

    #[test]
    fn nothing_counted_yet_can_be_drawn() {
        let blank = FreezeCounts { bars: vec![0; 4], frozen: Pairs::default(), ..counts() };
        assert_eq!((share_so_far(&blank), pairs_lead(&blank)), (None, None));
        assert_eq!(freezes(&blank).readings.len(), 4);
        assert_eq!(pairs(&blank).readings.len(), 4);
    }

    #[test]
    fn figures_speak_the_language_of_the_page() {
        speak(Language::German);
        let figure = freezes(&counts());
        assert!(figure.readings[1].starts_with("20 bis 40\u{a0}s: 610 Läufe"), "{}", figure.readings[1]);
        assert_eq!(figure.rows[0][5].shown, "200,0");
        assert_eq!(figure.rows[0][5].plain, "200.0", "a program reads the same in every language");
    }
}
