//! Numbers: every number of the model, as the table of the page has it.

use super::paper::{Paper, Row, Table};
use super::words;
use crate::facts::numbers::{Number, all};

/// The table of every number of the model.
pub fn paper() -> Paper {
    let rows: Vec<Row> = all().map(row).collect();
    let lines = vec![words::numbers_line(rows.len() as u64)];
    let table = Table {
        caption: words::numbers_caption().into(),
        columns: words::numbers_columns().map(Into::into).to_vec(),
        rows,
    };
    Paper { lines, tables: vec![table], ..Paper::default() }
}

fn row(number: Number) -> Row {
    let or = |text: &str, otherwise: String| if text.is_empty() { otherwise } else { text.into() };
    let cells = vec![
        number.path.into(),
        number.what.into(),
        or(number.default, words::none()),
        words::from_to(number.least, number.most),
        words::evidence(number.tag).into(),
        or(number.source, words::numbers_our_choice().into()),
    ];
    Row { cells }
}
