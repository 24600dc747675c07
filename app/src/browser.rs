//! The browser: besides `hooks/` the only place that names its APIs.

pub mod address;
pub mod chance;
pub mod clipboard;
pub mod clock;
pub mod download;
pub mod fetch;
pub mod file;
pub mod helpers;
pub mod input;
pub mod messages;
pub mod page;
pub mod report;
pub mod storage;
pub mod words;
