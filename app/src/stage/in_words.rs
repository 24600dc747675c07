//! In words: the picture of each side as text, for screen readers and for readers who prefer text.

pub mod inventory;
pub mod view;
pub mod words;
