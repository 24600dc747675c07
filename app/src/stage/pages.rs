//! Pages: the guest pages of a VM, and the host's view of each.

pub mod pages_strip;
