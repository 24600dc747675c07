//! In words: the picture of each side as text, from the same counts as the picture.

pub mod inventory;
pub mod view;
pub mod words;
