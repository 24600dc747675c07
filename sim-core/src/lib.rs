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
//!
//! Four groups, each of which uses only those above it in this list:
//!
//! - `model`: the world that runs, what goes into it (parameters, scenario, commands) and what comes out (events and
//!   their digest).
//! - `show`: the world at a moment, as plain data for a view.
//! - `record`: a run that can be kept, sought in, forked, compared with its other side, and written to a file.
//! - `check`: what must hold of a run, shown by watching it, by trying every order, by formulas, and by many runs.
//!
//! Within a group no two files use each other.

pub mod model;
pub mod show;
pub mod record;
pub mod check;
