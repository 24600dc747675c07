//! Sealed room: the pages of a VM, who on the host tries to read them, and the result.

pub mod state;
pub mod geometry;
pub mod view;
mod sealed_picture;
