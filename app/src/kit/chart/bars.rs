//! Bars: horizontal bars on one scale, each in a row with its name and value.

use super::{Drawing, Ink, Room, TextAnchor};

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The style of the bar.
    pub ink: Ink,
    /// The name of the value.
    pub name: String,
    /// The length of the bar, on the scale.
    pub value: f64,
    /// The confidence interval, if known.
    pub between: Option<[f64; 2]>,
    /// The value as a text.
    pub shown: String,
}

/// Height of a row: the name, and the bar below.
const ROW: f64 = 44.0;

/// Draws rows on a scale from 0 to `end`.
#[must_use]
pub fn draw(rows: &[Row], end: f64, room: Room) -> Drawing {
    let width = room.width();
    let mut drawing = Drawing { size: [width, ROW * rows.len() as f64 + 6.0], ..Drawing::default() };
    drawing.rect(Ink::Ground, [0.0, 0.0, width, drawing.size[1]]);
    let x = |value: f64| (width - 8.0) * (value / end.max(f64::MIN_POSITIVE)).clamp(0.0, 1.0) + 1.0;
    for (index, row) in rows.iter().enumerate() {
        let top = ROW * index as f64;
        drawing.text(Ink::Name, [1.0, top + 15.0], TextAnchor::Start, &row.name);
        drawing.text(Ink::Name, [width - 4.0, top + 15.0], TextAnchor::End, &row.shown);
        let floor = top + 38.0;
        drawing.line(Ink::Axis, vec![[1.0, floor], [width - 7.0, floor]]);
        drawing.rect(row.ink, [1.0, top + 22.0, x(row.value) - 1.0, 14.0]);
        if let Some([from, to]) = row.between {
            let y = top + 29.0;
            drawing.line(Ink::Interval, vec![[x(from), y], [x(to), y]]);
            for end in [from, to] {
                drawing.line(Ink::Interval, vec![[x(end), y - 4.0], [x(end), y + 4.0]]);
            }
        }
        drawing.stops.push([0.0, top, width, ROW]);
    }
    drawing
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::chart::Mark;

    #[test]
    fn bars_are_as_long_as_their_values() {
        let row = |value: f64| Row {
            ink: Ink::Counted,
            name: "froze".into(),
            value,
            between: None,
            shown: value.to_string(),
        };
        let drawing = draw(&[row(0.0), row(25.0), row(100.0)], 100.0, Room::Wide);
        let lengths = drawing.marks.iter().filter_map(|mark| match mark {
            Mark::Rect { ink: Ink::Counted, at: [_, _, across, _] } => Some((across / (720.0 - 8.0) * 100.0).round()),
            _ => None,
        });
        assert_eq!(lengths.collect::<Vec<_>>(), [0.0, 25.0, 100.0]);
        assert_eq!(draw(&[row(0.0)], 0.0, Room::Narrow).stops.len(), 1, "nothing at all has a scale, too");
    }
}
