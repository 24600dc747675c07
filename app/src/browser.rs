//! Browser: the only place that names browser APIs, besides the programs in `bin/`. Hooks that know nothing of the
//! page's state are here too.

pub mod address;
pub mod chance;
pub mod clipboard;
pub mod clock;
pub mod download;
pub mod fetch;
pub mod file;
pub mod workers;
pub mod input;
pub mod messages;
pub mod page;
pub mod file_bytes;
pub mod crash_report;
pub mod storage;
pub mod style;
pub mod load_failure;
pub mod words;
pub mod use_focus_on_increase;
pub mod use_axis_width;
pub mod use_on_screen;
pub mod use_focus_on_step;
