//! Message: what all messages between the stage and the page around it have in common, whoever sends them.

/// The namespace of every message, and its version: another number is another language.
pub const NAMESPACE: &str = "freezeframe/1";

/// A message as it came in: nobody has checked it.
pub trait Fields {
    /// The text under a name; `None` if there is none, if it is something else, or if it is longer than `most`.
    fn text(&self, name: &str, most: usize) -> Option<String>;
}
