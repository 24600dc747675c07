//! Facts: the statements of the page. Claims with their sources, terms of the glossary, units, and the sentences for
//! events and markers of a run.

pub mod claims;
pub mod glossary;
pub mod prose;
pub mod numbers;
pub mod timeline;
pub mod units;
pub mod quiet_time;
pub mod events;
pub mod marker;
pub mod announcements;
pub mod states;
pub mod labels;
pub mod diagnostics;
pub mod file_diagnostics;
