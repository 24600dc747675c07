//! Strips: the states of several things over time, as segments above one axis of time.

use super::{Axis, Drawing, Ink, Room, TextAnchor};

/// A segment of a strip: a state from one time to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Segment {
    /// Its style.
    pub ink: Ink,
    /// Its start, in the unit of the axis.
    pub from: u64,
    /// Its end, in the unit of the axis.
    pub to: u64,
}

/// A strip with its name.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// The name above it.
    pub name: String,
    /// In order of time.
    pub segments: Vec<Segment>,
}

/// Height of a strip with its name.
const ROW: f64 = 48.0;
/// The height of a segment. States differ in height, so that they can be told apart without colour.
fn height(ink: Ink) -> f64 {
    match ink {
        Ink::Counted => 20.0,
        Ink::Returning => 12.0,
        _ => 5.0,
    }
}

/// Draws strips above one axis.
#[must_use]
pub fn draw(strips: &[Strip], axis: &Axis, legend: &[(Ink, String)], room: Room) -> Drawing {
    let width = room.width();
    let top = 18.0 * legend.len() as f64 + 6.0;
    let floor = top + ROW * strips.len() as f64;
    let mut drawing = Drawing { size: [width, floor + 46.0], ..Drawing::default() };
    drawing.rect(Ink::Ground, [0.0, 0.0, width, drawing.size[1]]);
    let x = |at: u64| 6.0 + (width - 20.0) * axis.share(at as f64);
    for (row, (ink, text)) in legend.iter().enumerate() {
        let y = 18.0 * row as f64;
        drawing.rect(*ink, [0.0, y + 15.0 - height(*ink) / 1.4, 20.0, height(*ink) / 1.4]);
        drawing.text(Ink::Name, [28.0, y + 15.0], TextAnchor::Start, text);
    }
    for (row, strip) in strips.iter().enumerate() {
        let base = top + ROW * (row as f64 + 1.0) - 4.0;
        drawing.text(Ink::Name, [6.0, base - 27.0], TextAnchor::Start, &strip.name);
        for Segment { ink, from, to } in &strip.segments {
            let across = (x(*to) - x(*from)).max(1.0);
            drawing.rect(*ink, [x(*from), base - height(*ink), across, height(*ink)]);
        }
        drawing.line(Ink::Axis, vec![[x(0), base], [x(axis.end), base]]);
    }
    let every = if room == Room::Narrow && axis.ticks.len() > 6 { 2 } else { 1 };
    for (tick, name) in axis.ticks.iter().enumerate() {
        let at = x(tick as u64 * axis.step);
        drawing.line(Ink::Axis, vec![[at, floor], [at, floor + 5.0]]);
        if tick % every == 0 {
            drawing.text(Ink::Label, [at, floor + 20.0], TextAnchor::Middle, name);
        }
    }
    drawing.text(Ink::Label, [width - 8.0, floor + 38.0], TextAnchor::End, &axis.title);
    for (row, strip) in strips.iter().enumerate() {
        let base = top + ROW * (row as f64 + 1.0) - 4.0;
        let stops =
            strip.segments.iter().map(|segment| [x(segment.from), base - 20.0, x(segment.to) - x(segment.from), 20.0]);
        drawing.stops.extend(stops);
    }
    drawing
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::chart::Mark;

    #[test]
    fn stretches_lie_where_they_happened_and_differ_in_height() {
        let axis = Axis::exactly(100, 5, "s", |tick| tick.to_string());
        let segment = |ink, from, to| Segment { ink, from, to };
        let strip = Strip {
            name: "freeze".into(),
            segments: vec![segment(Ink::Well, 0, 25), segment(Ink::Counted, 25, 75), segment(Ink::Returning, 75, 100)],
        };
        let drawing = draw(&[strip], &axis, &[], Room::Wide);
        let rects = drawing.marks.iter().skip(1).filter_map(|mark| match mark {
            Mark::Rect { at: [left, _, across, high], .. } => {
                let share = |x: f64| ((x - 6.0) / 700.0 * 100.0).round();
                Some((share(*left), share(left + across), *high))
            }
            _ => None,
        });
        assert_eq!(rects.collect::<Vec<_>>(), [(0.0, 25.0, 5.0), (25.0, 75.0, 20.0), (75.0, 100.0, 12.0)]);
        assert_eq!(drawing.stops.len(), 3);
    }
}
