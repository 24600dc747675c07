//! Chart: numbers as a picture with axes. What is drawn is a list of marks with places in it, from which both the page and
//! the file that is saved are made, so that they cannot differ.

pub mod bars;
pub mod curve;
pub mod figure;
pub mod histogram;
mod plot;
pub mod save;
pub mod strips;
pub mod view;

pub use plot::{Axis, Plot};

/// What a mark is drawn with: a class on the page, a colour by its name in `tokens.css` in the saved file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ink {
    /// The ground everything stands on.
    Ground,
    /// A line that helps the eye.
    Grid,
    /// An axis and its ticks.
    Axis,
    /// Words beside an axis.
    Label,
    /// A word that is read first.
    Name,
    /// What was counted before the update; being down.
    Counted,
    /// What was counted after it; being up.
    Well,
    /// Something on its way back.
    Returning,
    /// How far an interval reaches.
    Interval,
    /// What a formula says.
    Form,
    /// What another formula says.
    SecondForm,
    /// What is to be reached.
    Goal,
    /// Where the reader stands.
    Here,
}

impl Ink {
    /// All of them.
    pub const ALL: [Ink; 13] = [
        Ink::Ground,
        Ink::Grid,
        Ink::Axis,
        Ink::Label,
        Ink::Name,
        Ink::Counted,
        Ink::Well,
        Ink::Returning,
        Ink::Interval,
        Ink::Form,
        Ink::SecondForm,
        Ink::Goal,
        Ink::Here,
    ];

    /// Its class on the page.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Ink::Ground => "chart-ground",
            Ink::Grid => "chart-grid",
            Ink::Axis => "chart-axis",
            Ink::Label => "chart-label",
            Ink::Name => "chart-name",
            Ink::Counted => "chart-counted",
            Ink::Well => "chart-well",
            Ink::Returning => "chart-returning",
            Ink::Interval => "chart-interval",
            Ink::Form => "chart-form",
            Ink::SecondForm => "chart-second-form",
            Ink::Goal => "chart-goal",
            Ink::Here => "chart-here",
        }
    }
}

/// On which side of its place a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// To the right of it.
    Start,
    /// Around it.
    Middle,
    /// To the left of it.
    End,
}

impl Anchor {
    /// As SVG has it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        }
    }
}

/// Something drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A filled rectangle.
    Rect {
        /// What it is drawn with.
        ink: Ink,
        /// Its left edge, its top, its width, its height.
        at: [f64; 4],
    },
    /// A line through points.
    Line {
        /// What it is drawn with.
        ink: Ink,
        /// The points.
        points: Vec<[f64; 2]>,
    },
    /// A dot.
    Dot {
        /// What it is drawn with.
        ink: Ink,
        /// Its middle.
        at: [f64; 2],
    },
    /// A text on one line.
    Text {
        /// What it is drawn with.
        ink: Ink,
        /// Where its line starts, lies or ends.
        at: [f64; 2],
        /// On which side of that it stands.
        anchor: Anchor,
        /// What it says.
        text: String,
    },
}

/// Radius of a dot.
pub const DOT: f64 = 5.0;

/// A picture: its size and what is in it, the lowest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// Its width and height.
    pub size: [f64; 2],
    /// What is drawn.
    pub marks: Vec<Mark>,
    /// The places that can be read, in order: left edge and top, width and height of each.
    pub stops: Vec<[f64; 4]>,
}

impl Drawing {
    pub(crate) fn rect(&mut self, ink: Ink, at: [f64; 4]) {
        self.marks.push(Mark::Rect { ink, at });
    }

    pub(crate) fn line(&mut self, ink: Ink, points: Vec<[f64; 2]>) {
        self.marks.push(Mark::Line { ink, points });
    }

    pub(crate) fn dot(&mut self, ink: Ink, at: [f64; 2]) {
        self.marks.push(Mark::Dot { ink, at });
    }

    pub(crate) fn text(&mut self, ink: Ink, at: [f64; 2], anchor: Anchor, text: impl Into<String>) {
        self.marks.push(Mark::Text { ink, at, anchor, text: text.into() });
    }
}

/// How much room a picture has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// A column of text or more.
    Wide,
    /// A phone.
    Narrow,
}

impl Room {
    /// The width of a picture in it.
    #[must_use]
    pub fn width(self) -> f64 {
        match self {
            Room::Wide => 720.0,
            Room::Narrow => 320.0,
        }
    }
}

/// The least of 1, 2, 5, 10, 20, 50, … that is not less.
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

/// The whole part of a number that is not negative.
#[must_use]
pub fn whole(number: f64) -> u64 {
    (number as i64).unsigned_abs()
}

/// A line as the `d` of a path.
#[must_use]
pub fn path(points: &[[f64; 2]]) -> String {
    let point = |(index, [x, y]): (usize, &[f64; 2])| format!("{}{x:.1} {y:.1}", if index == 0 { 'M' } else { 'L' });
    points.iter().enumerate().map(point).collect()
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
    fn a_line_goes_through_its_points() {
        assert_eq!(path(&[[0.0, 1.0], [2.5, 3.25]]), "M0.0 1.0L2.5 3.2");
    }
}
