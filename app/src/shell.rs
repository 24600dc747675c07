//! Shell: what all pages share. It holds the state, opens links, keeps settings, and decides which page is drawn.
//! Features use each other only through it.

pub mod app;
pub mod chunk;
pub mod chunks;
pub mod page_context;
mod use_chunk;
pub mod header;
mod loading;
pub mod state;
pub mod page;
pub mod link;
pub mod settings;
pub mod use_app_state;
pub mod use_clock;
pub mod use_kept;
pub mod use_page_events;
pub mod use_page_head;
pub mod use_later_words;
pub mod use_clicker;
pub mod use_embed;
#[cfg(not(target_arch = "wasm32"))]
pub mod print;
