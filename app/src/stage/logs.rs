//! Logs: the events that a real host would show, and the events that only the model knows.

pub mod view;
