//! Number: reads a number that a person typed or pasted, exactly and without guessing.
//!
//! The problem: `1.000` is one in English and a thousand in German, and readers type both on either page. A parser that
//! assumes one of them can be wrong by a factor of a thousand without notice.
//!
//! ```text
//! text ──► sign, digits, unit ──► marks separate thousands: 1000 ─┐
//!                             └─► last mark is decimal:     1.0 ──┴─► which does the field accept?
//!                                                                     one ► the value, both ► Ambiguous
//! ```
//!
//! Both readings are made, each is checked against the unit and the range of the field, and only if a single value is
//! left is it accepted. There is one more rule: a field of whole numbers reads a separator of thousands as the language
//! of the page uses it.
//!
//! Values are integers in the smallest unit of the field, so nothing is rounded. Rejected: floating-point numbers,
//! which cannot hold a seed of 20 digits, and the browser's own `type="number"`, which hides from the page what was
//! typed.

mod digits;
mod error;
mod field;
mod explain;
#[cfg(test)]
mod tests;
mod value;

pub use error::NumberError;
pub use explain::{explain, two_ways};
pub use field::{Field, Named, TIMES};
pub use value::{read, read_as, write};
