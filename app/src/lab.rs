//! Lab: what a reader can do on the bench. Numbers in their usual units, faults, missions that the engine checks, and
//! files. Below `view` it is drawn; all else is plain values. Only the workshop has it.

pub mod state;
pub mod bench;
pub mod act;
pub mod faults;
pub mod measure;
pub mod missions;
pub mod file;
pub mod view;
