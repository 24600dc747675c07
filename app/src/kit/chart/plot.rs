//! Plot: two axes from zero with ticks at round numbers, and the position of a value between them.

use super::drawing::{Drawing, Room, TextAnchor};
use super::ink::Ink;

/// An axis from zero on.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// Its title, with the unit.
    pub title: String,
    /// The value at its end.
    pub end: u64,
    /// The distance between ticks.
    pub step: u64,
    /// The label of each tick, from zero.
    pub ticks: Vec<String>,
}

impl Axis {
    /// An axis with about `ticks` ticks that ends at the first tick at or after `most`.
    pub fn up_to(most: u64, ticks: u64, title: impl Into<String>, name: impl Fn(u64) -> String) -> Axis {
        let step = round_up(most.div_ceil(ticks.max(1)).max(1));
        let end = most.max(1).div_ceil(step) * step;
        Axis { end, ..Axis::to(end, step, title, name) }
    }

    /// An axis that ends exactly at `end`, with about `ticks` ticks.
    pub fn exactly(end: u64, ticks: u64, title: impl Into<String>, name: impl Fn(u64) -> String) -> Axis {
        Axis::to(end.max(1), round_up(end.div_ceil(ticks.max(1)).max(1)), title, name)
    }

    fn to(end: u64, step: u64, title: impl Into<String>, name: impl Fn(u64) -> String) -> Axis {
        let ticks = (0..=end / step).map(|tick| name(tick * step)).collect();
        Axis { title: title.into(), end, step, ticks }
    }

    /// The position of a value, from 0 to 1.
    #[must_use]
    pub fn share(&self, value: f64) -> f64 {
        (value / self.end as f64).clamp(0.0, 1.0)
    }
}

/// The least of 1, 2, 5, 10, 20, 50, … that is at least `least`.
#[must_use]
pub fn round_up(least: u64) -> u64 {
    let mut unit: u64 = 1;
    loop {
        for factor in [1, 2, 5] {
            let value = unit.saturating_mul(factor);
            if value >= least || value == u64::MAX {
                return value;
            }
        }
        unit = unit.saturating_mul(10);
    }
}

/// The area between two axes.
#[derive(Clone, Debug, PartialEq)]
pub struct Plot {
    x: Axis,
    y: Axis,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

/// Height of the area between the axes.
const HEIGHT: f64 = 190.0;
/// Height of a line of text.
const LINE: f64 = 18.0;

impl Plot {
    /// A drawing with axes and legend, and the area in which to plot.
    #[must_use]
    pub fn new(x: Axis, y: Axis, legend: &[(Ink, String)], room: Room) -> (Plot, Drawing) {
        let top = LINE * (legend.len() as f64 + 1.0) + 12.0;
        let (width, bottom) = (room.width(), top + HEIGHT);
        let mut drawing = Drawing { size: [width, bottom + 2.0 * LINE + 10.0], ..Drawing::default() };
        drawing.rect(Ink::Ground, [0.0, 0.0, width, drawing.size[1]]);
        // Wide enough for the longest label, at about seven units a character.
        let left = 14.0 + 7.0 * y.ticks.iter().map(|tick| tick.chars().count()).max().unwrap_or(1) as f64;
        let plot = Plot { x, y, left, right: width - 14.0, top, bottom };
        plot.legend(&mut drawing, legend);
        plot.axes(&mut drawing, room);
        (plot, drawing)
    }

    fn legend(&self, drawing: &mut Drawing, legend: &[(Ink, String)]) {
        for (row, (ink, text)) in legend.iter().enumerate() {
            let y = LINE * row as f64 + 4.0;
            let middle = y + 7.0;
            match ink {
                Ink::Counted | Ink::Well | Ink::Returning => drawing.rect(*ink, [0.0, y + 1.0, 20.0, 12.0]),
                Ink::Interval => whisker(drawing, 10.0, y, y + 14.0),
                Ink::Here => drawing.dot(*ink, [10.0, middle]),
                _ => drawing.line(*ink, vec![[0.0, middle], [20.0, middle]]),
            }
            drawing.text(Ink::Name, [28.0, y + 11.0], TextAnchor::Start, text);
        }
        drawing.text(Ink::Label, [0.0, self.top - 10.0], TextAnchor::Start, &self.y.title);
    }

    fn axes(&self, drawing: &mut Drawing, room: Room) {
        for (tick, name) in self.y.ticks.iter().enumerate() {
            let y = self.y((tick as u64 * self.y.step) as f64);
            drawing.line(if tick == 0 { Ink::Axis } else { Ink::Grid }, vec![[self.left, y], [self.right, y]]);
            drawing.text(Ink::Label, [self.left - 6.0, y + 4.0], TextAnchor::End, name);
        }
        // In the narrow drawing only every second label.
        let every = if room == Room::Narrow && self.x.ticks.len() > 6 { 2 } else { 1 };
        for (tick, name) in self.x.ticks.iter().enumerate() {
            let x = self.x((tick as u64 * self.x.step) as f64);
            drawing.line(Ink::Axis, vec![[x, self.bottom], [x, self.bottom + 5.0]]);
            if tick % every == 0 {
                drawing.text(Ink::Label, [x, self.bottom + LINE], TextAnchor::Middle, name);
            }
        }
        drawing.text(Ink::Label, [self.right, self.bottom + 2.0 * LINE], TextAnchor::End, &self.x.title);
    }

    /// The x coordinate of a value.
    #[must_use]
    pub fn x(&self, value: f64) -> f64 {
        self.left + (self.right - self.left) * self.x.share(value)
    }

    /// The y coordinate of a value.
    #[must_use]
    pub fn y(&self, value: f64) -> f64 {
        self.bottom - (self.bottom - self.top) * self.y.share(value)
    }

    /// The area of the plot between two values of the horizontal axis.
    #[must_use]
    pub fn column(&self, from: f64, to: f64) -> [f64; 4] {
        [self.x(from), self.top, self.x(to) - self.x(from), self.bottom - self.top]
    }

    /// The y coordinate of zero.
    #[must_use]
    pub fn bottom(&self) -> f64 {
        self.bottom
    }

    /// The value at a y coordinate.
    #[cfg(test)]
    pub fn value_at(&self, y: f64) -> f64 {
        (self.bottom - y) / (self.bottom - self.top) * self.y.end as f64
    }
}

/// Draws an interval as a vertical whisker with end caps.
pub(super) fn whisker(drawing: &mut Drawing, x: f64, from: f64, to: f64) {
    drawing.line(Ink::Interval, vec![[x, from], [x, to]]);
    for end in [from, to] {
        drawing.line(Ink::Interval, vec![[x - 3.0, end], [x + 3.0, end]]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_read_well() {
        let steps = [0, 1, 2, 3, 5, 6, 11, 49, 51, 999, 1_000, u64::MAX].map(round_up);
        assert_eq!(steps, [1, 1, 2, 5, 5, 10, 20, 50, 100, 1_000, 1_000, u64::MAX]);
    }

    #[test]
    fn ticks_stand_at_round_numbers_and_cover_all() {
        for most in [0, 1, 7, 10, 99, 101, 4_321] {
            let axis = Axis::up_to(most, 5, "runs", |tick| tick.to_string());
            assert!(axis.end >= most && axis.ticks.len() <= 7 && axis.ticks.len() >= 2, "{most}: {axis:?}");
            assert_eq!(axis.ticks.last(), Some(&axis.end.to_string()), "it ends at a tick");
            assert!(axis.step.to_string().trim_end_matches('0').len() == 1, "{axis:?}");
        }
        let exact = Axis::exactly(180, 6, "s", |tick| tick.to_string());
        assert_eq!((exact.end, exact.ticks.join(" ")), (180, "0 50 100 150".into()));
    }

    #[test]
    fn values_lie_between_the_axes() {
        let axis = |end| Axis::exactly(end, 5, "", |tick| tick.to_string());
        for room in [Room::Wide, Room::Narrow] {
            let (plot, drawing) = Plot::new(axis(100), axis(10), &[(Ink::Counted, "runs".into())], room);
            assert!(plot.x(0.0) > 0.0 && plot.x(100.0) < drawing.size[0]);
            assert!(plot.y(10.0) > 18.0 && plot.y(0.0) < drawing.size[1] && plot.y(0.0) == plot.bottom());
            assert_eq!((plot.x(1e9), plot.y(1e9)), (plot.x(100.0), plot.y(10.0)), "nothing leaves the picture");
            assert!((plot.value_at(plot.y(7.0)) - 7.0).abs() < 1e-9);
        }
    }
}
