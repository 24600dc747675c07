//! Numbers: every number of the model, from the table the model itself is made with.

use sim_core::parameter::{Parameter, table};

use super::{Paper, Row, Table, words};
use crate::content::units::exact;
use crate::words::numbers as says;

/// All of them.
pub fn paper() -> Paper {
    let rows: Vec<Row> = table().iter().map(row).collect();
    let lines = vec![says::line(rows.len() as u64)];
    let table =
        Table { caption: says::caption().into(), columns: words::numbers_columns().map(Into::into).to_vec(), rows };
    Paper { lines, tables: vec![table], ..Paper::default() }
}

fn row(parameter: &Parameter) -> Row {
    let show = |value: u64| exact(parameter.unit, value);
    let cells = vec![
        parameter.path.into(),
        words::number(parameter).into(),
        parameter.default.map_or(says::none().into(), show),
        says::range(show(parameter.least), show(parameter.most)),
        words::evidence(parameter.evidence).into(),
        words::number_source(parameter).into(),
    ];
    Row { cells, bar: None }
}
