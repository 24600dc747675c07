//! Numbers: every number of the model, from the table the model itself is made with.

use sim_core::parameter::{Parameter, table};

use super::{Paper, Row, Table, words};

/// All of them.
pub fn paper() -> Paper {
    let rows: Vec<Row> = table().iter().map(row).collect();
    let lines = vec![words::numbers_line(rows.len())];
    let table = Table {
        caption: words::NUMBERS_CAPTION.into(),
        columns: words::NUMBERS_COLUMNS.map(Into::into).to_vec(),
        rows,
    };
    Paper { lines, tables: vec![table], ..Paper::default() }
}

fn row(parameter: &Parameter) -> Row {
    let show = |value: u64| parameter.unit.show(value);
    let cells = vec![
        parameter.path.into(),
        parameter.what.into(),
        parameter.default.map_or(words::NONE.into(), show),
        words::range(&show(parameter.least), &show(parameter.most)),
        parameter.evidence.to_string(),
        if parameter.source.is_empty() { words::OUR_CHOICE.into() } else { parameter.source.into() },
    ];
    Row { cells, bar: None }
}
