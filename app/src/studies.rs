//! Studies: what takes longer than a frame. The reader starts a study, workers compute it, and the page draws the report.
//!
//! ```text
//! state ──Requests──► use_workers ──bytes──► worker::Job ──bytes──► Responded ──► state ──► views
//! ```
//!
//! The state lists the requests that workers are to compute. The hook `use_workers` sends them, and stops the workers
//! as soon as there are none.

pub mod message;
pub mod failure;
pub mod requests;
pub mod announcement;
pub mod state;
pub mod worker;
pub mod texts;
pub mod freeze_rate;
pub mod quiet_time;
pub mod impact;
pub mod props;
pub mod report;
pub mod card;
pub mod evidence;
pub mod comparison;
pub mod use_workers;
