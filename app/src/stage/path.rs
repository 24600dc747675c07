//! Path: the way of a send through guest and host, and the sends on it.

pub mod geometry;
pub mod send_path;
pub mod capsule;
