//! Link: the names of rounds in links: `refresher`, `round`, and either with a number, `round-1234`.

use super::length::{Length, NUMBER_MAX};

/// The round that a link names, and its number if it has one; `None` for any other name.
pub fn read(view: &str) -> Option<(Length, Option<u32>)> {
    let (name, number) = view.split_once('-').map_or((view, None), |(name, number)| (name, Some(number)));
    let length = match name {
        "round" => Length::All,
        "refresher" => Length::Refresher,
        _ => return None,
    };
    let number = match number {
        None => None,
        Some(text) => Some(text.parse().ok().filter(|number| (1..=NUMBER_MAX).contains(number))?),
    };
    Some((length, number))
}

/// The name of a round in links.
pub fn name(length: Length, number: u32) -> String {
    match length {
        Length::All => format!("round-{number}"),
        Length::Refresher => format!("refresher-{number}"),
    }
}
