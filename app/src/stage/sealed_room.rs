//! Sealed room: the pages of a VM, the actors on the host that try to read or change them, and the results.

pub mod state;
pub mod geometry;
pub mod view;
mod sealed_picture;
