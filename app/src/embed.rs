//! Embed: the stage in another page. The messages between the two are plain values; this folder says how they are written
//! as plain fields and what is accepted of a message from outside.
//!
//! Every message is one object `{ ns: "freezeframe/1", type, … }`. `docs/embedding.md` is the description for authors of such pages.

mod message;
pub mod incoming;
pub mod outgoing;
pub mod embedding_page;
pub mod address;
pub mod view;
pub mod open_in_full;

pub use embedding_page::EmbeddingPage;
pub use incoming::Incoming;
pub use message::{Fields, NAMESPACE};
pub use outgoing::Outgoing;
