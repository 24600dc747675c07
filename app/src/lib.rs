//! The Freezeframe page: draws frames of the simulation and turns gestures into actions.
//!
//! ```text
//! Frame ──► scene (numbers) ──► components (markup) ──► gesture ──► Action ──► reduce ──► AppState ──► Frame
//! ```

pub mod words;
pub mod kit;
pub mod state;
pub mod embed;
pub mod impact;
pub mod inquiry;
pub mod lab;
pub mod content;
pub mod check;
pub mod pack;
pub mod scene;
pub mod components;
pub mod often;
pub mod runbook;
pub mod pages;
pub mod hooks;
pub mod browser;
#[cfg(not(target_arch = "wasm32"))]
pub mod print;
