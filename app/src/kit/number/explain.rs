//! Explain: the message for a text that cannot be read as a number.

use super::error::NumberError;
use super::field::Field;
use super::value::write;
use crate::words::{language, number as first_words, number_faults as words};

/// The message for a text with two readings; `None` for any other error. The story has only this message,
/// because its fields state their range themselves.
#[must_use]
pub fn two_ways(error: &NumberError, typed: &str) -> Option<String> {
    match error {
        NumberError::Ambiguous { thousands, decimals } => {
            Some(first_words::two_ways(typed.trim(), thousands, decimals))
        }
        NumberError::Empty
        | NumberError::NotANumber
        | NumberError::UnknownUnit(_)
        | NumberError::TooFine
        | NumberError::OutOfRange => None,
    }
}

/// The message for an error: why, and what to do. `least` and `most` are the range as the page writes it elsewhere.
#[must_use]
pub fn explain(error: &NumberError, typed: &str, field: &Field, [least, most]: [&str; 2]) -> String {
    let typed = typed.trim();
    match error {
        NumberError::Empty => words::number_needed(least, most),
        NumberError::NotANumber => words::not_a_number(typed, least, most),
        NumberError::UnknownUnit(unit) => match units(field) {
            None => words::no_unit(unit),
            Some(units) => words::unknown_unit(unit, units),
        },
        NumberError::TooFine => match smallest_step(field) {
            None => words::whole_needed(least, most),
            Some(step) => words::too_fine(typed, step),
        },
        NumberError::OutOfRange => words::out_of_range(typed, least, most),
        NumberError::Ambiguous { .. } => two_ways(error, typed).unwrap_or_default(),
    }
}

/// The names of the units of a field. Of several names for one unit, only the first.
fn units(field: &Field) -> Option<String> {
    let mut names: Vec<(&str, u64)> = Vec::new();
    for (name, factor) in field.units {
        if !names.iter().any(|(_, known)| known == factor) {
            names.push((name, *factor));
        }
    }
    let names: Vec<&str> = names.into_iter().map(|(name, _)| name).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// The least difference between two values of a field; `None` for a field of whole numbers.
fn smallest_step(field: &Field) -> Option<String> {
    match field.units.iter().find(|(_, factor)| *factor == 1) {
        Some((name, _)) => Some(format!("1\u{a0}{name}")),
        None if field.factor == 1 => None,
        None => Some(write(1, field, language())),
    }
}
