//! Fault: why a text is not taken as a number.

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
