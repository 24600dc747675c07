//! Embed: the stage in somebody else's page. The messages that both have in common are plain values: what is said and what
//! is asked, how both are written as plain fields, and what of a stranger's message counts.
//!
//! Every message is one object `{ ns: "freezeframe/1", type, … }`. `docs/embedding.md` is the reader's side of this.

pub mod asked;
pub mod said;
pub mod address;
pub mod view;
pub mod open_in_full;

pub use asked::Asked;
pub use said::{Said, Value};

/// The namespace of every message, and its version: another number is another language.
pub const NAMESPACE: &str = "freezeframe/1";

/// A message as it came in: nobody has checked it.
pub trait Fields {
    /// The text under a name; `None` if there is none, if it is something else, or if it is longer than `most`.
    fn text(&self, name: &str, most: usize) -> Option<String>;
}
