//! Message: what all messages between the stage and the embedding page have in common.

/// The namespace of every message, and its version: a change of the protocol that old pages cannot read gets another number.
pub const NAMESPACE: &str = "freezeframe/1";

/// A message as it came in, unchecked.
pub trait Fields {
    /// The text under a name; `None` if there is none, if it is something else, or if it is longer than `most`.
    fn text(&self, name: &str, most: usize) -> Option<String>;
}
