//! Pages: how the parts are put together. Everything a part needs is derived in `view`, which is tested natively.

pub mod app;
pub mod evidence;
pub mod stage;
pub mod text;
pub mod view;
