//! Freeze rate: how often and how soon the VM freezes, as a study of many runs. A worker makes the runs
//! (`studies/worker/freeze_rate.rs`). Here are its figures.

pub mod figures;
pub mod view;
