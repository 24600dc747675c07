//! Chart: numbers as a picture with axes. What is drawn is a list of marks with places in it, from which both the page and
//! the file that is saved are made, so that they cannot differ.

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

pub use drawing::{Anchor, DOT, Drawing, Mark, Room, path};
pub use ink::Ink;
pub use plot::{Axis, Plot, round_up};

/// The whole part of a number that is not negative.
#[must_use]
pub fn whole(number: f64) -> u64 {
    (number as i64).unsigned_abs()
}
