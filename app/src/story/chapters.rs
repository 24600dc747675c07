//! The chapters of the story, as data, in the order in which they are told.

use super::content::Chapter;
use super::{fix, freeze, one_send as send, race, recovery as back, sealed_room as room, what_you_do as acting};

/// All of them.
pub static CHAPTERS: [Chapter; 7] =
    [room::CHAPTER, send::CHAPTER, race::CHAPTER, freeze::CHAPTER, back::CHAPTER, fix::CHAPTER, acting::CHAPTER];

#[cfg(test)]
mod tests;
