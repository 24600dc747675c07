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

mod say;
#[cfg(test)]
mod tests;

use crate::words::Language;

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
    let unit_at = text.find(|c: char| !belongs_to_number(c)).unwrap_or(text.len());
    let (number, unit) = (text[..unit_at].trim(), &text[unit_at..]);
    if text.is_empty() {
        return Err(Fault::Empty);
    }
    let (negative, number) = match number.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, number.strip_prefix('+').unwrap_or(number)),
    };
    let (thousands, decimals) = (as_thousands(number), as_decimals(number));
    if thousands.is_none() && decimals.is_none() {
        return Err(Fault::NotANumber);
    }
    let factor = factor(unit, field)?;
    let value = |reading: &Reading| {
        let size = reading.times(factor)?;
        let value = if negative { -i128::from(size) } else { size.into() };
        if field.takes(value) { Ok(value) } else { Err(Fault::OutOfRange) }
    };
    let (thousands, decimals) = match (thousands, decimals) {
        (Some(one), None) | (None, Some(one)) => return value(&one),
        (Some(thousands), Some(decimals)) => (thousands, decimals),
        (None, None) => return Err(Fault::NotANumber),
    };
    if factor == 1 && number.contains(language.group_mark()) {
        return value(&thousands);
    }
    match (value(&thousands), value(&decimals)) {
        (Ok(many), Ok(few)) if many != few => {
            let sign = if negative { "\u{2212}" } else { "" };
            let space = if unit.is_empty() { "" } else { "\u{a0}" };
            let write = |reading: &Reading| format!("{sign}{}{space}{unit}", reading.plain(language));
            Err(Fault::Ambiguous { thousands: write(&thousands), decimals: write(&decimals) })
        }
        (Ok(value), _) | (_, Ok(value)) => Ok(value),
        // What the marks mean on this page says best what is wrong.
        (many, few) => {
            if number.contains(language.group_mark()) {
                many
            } else {
                few
            }
        }
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
    let sign = if value < 0 { "\u{2212}" } else { "" };
    let mut text = format!("{sign}{}", size / factor);
    let rest = size % factor;
    if rest > 0 {
        let places = factor.ilog10() as usize;
        text.push(language.decimal_mark());
        text.push_str(format!("{rest:0places$}").trim_end_matches('0'));
        if read(&text, field, language) != Ok(value) {
            text.push('0');
        }
    }
    text
}

/// A number in one reading: the digits before the decimal mark, and those behind it without zeros at the end.
struct Reading {
    whole: String,
    fraction: String,
}

impl Reading {
    /// The value in the smallest unit.
    fn times(&self, factor: u64) -> Result<u64, Fault> {
        let whole: u64 = match self.whole.trim_start_matches('0') {
            "" => 0,
            digits => digits.parse().map_err(|_| Fault::OutOfRange)?,
        };
        // The fraction is `parts / power`; what the unit and the power share is taken out first, so that all stays small.
        let power = u32::try_from(self.fraction.len()).ok().and_then(|places| 10_u64.checked_pow(places));
        let (Some(power), Ok(parts)) = (power, format!("0{}", self.fraction).parse::<u64>()) else {
            return Err(Fault::TooFine);
        };
        let shared = greatest_common(factor, power);
        if !parts.is_multiple_of(power / shared) {
            return Err(Fault::TooFine);
        }
        let parts = parts / (power / shared) * (factor / shared);
        whole.checked_mul(factor).and_then(|whole| whole.checked_add(parts)).ok_or(Fault::OutOfRange)
    }

    /// The same without groups, written so that it has no other reading.
    fn plain(&self, language: Language) -> String {
        let Reading { whole, fraction } = self;
        match fraction.len() {
            0 => whole.clone(),
            3 => format!("{whole}{}{fraction}0", language.decimal_mark()),
            _ => format!("{whole}{}{fraction}", language.decimal_mark()),
        }
    }
}

fn greatest_common(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { greatest_common(b, a % b) }
}

/// The number as digits that may be in groups, without decimals.
fn as_thousands(text: &str) -> Option<Reading> {
    let mark = text.chars().find(|c| !c.is_ascii_digit());
    let whole = digits(text, mark)?;
    Some(Reading { whole, fraction: String::new() })
}

/// The number with its last point or comma as the decimal mark.
fn as_decimals(text: &str) -> Option<Reading> {
    let at = text.rfind(['.', ','])?;
    let (before, after) = (&text[..at], &text[at + 1..]);
    let mark = before.chars().find(|c| !c.is_ascii_digit());
    if mark.is_some_and(|mark| text[at..].starts_with(mark)) || !after.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let whole = if before.is_empty() && !after.is_empty() { "0".into() } else { digits(before, mark)? };
    Some(Reading { whole, fraction: after.trim_end_matches('0').into() })
}

/// Whether a character can separate groups: point, comma, apostrophes, and spaces of any width.
fn is_mark(c: char) -> bool {
    matches!(c, '.' | ',' | '\'' | '\u{2019}' | ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

/// Whether a character is part of the number; the first one that is not begins the unit.
fn belongs_to_number(c: char) -> bool {
    c.is_ascii_digit() || is_mark(c) || matches!(c, '-' | '\u{2212}' | '+')
}

/// Digits, in groups of three behind the first if there is a mark between them.
fn digits(text: &str, mark: Option<char>) -> Option<String> {
    let Some(mark) = mark else { return (!text.is_empty()).then(|| text.to_owned()) };
    let mut groups = text.split(mark);
    let first = groups.next()?;
    let fits = is_mark(mark)
        && matches!(first.len(), 1..=3)
        && !first.starts_with('0')
        && text.split(mark).all(|group| group.bytes().all(|byte| byte.is_ascii_digit()))
        && groups.all(|group| group.len() == 3);
    fits.then(|| text.split(mark).collect())
}

/// How many of the smallest unit a typed unit is; that of the field if none was typed.
fn factor(unit: &str, field: &Field) -> Result<u64, Fault> {
    if unit.is_empty() {
        return Ok(field.factor);
    }
    let known = field.units.iter().find(|(name, _)| unit.eq_ignore_ascii_case(name));
    known.map(|(_, factor)| *factor).ok_or_else(|| Fault::UnknownUnit(unit.to_owned()))
}
