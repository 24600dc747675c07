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
mod fault;
mod field;
mod say;
#[cfg(test)]
mod tests;
mod value;

pub use fault::Fault;
pub use field::{Field, Named, TIMES};
pub use say::{said, two_ways};
pub use value::{read, read_as, write};
