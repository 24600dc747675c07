//! Highlight: the last event and its cause, marked on the stage while play is paused.

pub mod cause_effect;
pub mod view;
