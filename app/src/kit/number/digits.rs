//! Digits: splits a typed number in one pass into the two readings that its marks allow.
//!
//! The story has number fields too, so this is part of the first load. It is one loop without text searches, each of
//! which would add code.

use super::error::NumberError;
use crate::words::Language;

/// A number in one reading: a whole and `parts` of ten to the power of `places`, without zeros at the end. What does
/// not fit is `None`.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    pub whole: Option<u64>,
    pub parts: Option<u64>,
    pub places: u32,
}

/// A typed number.
pub(super) struct Typed<'a> {
    /// Whether a minus is before it.
    pub negative: bool,
    /// Its last separator; a space if it has none.
    pub mark: char,
    /// The reading in which all marks separate thousands.
    pub thousands: Option<Reading>,
    /// The reading in which the last mark is the decimal mark and all others separate thousands.
    pub decimals: Option<Reading>,
    /// The text after the number.
    pub unit: &'a str,
}

/// Splits a text that has no white space around it.
pub(super) fn typed(text: &str) -> Typed<'_> {
    // All digits so far, and those before the last mark.
    let (mut all, mut before) = (Some(0), Some(0));
    // The decimals after the last mark. Zeros are counted only when another digit follows.
    let (mut parts, mut places, mut zeros) = (Some(0), 0, 0);
    // How many digits there are before the first mark and behind the last one.
    let (mut lead, mut run) = (0, 0);
    let (mut first, mut last, mut marks) = (' ', ' ', 0_usize);
    let (mut negative, mut starts_with_zero, mut in_threes, mut same_marks) = (false, false, true, true);
    let mut unit = "";
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let mark = match c {
            '0'..='9' => {
                let digit = u64::from(c) - u64::from('0');
                starts_with_zero |= marks == 0 && run == 0 && digit == 0;
                run += 1;
                all = with_digit(all, digit);
                zeros += 1;
                if digit > 0 {
                    places += zeros;
                    for _ in 1..zeros {
                        parts = with_digit(parts, 0);
                    }
                    parts = with_digit(parts, digit);
                    zeros = 0;
                }
                continue;
            }
            ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' => {
                // Between digits it is a separator; elsewhere it is white space.
                let between = run > 0 && rest.peek().is_some_and(|(_, next)| next.is_ascii_digit());
                if !between {
                    continue;
                }
                ' '
            }
            '.' | ',' | '\'' => c,
            '\u{2019}' => '\'',
            '-' | '\u{2212}' | '+' if at == 0 => {
                negative = c != '+';
                continue;
            }
            '-' | '\u{2212}' | '+' => {
                return Typed { negative, mark: ' ', thousands: None, decimals: None, unit };
            }
            _ => {
                unit = &text[at..];
                break;
            }
        };
        if marks == 0 {
            (first, lead) = (mark, run);
        } else {
            in_threes &= run == 3;
            same_marks &= last == first;
        }
        (last, before, run) = (mark, all, 0);
        (parts, places, zeros) = (Some(0), 0, 0);
        marks += 1;
    }
    let groups = matches!(lead, 1..=3) && !starts_with_zero && in_threes && same_marks;
    let is_whole = if marks == 0 { run > 0 } else { groups && last == first && run == 3 };
    let has_decimals = matches!(last, '.' | ',') && if marks == 1 { lead + run > 0 } else { groups && last != first };
    Typed {
        negative,
        mark: last,
        thousands: is_whole.then_some(Reading { whole: all, parts: Some(0), places: 0 }),
        decimals: has_decimals.then_some(Reading { whole: before, parts, places }),
        unit,
    }
}

fn with_digit(number: Option<u64>, digit: u64) -> Option<u64> {
    number?.checked_mul(10)?.checked_add(digit)
}

impl Reading {
    /// The value in the smallest unit; `factor` is how many of them the unit of the number is.
    pub fn value(&self, factor: u64) -> Result<u64, NumberError> {
        let whole = self.whole.and_then(|whole| whole.checked_mul(factor)).ok_or(NumberError::OutOfRange)?;
        let (Some(parts), Some(power)) = (self.parts, 10_u64.checked_pow(self.places)) else {
            return Err(NumberError::TooFine);
        };
        // The common divisor of factor and power is removed first, to avoid an overflow.
        let shared = greatest_common(factor, power);
        if !parts.is_multiple_of(power / shared) {
            return Err(NumberError::TooFine);
        }
        whole.checked_add(parts / (power / shared) * (factor / shared)).ok_or(NumberError::OutOfRange)
    }

    /// The number without groups, in the marks of a language.
    pub fn write(&self, negative: bool, language: Language) -> String {
        let sign = if negative { "\u{2212}" } else { "" };
        let Reading { whole, parts, places } = *self;
        let mut text = format!("{sign}{}", whole.unwrap_or(u64::MAX));
        if places > 0 {
            let places = places as usize;
            text.push(language.decimal_mark());
            text.push_str(&format!("{:0places$}", parts.unwrap_or(0)));
        }
        text
    }
}

fn greatest_common(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { greatest_common(b, a % b) }
}
