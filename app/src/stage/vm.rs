//! VM: one arm of the stage, with its virtual processors (VPs), its pages and its host.

pub mod geometry;
pub mod arm;
pub mod vp_ring;
pub mod waiting_box;
