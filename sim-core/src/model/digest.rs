//! The digest of a run up to a moment: a fixed hash of the events so far, the same natively and in WASM.
//!
//! Start from `0x66726565_7a656672` ("freezefr"). For each event, in order, absorb four words: its number, its time in
//! nanoseconds, and the two words of its kind (`EventKind::words`). To absorb a word `w`:
//! `h = (h ⊕ w) · 0x9e3779b97f4a7c15 mod 2⁶⁴`, then `h = h ⊕ (h >> 29)`.
//! It tells runs apart; it does not resist somebody who wants two runs to look alike.

use core::fmt;

use crate::model::event::Event;

/// Hash of the events of a run up to a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digest(pub u64);

impl Default for Digest {
    fn default() -> Self {
        Digest(0x6672_6565_7a65_6672)
    }
}

impl Digest {
    /// Absorbs one event.
    #[inline(always)]
    pub fn absorb(&mut self, event: &Event) {
        let [a, b] = event.kind.words();
        for word in [event.id, event.at.0, a, b] {
            self.0 = (self.0 ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            self.0 ^= self.0 >> 29;
        }
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}
