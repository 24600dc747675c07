//! The modelled hypervisor: one file per noun.

pub mod actor;
pub mod channel;
pub mod handler;
pub mod host;
pub mod memory;
pub mod partition;
pub mod send;
pub mod station;
pub mod vp;
