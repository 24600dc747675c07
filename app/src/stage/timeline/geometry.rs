//! Geometry of the timeline: stretches of lanes, and which markers stand together.

pub mod lanes;
pub mod markers;
