//! Logs: what a real host would show, and what only the model knows.

pub mod view;
