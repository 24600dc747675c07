//! Figure of patience: how sure quiet makes, hour by hour or day by day, and where the reader stands.

use super::{Counted, GOAL, Unit, percent, span};
use crate::kit::chart::curve::{self, Curves};
use crate::kit::chart::figure::{Cell, Figure};
use crate::kit::chart::{Axis, Ink, Room, whole};
use crate::words::{decimal, grouped, patience as words};

/// Steps from nothing to the end of the axis; each can be read.
const STEPS: u32 = 24;

/// How sure quiet makes.
#[must_use]
pub fn figure(counted: &Counted) -> Figure {
    let Counted { before, quiet_s } = counted;
    let [needed, longer] = [before.quiet_s(GOAL), before.quiet_s_by_counts(GOAL)];
    let reach_s = (longer * 1.05).max(needed * 1.3).max(quiet_s * 1.05);
    let unit = if reach_s < 4.0 * Unit::Days.seconds() { Unit::Hours } else { Unit::Days };
    let title = if unit == Unit::Hours { words::x_hours() } else { words::x_days() };
    let end = (reach_s / unit.seconds()).ceil().max(1.0);
    let at: Vec<f64> = (0..=STEPS).map(|step| end * f64::from(step) / f64::from(STEPS)).collect();
    let says = |of: &dyn Fn(f64) -> f64| -> Vec<f64> { at.iter().map(|at| of(at * unit.seconds()) * 100.0).collect() };
    let known = says(&|quiet_s| before.sure(quiet_s));
    let counts = says(&|quiet_s| before.sure_by_counts(quiet_s));
    let readings = at.iter().zip(known.iter().zip(&counts)).map(|(at, (known, counts))| {
        words::reading(span(at * unit.seconds()), percent(known / 100.0), percent(counts / 100.0))
    });
    let rows = at
        .iter()
        .zip(known.iter().zip(&counts))
        .map(|(at, (known, counts))| [at, known, counts].map(|number| Cell::number(*number, 1)).to_vec());
    let (readings, rows) = (readings.collect(), rows.collect());
    let goal = decimal(GOAL * 100.0, 0);
    let here = [quiet_s / unit.seconds(), before.sure(*quiet_s) * 100.0];
    let nearest = (whole((here[0] / end * f64::from(STEPS)).round()) as usize).min(at.len() - 1);
    let [sure, by_counts] = [before.sure(*quiet_s), before.sure_by_counts(*quiet_s)].map(percent);
    let alt = words::alt(span(*quiet_s), sure, by_counts, &goal, span(needed), span(longer));
    let curves = Curves {
        at,
        says: vec![(Ink::Form, known), (Ink::SecondForm, counts)],
        goal: GOAL * 100.0,
        here,
        x: Axis::exactly(whole(end), 7, title, grouped),
        y: Axis::exactly(100, 5, words::y(), grouped),
        legend: vec![
            (Ink::Form, words::form().into()),
            (Ink::SecondForm, words::second_form().into()),
            (Ink::Goal, words::goal(&goal)),
            (Ink::Here, words::here().into()),
        ],
    };
    Figure {
        name: "quiet",
        title: words::figure_title().into(),
        alt,
        drawings: [Room::Wide, Room::Narrow].map(|room| curve::draw(&curves, room)),
        readings,
        first: nearest,
        columns: [title, words::form(), words::second_form()].map(Into::into).to_vec(),
        rows,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::chart::{Drawing, Mark};
    use crate::studies::patience::{Action, Form, read, reduce};

    fn counted(freezes: &str, quiet: &str) -> Counted {
        let actions = [Action::Freezes(freezes.into()), Action::Quiet(quiet.into())];
        read(&actions.into_iter().fold(Form::default(), reduce)).expect("filled in")
    }

    /// The line of an ink; the first one is the dash in the legend.
    fn line(drawing: &Drawing, wanted: Ink) -> &[[f64; 2]] {
        let mut lines = drawing.marks.iter().filter_map(|mark| match mark {
            Mark::Line { ink, points } if *ink == wanted => Some(points.as_slice()),
            _ => None,
        });
        lines.next_back().expect("drawn")
    }

    /// The table and the picture say the same, place by place.
    #[test]
    fn the_table_is_the_picture() {
        let figure = figure(&counted("8", "1"));
        for drawing in &figure.drawings {
            let [_, top, _, high] = drawing.stops[0];
            for (ink, column) in [(Ink::Form, 1), (Ink::SecondForm, 2)] {
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
    fn the_reader_stands_on_the_first_curve() {
        for (freezes, quiet) in [("1", "0"), ("8", "1"), ("8", "400"), ("100000", "1")] {
            let counted = counted(freezes, quiet);
            let figure = figure(&counted);
            let drawing = &figure.drawings[0];
            let dots = drawing.marks.iter().filter_map(|mark| match mark {
                Mark::Dot { at, .. } => Some(*at),
                _ => None,
            });
            let [_, [x, y]] = dots.collect::<Vec<_>>()[..] else { panic!("one in the legend, one in the picture") };
            let [left, top, _, high] = drawing.stops[0];
            let sure = (top + high - y) / high;
            assert!((sure - counted.before.sure(counted.quiet_s)).abs() < 1e-9, "{freezes} {quiet}");
            assert!((left..=Room::Wide.width()).contains(&x));
            // The goal is reached within the picture, by both.
            assert!(figure.rows.last().is_some_and(|row| row[2].plain.parse::<f64>().is_ok_and(|sure| sure >= 95.0)));
        }
    }
}
