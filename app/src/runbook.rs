//! Runbook: the incident as an exercise on a run of the simulation. Below `view` it is drawn; all else is plain values,
//! without Yew and browser.
//!
//! A case is data, its host is a recorded run, and everything the reader is shown of it is read off that run: what the
//! console says, what stands in the event channels, what the counters count. `reduce` alone changes where things stand.

pub mod case;
pub mod cases;
pub mod checklist;
pub mod console;
pub mod counters;
pub mod events;
pub mod evidence;
pub mod file;
pub mod lab;
pub mod plan;
pub mod play;
pub mod reply;
pub mod state;
pub mod steps;
pub mod view;
