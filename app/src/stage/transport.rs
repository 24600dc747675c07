//! Transport: the controls for play, steps, speed and the link.

pub mod view;
pub mod words;
