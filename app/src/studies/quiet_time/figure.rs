//! Figure of the quiet time: how sure one may be after each hour or day without a freeze, and where the reader is.

use super::{Unit, percent, span};
use crate::facts::quiet_time::{CONFIDENCE, Record};
use crate::kit::chart::curve::{self, Curves};
use crate::kit::chart::figure::{Cell, Figure};
use crate::kit::chart::{Axis, Ink, Room, whole};
use crate::words::{decimal, grouped, quiet_time as words};

/// Into how many steps the axis is divided. Each step has a reading.
const STEPS: u32 = 24;

/// The figure for a record.
#[must_use]
pub fn figure(record: &Record) -> Figure {
    let Record { counted, quiet_s } = record;
    let [needed, longer] = [record.needed_s(), record.needed_s_by_counts()];
    let reach_s = (longer * 1.05).max(needed * 1.3).max(quiet_s * 1.05);
    let unit = if reach_s < 4.0 * Unit::Days.seconds() { Unit::Hours } else { Unit::Days };
    let title = if unit == Unit::Hours { words::x_hours() } else { words::x_days() };
    let end = (reach_s / unit.seconds()).ceil().max(1.0);
    let xs: Vec<f64> = (0..=STEPS).map(|step| end * f64::from(step) / f64::from(STEPS)).collect();
    let curve = |of: &dyn Fn(f64) -> f64| -> Vec<f64> { xs.iter().map(|at| of(at * unit.seconds()) * 100.0).collect() };
    let known = curve(&|quiet_s| counted.sure(quiet_s));
    let counts = curve(&|quiet_s| counted.sure_by_counts(quiet_s));
    let readings = xs.iter().zip(known.iter().zip(&counts)).map(|(at, (known, counts))| {
        words::reading(span(at * unit.seconds()), percent(known / 100.0), percent(counts / 100.0))
    });
    let rows = xs
        .iter()
        .zip(known.iter().zip(&counts))
        .map(|(at, (known, counts))| [at, known, counts].map(|number| Cell::number(*number, 1)).to_vec());
    let (readings, rows) = (readings.collect(), rows.collect());
    let goal = decimal(CONFIDENCE * 100.0, 0);
    let position = [quiet_s / unit.seconds(), record.sure() * 100.0];
    let nearest = (whole((position[0] / end * f64::from(STEPS)).round()) as usize).min(xs.len() - 1);
    let [sure, by_counts] = [record.sure(), record.sure_by_counts()].map(percent);
    let alt = words::alt(span(*quiet_s), sure, by_counts, &goal, span(needed), span(longer));
    let curves = Curves {
        at: xs,
        says: vec![(Ink::Formula, known), (Ink::SecondFormula, counts)],
        goal: CONFIDENCE * 100.0,
        here: position,
        x: Axis::exactly(whole(end), 7, title, grouped),
        y: Axis::exactly(100, 5, words::y(), grouped),
        legend: vec![
            (Ink::Formula, words::formula().into()),
            (Ink::SecondFormula, words::second_formula().into()),
            (Ink::Goal, words::goal(&goal)),
            (Ink::Here, words::reader().into()),
        ],
    };
    Figure {
        name: "quiet",
        title: words::figure_title().into(),
        alt,
        drawings: [Room::Wide, Room::Narrow].map(|room| curve::draw(&curves, room)),
        readings,
        first: nearest,
        columns: [title, words::formula(), words::second_formula()].map(Into::into).to_vec(),
        rows,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Action, Form, read};
    use super::*;
    use crate::kit::chart::{Drawing, Mark};

    fn record(freezes: &str, quiet: &str) -> Record {
        let actions = [Action::Freezes(freezes.into()), Action::Quiet(quiet.into())];
        read(&Form::after(actions)).expect("filled in")
    }

    /// The curve of an ink. The first line of that ink is in the legend.
    fn line(drawing: &Drawing, wanted: Ink) -> &[[f64; 2]] {
        let mut lines = drawing.marks.iter().filter_map(|mark| match mark {
            Mark::Line { ink, points } if *ink == wanted => Some(points.as_slice()),
            _ => None,
        });
        lines.next_back().expect("drawn")
    }

    /// The table and the picture show the same numbers, reading by reading.
    #[test]
    fn the_table_is_the_picture() {
        let figure = figure(&record("8", "1"));
        for drawing in &figure.drawings {
            let [_, top, _, high] = drawing.stops[0];
            for (ink, column) in [(Ink::Formula, 1), (Ink::SecondFormula, 2)] {
                let points = line(drawing, ink);
                assert_eq!(points.len(), figure.rows.len());
                for (point, row) in points.iter().zip(&figure.rows) {
                    let number: f64 = row[column].plain.parse().expect("a number");
                    assert!(((top + high - point[1]) / high * 100.0 - number).abs() < 0.06, "{point:?} {number}");
                }
            }
        }
        assert_eq!(figure.readings.len(), figure.rows.len());
        assert!(figure.readings[0].starts_with("After 0.0 hours: 0.0 %"), "{}", figure.readings[0]);
    }

    #[test]
    fn the_reader_is_on_the_first_curve() {
        for (freezes, quiet) in [("1", "0"), ("8", "1"), ("8", "400"), ("100000", "1")] {
            let record = record(freezes, quiet);
            let figure = figure(&record);
            let drawing = &figure.drawings[0];
            let dots = drawing.marks.iter().filter_map(|mark| match mark {
                Mark::Dot { at, .. } => Some(*at),
                _ => None,
            });
            let [_, [x, y]] = dots.collect::<Vec<_>>()[..] else { panic!("one in the legend, one in the picture") };
            let [left, top, _, high] = drawing.stops[0];
            let sure = (top + high - y) / high;
            assert!((sure - record.sure()).abs() < 1e-9, "{freezes} {quiet}");
            assert!((left..=Room::Wide.width()).contains(&x));
            // The goal is reached within the picture, by both.
            assert!(figure.rows.last().is_some_and(|row| row[2].plain.parse::<f64>().is_ok_and(|sure| sure >= 95.0)));
        }
    }
}
