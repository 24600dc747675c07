//! Transport: play, steps, speeds and the link.

pub mod view;
pub mod words;
