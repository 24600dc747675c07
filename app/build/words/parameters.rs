//! Parameters: the table of every number of the model, from sim-core's own table, as one text of each language.
//!
//! The page shows it without computing anything, so neither the table nor its words are part of what is loaded first.
//! English is what sim-core says; another language has a text for each row in its `parameters.ftl`.

use sim_core::model::parameter::{Evidence, Parameter, Unit, table};

use super::compile::{Book, Message, Part, Piece, Sheet};

/// Between the cells of a row, as `src/facts/numbers.rs` reads it.
const CELL: &str = "\u{1f}";
/// Between rows.
const ROW: &str = "\u{1e}";

/// The sheet with the table in it: a message of its own, which no file has.
pub fn sheet(book: &Book, found: &mut Vec<String>) -> Sheet {
    let rows: Vec<String> = table().iter().map(|row| cells(row, book, found).join(CELL)).collect();
    let known: Vec<String> = table().iter().map(|row| id(row.path)).collect();
    for id in book.parameters.keys().filter(|id| !known.contains(id) && *id != "yes" && *id != "no") {
        found.push(format!("parameters.ftl: no parameter {id}"));
    }
    let message = Message { id: "rows".into(), place: "parameters".into(), pieces: vec![Piece::Text(rows.join(ROW))] };
    Sheet { name: "number-table".into(), part: Part::Later, messages: vec![message] }
}

fn cells(row: &Parameter, book: &Book, found: &mut Vec<String>) -> [String; 7] {
    let (what, source) = match book.parameters.get(&id(row.path)) {
        Some(text) => (text.what.clone(), text.source.clone().unwrap_or_else(|| row.source.into())),
        None => {
            if !book.is_first {
                found.push(format!("parameters.ftl: {} has no text", id(row.path)));
            }
            (row.what.into(), row.source.into())
        }
    };
    let show = |value| shown(row.unit, value, book);
    let evidence = match row.evidence {
        Evidence::Confirmed => "confirmed",
        Evidence::Documented => "documented",
        Evidence::Modelled => "modelled",
    };
    [
        row.path.into(),
        what.replace('\'', "’"),
        row.default.map_or_else(String::new, show),
        show(row.least),
        show(row.most),
        evidence.into(),
        source,
    ]
}

/// A value as the language has it.
fn shown(unit: Unit, value: u64, book: &Book) -> String {
    let text = unit.show(value);
    if let Some(word) = book.parameters.get(&text).filter(|_| unit == Unit::YesOrNo) {
        return word.what.clone();
    }
    if matches!(unit, Unit::Count | Unit::Bytes) {
        return grouped(value, &book.language.group_mark.to_string())
            + if unit == Unit::Bytes { "\u{a0}B" } else { "" };
    }
    text.replace(' ', "\u{a0}").replace('.', &book.language.decimal_mark.to_string())
}

/// A number with its thousands apart, as the page writes it.
fn grouped(number: u64, mark: &str) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().map(|group| str::from_utf8(group).expect("digits")).collect();
    groups.join(mark)
}

/// Its name in FTL: `hosts[].revision` is `hosts-revision`.
fn id(path: &str) -> String {
    path.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

/// Terms of `facts.ftl` that name a parameter say its default.
pub fn facts(book: &Book, found: &mut Vec<String>) {
    for (name, fact) in &book.facts {
        let Some((_, path)) = fact.behind.as_ref().filter(|(kind, _)| kind == "parameter") else { continue };
        let Some(row) = table().into_iter().find(|row| row.path == path) else {
            found.push(format!("{}: no parameter {path}", fact.place));
            continue;
        };
        let value = row.default.map_or_else(String::new, |value| shown(row.unit, value, book));
        let number = value.split('\u{a0}').next().unwrap_or_default();
        if !fact.text.contains(number) {
            found.push(format!("{}: -{name} is {}, and {path} is {value}", fact.place, fact.text));
        }
    }
}
