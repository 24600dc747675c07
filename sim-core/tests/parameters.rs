//! `docs/parameters.md` is made from the table of parameters, so the document and the program cannot differ.
//! `UPDATE_EXPECT=1 cargo test -p sim-core --test parameters` makes it anew.

use std::fmt::Write as _;

use sim_core::model::parameter::table;

#[test]
fn the_document_is_made_from_the_table() {
    let mut out = String::from(
        "# Parameters of the model\n\n\
         Made from the table in `sim-core/src/model/parameter.rs` by `sim-core/tests/parameters.rs`; do not edit.\n\
         *Confirmed*: Microsoft says so of this incident. *Documented*: public documentation or source code says so.\n\
         *Modelled*: our choice, for Microsoft has not published the mechanism.\n\n\
         | parameter | what it is | default | range | evidence |\n|---|---|--:|---|---|\n",
    );
    for row in table() {
        let show = |value| row.unit.show(value);
        let default = row.default.map_or("none".into(), show);
        let evidence =
            if row.source.is_empty() { row.evidence.to_string() } else { format!("{}: {}", row.evidence, row.source) };
        writeln!(
            out,
            "| `{}` | {} | {default} | {} to {} | {evidence} |",
            row.path,
            row.what,
            show(row.least),
            show(row.most)
        )
        .expect("a string takes what is written");
    }
    expect_test::expect_file!["../../docs/parameters.md"].assert_eq(&out);
}
