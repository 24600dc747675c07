//! Story: the start page and the chapters. Each chapter is a file named by its slug; its words begin with it too.

pub mod state;
pub mod content;
pub mod chapters;
mod sealed_room;
mod one_send;
mod race;
mod freeze;
pub mod recovery;
pub mod fix;
mod what_you_do;
pub mod numbers;
pub mod props;
pub mod start;
pub mod chapter;
mod chapter_links;
mod extras;
pub mod question;
pub mod reply;
pub mod paragraph;
pub mod quiet_days;
pub mod start_over;
