//! Affected: "Am I affected?" in two questions. The decision is a plain value, its words are content.

pub mod state;
pub mod content;
pub mod view;
