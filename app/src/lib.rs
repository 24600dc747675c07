//! The Freezeframe page: draws frames of the simulation and turns gestures into actions.
//!
//! ```text
//! Frame ──► geometry (numbers) ──► view (markup) ──► gesture ──► Action ──► reduce ──► AppState ──► Frame
//! ```
//!
//! Listed from the frame around every page down to what knows nothing of the page.

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
