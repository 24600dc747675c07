//! The modelled hypervisor: one file per noun.

pub mod memory;
pub mod wait_list;
pub mod handler;
pub mod channel;
pub mod send;
pub mod station;
pub mod vp;
pub mod host;
pub mod partition;
