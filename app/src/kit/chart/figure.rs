//! Figure: a picture of numbers, with a text for each area that can be selected and the same numbers as a table.

use super::{Drawing, Room};
use crate::words::{decimal, grouped};

/// A cell of the table, for people and for programs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// As written in the language of the page.
    pub shown: String,
    /// For CSV: with a decimal point and without separators of thousands.
    pub plain: String,
}

impl Cell {
    /// A text.
    pub fn words(text: impl Into<String>) -> Cell {
        let shown = text.into();
        Cell { plain: shown.clone(), shown }
    }

    /// A count.
    #[must_use]
    pub fn count(number: u64) -> Cell {
        Cell { shown: grouped(number), plain: number.to_string() }
    }

    /// A number with this many decimals.
    #[must_use]
    pub fn number(number: f64, places: usize) -> Cell {
        Cell { shown: decimal(number, places), plain: format!("{number:.places$}") }
    }
}

/// A figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The name of saved files, without extension.
    pub name: &'static str,
    /// Its title.
    pub title: String,
    /// A description for readers who cannot see it.
    pub alt: String,
    /// The wide and the narrow drawing.
    pub drawings: [Drawing; 2],
    /// A text for each area that can be selected, in the order of `stops`.
    pub readings: Vec<String>,
    /// The index of the area that is selected at first.
    pub first: usize,
    /// The heads of the columns of the table.
    pub columns: Vec<String>,
    /// The rows of the table; the first cell of a row is its head.
    pub rows: Vec<Vec<Cell>>,
}

impl Figure {
    /// The drawing for a width.
    #[must_use]
    pub fn drawing(&self, room: Room) -> &Drawing {
        &self.drawings[usize::from(room == Room::Narrow)]
    }
}
