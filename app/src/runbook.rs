//! Runbook: incidents as exercises on runs of the simulation. Only `view` draws and knows Yew and the browser; all else is
//! plain values and functions.
//!
//! A case is data, and its hosts are a recorded run. The console, the event channels and the counters show only what is
//! read off that run. The reducer in `state` alone changes the attempt at a case.

pub mod case;
pub mod cases;
pub mod checklist;
pub mod console;
pub mod counters;
pub mod events;
pub mod evidence;
pub mod file;
pub mod case_run;
pub mod plan;
pub mod attempt;
pub mod reply;
pub mod state;
pub mod steps;
pub mod view;
