//! The model: a world, what goes into it, and what comes out of it.
//!
//! It is listed from the bottom up: a module uses only modules listed above it.

pub mod time;
pub mod order;
pub mod rng;
pub mod agenda;
pub mod machine;
pub mod oracle;
pub mod actor;
pub mod diagnostic;
pub mod parameter;
pub mod scenario;
pub mod command;
pub mod event;
pub mod digest;
pub(crate) mod plan;
pub mod world;
