//! Figure: a picture of numbers with all that belongs to it: what each place reads, and the same numbers as a table.

use super::{Drawing, Room};
use crate::words::{decimal, grouped};

/// A cell of the table: as it is read, and as a program reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// In the language of the page.
    pub shown: String,
    /// With a point and nothing between thousands.
    pub plain: String,
}

impl Cell {
    /// Words.
    pub fn words(text: impl Into<String>) -> Cell {
        let shown = text.into();
        Cell { plain: shown.clone(), shown }
    }

    /// A count.
    #[must_use]
    pub fn count(number: u64) -> Cell {
        Cell { shown: grouped(number), plain: number.to_string() }
    }

    /// A number with this many places.
    #[must_use]
    pub fn number(number: f64, places: usize) -> Cell {
        Cell { shown: decimal(number, places), plain: format!("{number:.places$}") }
    }
}

/// A figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Name of the files it is saved as, without an ending.
    pub name: &'static str,
    /// What it shows.
    pub title: String,
    /// What there is to see, for who does not see it.
    pub alt: String,
    /// With much room, and with little.
    pub drawings: [Drawing; 2],
    /// What each place reads, in the order of the drawings' stops.
    pub readings: Vec<String>,
    /// The place that is read first.
    pub first: usize,
    /// Heads of the columns.
    pub columns: Vec<String>,
    /// The numbers that are drawn, a row each; the first cell is its name.
    pub rows: Vec<Vec<Cell>>,
}

impl Figure {
    /// The drawing for this much room.
    #[must_use]
    pub fn drawing(&self, room: Room) -> &Drawing {
        &self.drawings[usize::from(room == Room::Narrow)]
    }
}
