//! The chapters of the story, as data, in reading order.

use super::content::Chapter;
use super::{fix, freeze, one_send as send, race, recovery as back, sealed_room as room, what_you_do as acting};

/// Every chapter. A chapter is in the file that has its name in links.
pub static CHAPTERS: [Chapter; 7] =
    [room::CHAPTER, send::CHAPTER, race::CHAPTER, freeze::CHAPTER, back::CHAPTER, fix::CHAPTER, acting::CHAPTER];

#[cfg(test)]
mod tests;
