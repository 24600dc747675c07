//! Affected: "Am I affected?" in two questions. `state` decides, `content` has the words.

pub mod state;
pub mod content;
pub mod view;
