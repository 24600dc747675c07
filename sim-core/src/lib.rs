//! Freezeframe's simulation: sends of virtual machines through their host, before and after the update.
//!
//! ```text
//! Scenario ──► World ──► Event ──► Timeline ──► Frame
//!    ▲                                │
//!    └───────── Command ◄─────────────┘   given in the past, it forks
//! ```
//!
//! No clock, no IO, no chance but the seed, no floats in the state: the same recording gives the same bits natively,
//! in WASM and in every browser. Everything here is a model; Microsoft has not published the mechanism.

pub mod scenario;
pub mod parameter;
pub mod command;
pub mod recording;
pub mod format;
pub mod world;
pub mod machine;
pub mod agenda;
pub mod time;
pub mod rng;
mod plan;
pub mod order;
pub mod event;
pub mod digest;
pub mod oracle;
pub mod landmark;
pub mod timeline;
mod checkpoint;
pub mod twin;
pub mod frame;
pub mod roster;
pub mod race;
pub mod explore;
pub mod property;
pub mod theory;
pub mod study;
