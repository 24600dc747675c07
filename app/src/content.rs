//! What the page says and shows, as data.

pub mod affected;
pub mod balance;
pub mod chapters;
pub mod claims;
pub mod facts;
pub mod glossary;
pub mod numbers;
pub mod scenarios;
pub mod texts;
pub mod timeline;
pub mod words;
