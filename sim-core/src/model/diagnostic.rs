//! Diagnostic: one thing that is wrong with what a person wrote, with its place and the way on.

use core::fmt;
use core::ops::RangeInclusive;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The place: `vms[0].slots`.
    pub path: String,
    /// The value at that place.
    pub value: String,
    /// What is allowed there, as a sentence.
    pub allowed: String,
}

/// The value of a diagnostic about a missing value.
pub const MISSING: &str = "nothing";

impl Diagnostic {
    /// The same diagnostic with its path inside `place`.
    #[must_use]
    pub fn within(self, place: &str) -> Diagnostic {
        Diagnostic { path: format!("{place}.{}", self.path), ..self }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.value.as_str() {
            MISSING => write!(f, "{} is missing; {}", self.path, self.allowed),
            value => write!(f, "{}: {value} is not possible here; {}", self.path, self.allowed),
        }
    }
}

/// Collects everything that is wrong, so that an author fixes it in one go.
#[derive(Debug, Default)]
pub(crate) struct Findings(pub Vec<Diagnostic>);

impl Findings {
    /// Notes a number out of its range.
    pub fn range(&mut self, path: &str, value: u64, allowed: RangeInclusive<u64>) {
        if !allowed.contains(&value) {
            self.0.push(Diagnostic {
                path: path.into(),
                value: value.to_string(),
                allowed: format!("use {} to {}", allowed.start(), allowed.end()),
            });
        }
    }

    /// Adds the other problems.
    pub fn need(&mut self, holds: bool, path: &str, value: impl fmt::Display, allowed: &str) {
        if !holds {
            self.0.push(Diagnostic { path: path.into(), value: value.to_string(), allowed: allowed.into() });
        }
    }
}
