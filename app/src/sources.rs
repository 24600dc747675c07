//! Sources: claims and where they come from, the model's numbers, the glossary, and what this page does not claim.

pub mod view;
pub mod content;
