//! VM: one side of the stage, with its virtual processors, its pages and its host.

pub mod geometry;
pub mod arm;
pub mod vp_ring;
pub mod waiting_box;
