//! Geometry of the timeline: segments of lanes, and clusters of markers.

pub mod lanes;
pub mod markers;
