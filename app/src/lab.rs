//! Lab: the page with the stage and everything adjustable: parameters, faults, missions that the engine checks, and
//! recordings as files. `view` draws; the other modules are plain values and functions.

pub mod bench;
pub mod functions;
pub mod presets;
pub mod faults;
pub mod parameter_field;
pub mod missing;
pub mod missions;
pub mod file;
pub mod reduce;
pub mod view;
