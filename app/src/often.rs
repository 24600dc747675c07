//! How often: a study as figures, and how long it must stay quiet. Drawn by the lab alone: no part of the first load.

pub mod figures;
pub mod patience;
pub mod patience_figure;
