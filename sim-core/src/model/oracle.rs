//! The confidentiality oracle: a second opinion on every access by the host.
//!
//! It knows nothing of handlers, wait lists or the host's view. It receives what the guest has done with the pages and
//! what the host got, and counts. No access to a private page may ever be allowed: before and after the update, frozen
//! or not.

use core::fmt;

use crate::model::machine::memory::HostVisibility;

/// The outcome of an attempt by the host to access pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Outcome {
    /// It went through.
    Allowed,
    /// The hardware refused it.
    Faulted,
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Outcome::Allowed => "allowed",
            Outcome::Faulted => "refused",
        })
    }
}

/// The counters of the oracle, in pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Oracle {
    /// Pages the host tried to access.
    pub tried: u64,
    /// Of these, private ones.
    pub tried_private: u64,
    /// Of these, allowed: must stay zero.
    pub allowed_private: u64,
}

impl Oracle {
    /// Judges one attempt on `pages` pages of this true visibility.
    pub fn judge(&mut self, pages: u8, truth: HostVisibility, outcome: Outcome) {
        let pages = u64::from(pages);
        self.tried += pages;
        if truth == HostVisibility::Private {
            self.tried_private += pages;
            if outcome == Outcome::Allowed {
                self.allowed_private += pages;
            }
        }
    }
}

/// The modelled hardware: it knows who owns a page and refuses the host what is private.
#[must_use]
pub fn hardware(check: bool, truth: HostVisibility) -> Outcome {
    if check && truth == HostVisibility::Private { Outcome::Faulted } else { Outcome::Allowed }
}

#[cfg(test)]
mod tests {
    use super::*;
    use HostVisibility::{Private, Shared};

    #[test]
    fn counts_what_should_never_happen() {
        let mut oracle = Oracle::default();
        oracle.judge(4, Shared, hardware(true, Shared));
        oracle.judge(2, Private, hardware(true, Private));
        assert_eq!(oracle, Oracle { tried: 6, tried_private: 2, allowed_private: 0 });
        oracle.judge(1, Private, hardware(false, Private));
        assert_eq!(oracle.allowed_private, 1, "with the hardware check off it is seen");
    }
}
