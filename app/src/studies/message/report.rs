//! Report: the result of a study as sentences, tables and buttons, ready to be drawn.

use serde::{Deserialize, Serialize};

use super::freeze_counts::FreezeCounts;

/// The result of a study. Empty parts are not drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The findings. The first sentence is also the one that is announced.
    pub lines: Vec<String>,
    /// Tables, in reading order.
    pub tables: Vec<ReportTable>,
    /// The steps of a counterexample, in order.
    pub steps: Vec<String>,
    /// Buttons that open a run on the stage.
    pub run_buttons: Vec<RunButton>,
    /// The counts behind the figures, if there are any.
    pub counts: Option<FreezeCounts>,
}

/// A table. The first cell of a row names the row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportTable {
    /// The heading above it.
    pub caption: String,
    /// The heading of each column.
    pub columns: Vec<String>,
    /// The rows, each with as many cells as there are columns.
    pub rows: Vec<ReportRow>,
}

/// A row of a [`ReportTable`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportRow {
    /// Its cells, the name of the row first.
    pub cells: Vec<String>,
}

/// A button that opens a run on the stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunButton {
    /// The text on the button.
    pub label: String,
    /// The run that it opens.
    pub run: RunRef,
}

/// A run that a report refers to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RunRef {
    /// The studied scenario with this seed.
    Seed(u64),
    /// A scenario of the page, by its slug.
    Scenario(String),
}
