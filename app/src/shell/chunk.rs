//! Chunk: the parts of the program that are loaded when a page needs them. `chunks.rs` loads them.

/// A part of the program that is loaded when a page needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// The chapters, and the embedded stage.
    Story,
    /// Lab, runbook, quiz and the other pages.
    Workshop,
}

impl Chunk {
    /// The name of the chunk in file names and for `boot.js`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Chunk::Story => "story",
            Chunk::Workshop => "workshop",
        }
    }
}
