//! View: what of this page a link may open: `refresher`, `round`, and either with a number, `round-1234`.

use super::length::{Length, NUMBER_MAX};

/// The round that a link names, and its number if it names one. What is neither opens nothing.
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

/// The name of such a round in a link.
pub fn name(length: Length, number: u32) -> String {
    match length {
        Length::All => format!("round-{number}"),
        Length::Refresher => format!("refresher-{number}"),
    }
}
