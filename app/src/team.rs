//! Team: packs of chapters that a team wrote for itself. A pack is read from a file that the reader picks, or from a file
//! below the page's own folder.

pub mod state;
pub mod pack;
pub mod read;
pub mod address;
pub mod view;
pub mod use_pack;
