//! Drawing: a picture as a list of marks. Coordinates are those of its SVG view box; y goes down.

use super::ink::Ink;

/// Where a text is relative to its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextAnchor {
    /// It starts there.
    Start,
    /// Its middle is there.
    Middle,
    /// It ends there.
    End,
}

impl TextAnchor {
    /// The value of the SVG attribute `text-anchor`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            TextAnchor::Start => "start",
            TextAnchor::Middle => "middle",
            TextAnchor::End => "end",
        }
    }
}

/// An element of a drawing.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A filled rectangle.
    Rect {
        /// Its style.
        ink: Ink,
        /// Left edge, top, width and height.
        at: [f64; 4],
    },
    /// A line through points.
    Line {
        /// Its style.
        ink: Ink,
        /// The points.
        points: Vec<[f64; 2]>,
    },
    /// A dot.
    Dot {
        /// Its style.
        ink: Ink,
        /// Its centre.
        at: [f64; 2],
    },
    /// A text on one line.
    Text {
        /// Its style.
        ink: Ink,
        /// A point on its base line.
        at: [f64; 2],
        /// Which part of the text is at that point.
        anchor: TextAnchor,
        /// The text.
        text: String,
    },
}

/// Radius of a dot.
pub const DOT: f64 = 5.0;

/// A picture. Later marks are drawn over earlier ones.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// Its width and height.
    pub size: [f64; 2],
    /// The marks, in the order in which they are drawn.
    pub marks: Vec<Mark>,
    /// The areas that the reader can select, in order: left edge, top, width and height.
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

    pub(crate) fn text(&mut self, ink: Ink, at: [f64; 2], anchor: TextAnchor, text: impl Into<String>) {
        self.marks.push(Mark::Text { ink, at, anchor, text: text.into() });
    }
}

/// The two widths for which a picture is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// At least a column of text.
    Wide,
    /// A phone.
    Narrow,
}

impl Room {
    /// The width of the picture.
    #[must_use]
    pub fn width(self) -> f64 {
        match self {
            Room::Wide => 720.0,
            Room::Narrow => 320.0,
        }
    }
}

/// A line as the attribute `d` of an SVG path.
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
