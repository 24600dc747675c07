//! Effects: where the state meets time and the browser. Each is a page long at most.

pub mod use_app_state;
pub mod use_attention;
pub mod use_axis_width;
pub mod use_check;
pub mod use_clicker;
pub mod use_clock;
pub mod use_embed;
pub mod use_courses;
pub mod use_helpers;
pub mod use_kept;
pub mod use_later_words;
pub mod use_on_screen;
pub mod use_page_events;
pub mod use_page_head;
pub mod use_pack;
pub mod use_steps;
