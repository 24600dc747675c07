//! Pages: how the parts are put together. Everything a part needs is derived in `view`, which is tested natively.

pub mod affected;
pub mod app;
pub mod chapter;
pub mod check;
mod chapter_extras;
pub mod embed;
pub mod evidence;
pub mod figure;
pub mod impact;
pub mod lab;
pub mod often;
pub mod patience;
pub mod runbook;
pub mod shell;
pub mod sources;
pub mod stage;
pub mod start;
pub mod team;
pub mod story;
pub mod text;
pub mod view;
pub mod workshop;
