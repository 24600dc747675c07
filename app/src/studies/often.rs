//! How often: a study of many runs, as figures.

pub mod figures;
pub mod view;
