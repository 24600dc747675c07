//! Evidence: the kinds of it that a case has, and which of them have been looked at.

/// A kind of evidence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Evidence {
    /// The console.
    #[default]
    Console,
    /// The event channels.
    Events,
    /// The counters.
    Counters,
}

impl Evidence {
    /// Every kind of evidence, in the order of the page.
    pub const ALL: [Evidence; 3] = [Evidence::Console, Evidence::Events, Evidence::Counters];
}

/// Which kinds of evidence have been looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Looked([bool; Evidence::ALL.len()]);

impl Looked {
    /// How many kinds.
    #[must_use]
    pub fn kinds(self) -> usize {
        self.0.iter().filter(|looked| **looked).count()
    }

    /// Notes that this kind has been looked at.
    pub(super) fn note(&mut self, evidence: Evidence) {
        self.0[evidence as usize] = true;
    }
}
