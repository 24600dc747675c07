//! Chart: numbers as a picture with axes. A picture is a list of marks. Both the page and the saved file are made from
//! it, so they cannot differ.

pub mod bars;
pub mod curve;
mod drawing;
pub mod figure;
pub mod histogram;
mod ink;
mod plot;
pub mod save;
pub mod strips;
pub mod view;

pub use drawing::{DOT, Drawing, Mark, Room, TextAnchor, path};
pub use ink::Ink;
pub use plot::{Axis, Plot, round_up};

/// The integer part of a number that is not negative.
#[must_use]
pub fn whole(number: f64) -> u64 {
    (number as i64).unsigned_abs()
}
