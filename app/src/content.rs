//! What the page says and shows, as data.

pub mod affected;
pub mod balance;
pub mod bank;
pub mod chapters;
pub mod claims;
pub mod diagnostics;
pub mod events;
pub mod facts;
pub mod faults;
pub mod glossary;
pub mod numbers;
pub mod questions;
pub mod scenarios;
pub mod texts;
pub mod timeline;
pub mod told;
pub mod units;
