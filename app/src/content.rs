//! What the page says and shows, as data.

pub mod claims;
pub mod glossary;
pub mod scenarios;
pub mod texts;
pub mod words;
