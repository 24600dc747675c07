//! Comparison: the run on the stage beside one that the reader kept or opens from a file.

pub mod state;
pub mod view;
