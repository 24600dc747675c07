//! Inquiry: what takes longer than a frame is answered beside the page, by a program of its own (`bin/studies.rs`).
//!
//! ```text
//! page: Ask ──bytes──► helper: Inquiry::open ──► advance, advance, … ──► Answer ──bytes──► page
//! ```
//!
//! `message`, `paper`, `census` and `course` are all that both sides know. What the page is told is ready to be read: it draws words, tables and bars and
//! computes nothing, so the explorer, the study and the closed forms are no part of what a reader loads first.

pub mod census;
mod compare;
pub mod course;
mod desk;
mod message;
mod often;
mod numbers;
mod orders;
mod paper;
mod watch;
mod words;

pub use desk::Inquiry;
pub use message::{Answer, Ask, BYTES_MAX, Unreadable, VERSION, pack, unpack};
pub use paper::{Door, Paper, Place, Row, Table};
