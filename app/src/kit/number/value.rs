//! Value: reads the value of a text for a field, and writes a value so that the field can read it.

use super::digits::{Reading, Typed, typed};
use super::error::NumberError;
use super::field::Field;
use crate::words::Language;

/// Reads a number for a field, on a page in this language.
///
/// # Errors
/// Why the text cannot be read.
pub fn read(text: &str, field: &Field, language: Language) -> Result<i128, NumberError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(NumberError::Empty);
    }
    let Typed { negative, mark, thousands, decimals, unit } = typed(text);
    if thousands.is_none() && decimals.is_none() {
        return Err(NumberError::NotANumber);
    }
    let factor = factor(unit, field)?;
    let value = |reading: &Reading| {
        let size = i128::from(reading.value(factor)?);
        let value = if negative { -size } else { size };
        if field.takes(value) { Ok(value) } else { Err(NumberError::OutOfRange) }
    };
    let (many, few) = match (&thousands, &decimals) {
        (Some(thousands), Some(decimals)) if factor > 1 || mark != language.group_mark() => (thousands, decimals),
        (Some(one), _) | (None, Some(one)) => return value(one),
        (None, None) => return Err(NumberError::NotANumber),
    };
    match (value(many), value(few)) {
        (Ok(one), Ok(other)) if one != other => {
            let space = if unit.is_empty() { "" } else { "\u{a0}" };
            // With three decimals the text would have two readings again.
            let zero = if few.places == 3 { "0" } else { "" };
            let write = |reading: &Reading, zero| format!("{}{zero}{space}{unit}", reading.write(negative, language));
            Err(NumberError::Ambiguous { thousands: write(many, ""), decimals: write(few, zero) })
        }
        (Ok(value), _) | (_, Ok(value)) => Ok(value),
        // Where the mark separates thousands on this page, the field takes fractions, and both are out of range.
        (_, error) => error,
    }
}

/// Reads a number for a field whose values have this type.
///
/// # Errors
/// Why the text cannot be read.
pub fn read_as<T: TryFrom<i128>>(text: &str, field: &Field, language: Language) -> Result<T, NumberError> {
    read(text, field, language).and_then(|value| value.try_into().map_err(|_| NumberError::OutOfRange))
}

/// Writes a value as a field shows it: with the decimal mark of the language, without groups, and so that the field
/// reads it as the same value. That may need one more zero: `1.2440` has one reading where `1.244` has two.
#[must_use]
pub fn write(value: i128, field: &Field, language: Language) -> String {
    let size = u64::try_from(value.unsigned_abs()).unwrap_or(u64::MAX);
    let factor = field.factor.max(1);
    let (mut parts, mut places) = (size % factor, factor.ilog10());
    while places > 0 && parts.is_multiple_of(10) {
        (parts, places) = (parts / 10, places - 1);
    }
    let reading = Reading { whole: Some(size / factor), parts: Some(parts), places };
    let mut text = reading.write(value < 0, language);
    if places == 3 && read(&text, field, language) != Ok(value) {
        text.push('0');
    }
    text
}

/// The factor from the typed unit to the smallest one; that of the field if no unit was typed.
fn factor(unit: &str, field: &Field) -> Result<u64, NumberError> {
    if unit.is_empty() {
        return Ok(field.factor);
    }
    let known = field.units.iter().find(|(name, _)| unit.eq_ignore_ascii_case(name));
    known.map(|(_, factor)| *factor).ok_or_else(|| NumberError::UnknownUnit(unit.to_owned()))
}
