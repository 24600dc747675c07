//! The Freezeframe page: draws frames of the simulation and turns input into actions.
//!
//! ```text
//! Frame ──► geometry (numbers) ──► view (markup) ──► input ──► Action ──► reduce ──► AppState ──► Frame
//! ```
//!
//! Modules may use those that are listed after them; `xtask/src/tidy/arrows.rs` has the exact table.

pub mod shell;
pub mod story;
pub mod lab;
pub mod studies;
pub mod runbook;
pub mod quiz;
pub mod team;
pub mod affected;
pub mod sources;
pub mod embed;
pub mod stage;
pub mod facts;
pub mod run;
pub mod kit;
pub mod browser;
pub mod words;
