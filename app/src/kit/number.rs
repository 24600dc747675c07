//! Number: reads a number that a person typed or pasted, exactly, and never guesses.
//!
//! The problem: `1.000` is one in English and a thousand in German, and both are typed on either page. A reader that
//! takes one of them is wrong by a factor of a thousand and says nothing.
//!
//! ```text
//! text ──► sign, digits, unit ──► as groups: 1000 ─┐
//!                             └─► as decimal: 1.0 ─┴─► those the field takes: one ► value, two ► Ambiguous
//! ```
//!
//! Both readings are made, each is held against the unit and the range of the field, and only if a single value is left
//! is it taken. One rule is added: a field of whole numbers takes thousands as the language of the page writes them.
//!
//! Values are integers in the smallest unit of the field, so nothing is rounded. Rejected: floating-point numbers, which
//! cannot hold a run number of 20 digits; the browser's own `type="number"`, which hides from the page what was typed.

mod digits;
mod say;
#[cfg(test)]
mod tests;

use crate::words::Language;

use digits::{Reading, Typed, typed};
pub use say::{said, two_ways};

/// A unit that may be typed behind a number, and how many of the field's smallest unit it is.
pub type Named<'a> = (&'a str, u64);

/// The units of time, in nanoseconds. Micro has two letters in Unicode, and none on many keyboards.
pub const TIMES: [Named<'static>; 9] = [
    ("ns", 1),
    ("µs", 1_000),
    ("μs", 1_000),
    ("us", 1_000),
    ("ms", 1_000_000),
    ("s", 1_000_000_000),
    ("min", 60_000_000_000),
    ("h", 3_600_000_000_000),
    ("d", 86_400_000_000_000),
];

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field<'a> {
    /// How many of the smallest unit a number without a unit counts: a power of ten.
    pub factor: u64,
    /// The units that may be typed.
    pub units: &'a [Named<'a>],
    /// Least value, in the smallest unit.
    pub least: i128,
    /// Greatest value, in the smallest unit.
    pub most: i128,
    /// Whether zero is taken below the least value, where it stands for "none".
    pub zero_is_none: bool,
}

impl Field<'_> {
    /// A field of whole numbers without a unit.
    #[must_use]
    pub const fn whole(least: u64, most: u64) -> Field<'static> {
        Field { factor: 1, units: &[], least: least as i128, most: most as i128, zero_is_none: false }
    }

    fn takes(&self, value: i128) -> bool {
        (self.least..=self.most).contains(&value) || (self.zero_is_none && value == 0)
    }
}

/// Why a text is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing was typed.
    Empty,
    /// The text is not a number.
    NotANumber,
    /// The field does not have this unit.
    UnknownUnit(String),
    /// The number is finer than the smallest unit of the field.
    TooFine,
    /// The number is outside the range of the field.
    OutOfRange,
    /// The field takes the number in both readings. Each is written here so that it can be read in one way only.
    Ambiguous {
        /// The mark separates thousands.
        thousands: String,
        /// The mark separates the decimals.
        decimals: String,
    },
}

/// Reads a number for a field, on a page in this language.
///
/// # Errors
/// Why the text is not taken.
pub fn read(text: &str, field: &Field, language: Language) -> Result<i128, Fault> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Fault::Empty);
    }
    let Typed { negative, mark, thousands, decimals, unit } = typed(text);
    if thousands.is_none() && decimals.is_none() {
        return Err(Fault::NotANumber);
    }
    let factor = factor(unit, field)?;
    let value = |reading: &Reading| {
        let size = i128::from(reading.value(factor)?);
        let value = if negative { -size } else { size };
        if field.takes(value) { Ok(value) } else { Err(Fault::OutOfRange) }
    };
    let (many, few) = match (&thousands, &decimals) {
        (Some(thousands), Some(decimals)) if factor > 1 || mark != language.group_mark() => (thousands, decimals),
        (Some(one), _) | (None, Some(one)) => return value(one),
        (None, None) => return Err(Fault::NotANumber),
    };
    match (value(many), value(few)) {
        (Ok(one), Ok(other)) if one != other => {
            let space = if unit.is_empty() { "" } else { "\u{a0}" };
            // Three decimals would have two readings again.
            let zero = if few.places == 3 { "0" } else { "" };
            let write = |reading: &Reading, zero| format!("{}{zero}{space}{unit}", reading.write(negative, language));
            Err(Fault::Ambiguous { thousands: write(many, ""), decimals: write(few, zero) })
        }
        (Ok(value), _) | (_, Ok(value)) => Ok(value),
        // Where the mark separates thousands on this page, the field takes fractions, and both are out of range.
        (_, fault) => fault,
    }
}

/// Reads a number for a field whose values have this type.
///
/// # Errors
/// Why the text is not taken.
pub fn read_as<T: TryFrom<i128>>(text: &str, field: &Field, language: Language) -> Result<T, Fault> {
    read(text, field, language).and_then(|value| value.try_into().map_err(|_| Fault::OutOfRange))
}

/// Writes a value as a field shows it: with the decimal mark of the language, without groups, and so that the field reads
/// it as the same value. That may take a zero more: `1.2440` has one reading where `1.244` has two.
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

/// How many of the smallest unit a typed unit is; that of the field if none was typed.
fn factor(unit: &str, field: &Field) -> Result<u64, Fault> {
    if unit.is_empty() {
        return Ok(field.factor);
    }
    let known = field.units.iter().find(|(name, _)| unit.eq_ignore_ascii_case(name));
    known.map(|(_, factor)| *factor).ok_or_else(|| Fault::UnknownUnit(unit.to_owned()))
}
