//! Cue: what has just happened and what caused it, marked on the stage while it rests.

pub mod parts;
pub mod view;
