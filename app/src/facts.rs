//! Facts: what the page states. Claims with their sources, terms, units, and the sentences for what happens in a run.

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
