//! Drawing: a picture as a list of marks, each with its place, its ink and its words.

use super::ink::Ink;

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
    fn a_line_goes_through_its_points() {
        assert_eq!(path(&[[0.0, 1.0], [2.5, 3.25]]), "M0.0 1.0L2.5 3.2");
    }
}
