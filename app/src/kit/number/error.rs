//! Error: why a text cannot be read as a number for a field.

/// Why a text cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumberError {
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
    /// The field accepts both readings. Each is written here in a form that has only one reading.
    Ambiguous {
        /// The mark separates thousands.
        thousands: String,
        /// The mark separates the decimals.
        decimals: String,
    },
}
