//! A run that is kept: recorded ahead, sought in, forked, compared with its other side, and written to a file.

pub mod recording;
pub mod format;
pub mod marker;
pub(crate) mod checkpoint;
pub mod timeline;
pub mod twin;
pub mod race;
