//! Incoming: the commands that the embedding page may give. All of them are harmless: a reader could do the same by hand,
//! and any page that embeds the stage can name itself as its parent.

use super::message::{Fields, NAMESPACE};
use crate::kit::route::{self, LENGTH_MAX};
use crate::kit::theme::Theme;
use crate::words::Language;

/// The longest name that is read, in bytes.
const NAME_MAX: usize = 40;

/// A command of the embedding page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Incoming {
    /// Open what this fragment links to.
    Goto(String),
    /// Play, unless it plays.
    Play,
    /// Stop playing.
    Pause,
    /// Show these colours.
    Theme(Theme),
    /// Change the language. The frame is reloaded and shows the same moment again.
    Lang(Language),
}

impl Incoming {
    /// Reads a message; `pages` are the names of all pages in links. `None` for a message that is no command, or that has
    /// a value out of range.
    #[must_use]
    pub fn read(message: &impl Fields, pages: &[&'static str]) -> Option<Incoming> {
        let name = |of: &str| message.text(of, NAME_MAX);
        if name("ns")? != NAMESPACE {
            return None;
        }
        Some(match name("type")?.as_str() {
            "goto" => match (name("chapter"), message.text("hash", LENGTH_MAX)) {
                (Some(chapter), None) => Incoming::Goto(route::to_page(pages.iter().find(|page| **page == chapter)?)),
                (None, Some(hash)) if route::is_link(&hash) => Incoming::Goto(hash),
                _ => return None,
            },
            "play" => Incoming::Play,
            "pause" => Incoming::Pause,
            "theme" => Incoming::Theme(Theme::named(&name("value")?)?),
            "lang" => Incoming::Lang(Language::of_tag(&name("value")?)?),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGES: &[&str] = &["start", "race"];

    /// A message made of texts.
    struct Message<'a>(&'a [(&'a str, &'a str)]);

    impl Fields for Message<'_> {
        fn text(&self, name: &str, most: usize) -> Option<String> {
            let found = self.0.iter().find(|(known, _)| *known == name)?.1;
            (found.len() <= most).then(|| found.into())
        }
    }

    fn read(fields: &[(&str, &str)]) -> Option<Incoming> {
        Incoming::read(&Message(&[&[("ns", NAMESPACE)], fields].concat()), PAGES)
    }

    #[test]
    fn every_command_is_understood() {
        for (fields, command) in [
            (vec![("type", "goto"), ("chapter", "race")], Incoming::Goto("#v=1&page=race".into())),
            (vec![("type", "goto"), ("hash", "#v=1&at=5")], Incoming::Goto("#v=1&at=5".into())),
            (vec![("type", "play")], Incoming::Play),
            (vec![("type", "pause"), ("reason", "none")], Incoming::Pause),
            (vec![("type", "theme"), ("value", "dark")], Incoming::Theme(Theme::Dark)),
            (vec![("type", "lang"), ("value", "de")], Incoming::Lang(Language::German)),
        ] {
            assert_eq!(read(&fields), Some(command), "{fields:?}");
        }
    }

    #[test]
    fn nothing_else_is() {
        let long = format!("#v=1&{}", "x".repeat(LENGTH_MAX));
        for fields in [
            vec![],
            vec![("type", "")],
            vec![("type", "reset")],
            vec![("type", "goto")],
            vec![("type", "goto"), ("chapter", "moon")],
            vec![("type", "goto"), ("chapter", "race"), ("hash", "#v=1&at=5")],
            vec![("type", "goto"), ("hash", "")],
            vec![("type", "goto"), ("hash", "#stage")],
            vec![("type", "goto"), ("hash", &long)],
            vec![("type", "theme")],
            vec![("type", "theme"), ("value", "sepia")],
            vec![("type", "lang"), ("value", "tlh")],
        ] {
            assert_eq!(read(&fields), None, "{fields:?}");
        }
        for other in ["", "freezeframe", "freezeframe/2", "freezeframe/1 "] {
            assert_eq!(Incoming::read(&Message(&[("ns", other), ("type", "play")]), PAGES), None, "{other}");
        }
        assert_eq!(Incoming::read(&Message(&[("type", "play")]), PAGES), None);
    }
}
