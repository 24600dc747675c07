//! Studies: questions that take longer than a frame, and how their answers are drawn. A helper program answers them;
//! the page only draws words, tables and counts.

pub mod state;
pub mod inquiry;
pub mod questions;
pub mod often;
pub mod patience;
pub mod impact;
pub mod card;
pub mod compare;
pub mod evidence;
pub mod studied;
pub mod paper;
pub mod use_helpers;
pub mod use_courses;
