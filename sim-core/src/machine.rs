//! The modelled hypervisor: one file per noun.

pub mod handler;
pub mod memory;
pub mod partition;
pub mod send;
pub mod vp;
