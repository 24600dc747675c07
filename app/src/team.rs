//! Team: chapters that a team wrote for itself, read from a file or from beside the page.

pub mod state;
pub mod pack;
pub mod read;
pub mod address;
pub mod view;
pub mod use_pack;
