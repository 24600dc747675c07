//! Say: why a number is not taken, in the language of the page.

use super::fault::Fault;
use super::field::Field;
use super::value::write;
use crate::words::{language, number as first_words, number_faults as words};

/// What to write in place of a text with two readings; nothing for any other fault. The story has only this sentence,
/// because its fields say their range themselves.
#[must_use]
pub fn two_ways(fault: &Fault, typed: &str) -> Option<String> {
    match fault {
        Fault::Ambiguous { thousands, decimals } => Some(first_words::two_ways(typed.trim(), thousands, decimals)),
        Fault::Empty | Fault::NotANumber | Fault::UnknownUnit(_) | Fault::TooFine | Fault::OutOfRange => None,
    }
}

/// Why a text is not taken and what to do about it. The range is said as the page writes it elsewhere.
#[must_use]
pub fn said(fault: &Fault, typed: &str, field: &Field, [least, most]: [&str; 2]) -> String {
    let typed = typed.trim();
    match fault {
        Fault::Empty => words::number_needed(least, most),
        Fault::NotANumber => words::not_a_number(typed, least, most),
        Fault::UnknownUnit(unit) => match units(field) {
            None => words::no_unit(unit),
            Some(units) => words::unknown_unit(unit, units),
        },
        Fault::TooFine => match smallest_step(field) {
            None => words::whole_needed(least, most),
            Some(step) => words::too_fine(typed, step),
        },
        Fault::OutOfRange => words::out_of_range(typed, least, most),
        Fault::Ambiguous { .. } => two_ways(fault, typed).unwrap_or_default(),
    }
}

/// The units of a field, each once; the ways to write one without its letter are left out.
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

/// The least difference between two values of a field; nothing for a field of whole numbers.
fn smallest_step(field: &Field) -> Option<String> {
    match field.units.iter().find(|(_, factor)| *factor == 1) {
        Some((name, _)) => Some(format!("1\u{a0}{name}")),
        None if field.factor == 1 => None,
        None => Some(write(1, field, language())),
    }
}
