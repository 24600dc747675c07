//! Timeline: the axis of the run with its lanes, its markers and the time slider.

pub mod geometry;
pub mod lanes;
pub mod scrubber;
