//! Evidence: the kinds of evidence in a case, and which of them the reader has viewed.

/// A kind of evidence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Evidence {
    /// Answers to commands in the console.
    #[default]
    Console,
    /// Lines of the event channels.
    Events,
    /// Performance counters.
    Counters,
}

impl Evidence {
    /// Every kind of evidence, in the order of the page.
    pub const ALL: [Evidence; 3] = [Evidence::Console, Evidence::Events, Evidence::Counters];
}

/// The kinds of evidence that the reader has viewed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ViewedEvidence([bool; Evidence::ALL.len()]);

impl ViewedEvidence {
    /// How many kinds there are among them.
    #[must_use]
    pub fn count(self) -> usize {
        self.0.iter().filter(|viewed| **viewed).count()
    }

    /// Adds a kind.
    pub(super) fn add(&mut self, evidence: Evidence) {
        self.0[evidence as usize] = true;
    }
}
