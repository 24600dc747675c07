//! Lab: what a reader can do on the bench. Numbers in their usual units, faults, missions that the engine checks, and
//! files. Pure; only the workshop has it.

pub mod act;
pub mod faults;
pub mod file;
pub mod measure;
pub mod missions;
