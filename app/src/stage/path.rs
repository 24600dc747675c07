//! Path: the stations of a send in guest and host, and the sends between them.

pub mod geometry;
pub mod send_path;
pub mod capsule;
