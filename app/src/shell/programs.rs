//! Programs: which pages each of the two programs of the page draws.

pub mod story;
pub mod workshop;
