//! Embed: the stage in somebody else's page. The messages that both have in common are plain values: what is said and what
//! is asked, how both are written as plain fields, and what of a stranger's message counts.
//!
//! Every message is one object `{ ns: "freezeframe/1", type, … }`. `docs/embedding.md` is the reader's side of this.

mod message;
pub mod asked;
pub mod said;
pub mod line;
pub mod address;
pub mod view;
pub mod open_in_full;

pub use asked::Asked;
pub use line::Line;
pub use message::{Fields, NAMESPACE};
pub use said::Said;
