//! Paper: an answer to be read: sentences, tables, steps, and doors to the stage.

use serde::{Deserialize, Serialize};

use super::census::Census;

/// An answer to be read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// What was found, the first sentence being the one to tell.
    pub lines: Vec<String>,
    /// Tables.
    pub tables: Vec<Table>,
    /// Steps in order, if there are any.
    pub steps: Vec<String>,
    /// What can be opened on the stage.
    pub doors: Vec<Door>,
    /// What a study has counted, to be drawn.
    pub census: Option<Census>,
}

/// A table with a name, a head and rows; the first cell of a row is its name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// What it is.
    pub caption: String,
    /// Head of each column.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Its cells.
    pub cells: Vec<String>,
}

/// Something that can be opened on the stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Door {
    /// The words on it.
    pub label: String,
    /// Where it leads.
    pub to: Place,
}

/// Where a door leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// Another run of the scenario studied.
    Run(u64),
    /// A scenario of the page.
    Scenario(String),
}
