//! Parameters: every number of the model with its default, range and evidence, as a table.

use super::words;
use crate::facts::numbers::{Number, all};
use crate::studies::message::report::{Report, ReportRow, ReportTable};

/// The report on every parameter of the model.
pub fn report() -> Report {
    let rows: Vec<ReportRow> = all().map(row).collect();
    let lines = vec![words::parameters_line(rows.len() as u64)];
    let table = ReportTable {
        caption: words::parameters_caption().into(),
        columns: words::parameters_columns().map(Into::into).to_vec(),
        rows,
    };
    Report { lines, tables: vec![table], ..Report::default() }
}

fn row(number: Number) -> ReportRow {
    let or = |text: &str, otherwise: String| if text.is_empty() { otherwise } else { text.into() };
    let cells = vec![
        number.path.into(),
        number.what.into(),
        or(number.default, words::none()),
        words::from_to(number.least, number.most),
        words::evidence(number.tag).into(),
        or(number.source, words::parameters_our_choice().into()),
    ];
    ReportRow { cells }
}
