//! Race: one page and one send around its check, with a notification that the reader can move.

pub mod state;
pub mod geometry;
pub mod words;
pub mod view;
pub mod race_picture;
mod race_cards;
mod race_bell;
pub mod race_props;
mod race_strip;
mod race_table;
pub mod race_opener;
