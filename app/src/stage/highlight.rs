//! Highlight: what has just happened and what caused it, marked on the stage while it rests.

pub mod cause_effect;
pub mod view;
