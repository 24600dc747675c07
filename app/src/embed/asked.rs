//! Asked: what the page around may ask of the stage. All of it is harmless: a reader could do the same by hand, and
//! whoever frames the page can name itself as its parent.

use super::message::{Fields, NAMESPACE};
use crate::kit::route::{self, LENGTH_MAX};
use crate::kit::theme::Theme;
use crate::shell::page::Page;
use crate::shell::settings::Settings;
use crate::shell::state::Action;
use crate::stage::state::Action as StageAction;
use crate::words::Language;

/// No name is longer than this.
const NAME_MAX: usize = 40;

/// A command of the page around.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Go to what this fragment opens.
    Goto(String),
    /// Play, unless it plays.
    Play,
    /// Stop playing.
    Pause,
    /// Show these colours.
    Theme(Theme),
    /// Speak this language. The frame is loaded anew, at the same moment.
    Lang(Language),
}

impl Asked {
    /// Reads a message. `None` for whatever is no command, or has a value out of its range.
    #[must_use]
    pub fn read(message: &impl Fields) -> Option<Asked> {
        let name = |of: &str| message.text(of, NAME_MAX);
        if name("ns")? != NAMESPACE {
            return None;
        }
        Some(match name("type")?.as_str() {
            "goto" => match (name("chapter"), message.text("hash", LENGTH_MAX)) {
                (Some(chapter), None) => Asked::Goto(route::to_page(Page::named(&chapter)?.slug())),
                (None, Some(hash)) if route::is_link(&hash) => Asked::Goto(hash),
                _ => return None,
            },
            "play" => Asked::Play,
            "pause" => Asked::Pause,
            "theme" => Asked::Theme(Theme::named(&name("value")?)?),
            "lang" => Asked::Lang(Language::of_tag(&name("value")?)?),
            _ => return None,
        })
    }

    /// What it comes to on the page. A language is no action: it is chosen when the page is loaded.
    #[must_use]
    pub fn action(&self, settings: Settings) -> Option<Action> {
        Some(match self {
            Asked::Goto(hash) => Action::OpenLink(hash.clone()),
            Asked::Play => Action::Stage(StageAction::Play),
            Asked::Pause => Action::Stage(StageAction::Pause),
            Asked::Theme(theme) => Action::SetSettings(Settings { theme: *theme, ..settings }),
            Asked::Lang(_) => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A message made of texts.
    struct Message<'a>(&'a [(&'a str, &'a str)]);

    impl Fields for Message<'_> {
        fn text(&self, name: &str, most: usize) -> Option<String> {
            let found = self.0.iter().find(|(known, _)| *known == name)?.1;
            (found.len() <= most).then(|| found.into())
        }
    }

    fn read(fields: &[(&str, &str)]) -> Option<Asked> {
        Asked::read(&Message(&[&[("ns", NAMESPACE)], fields].concat()))
    }

    #[test]
    fn every_command_is_understood() {
        for (fields, asked) in [
            (vec![("type", "goto"), ("chapter", "race")], Asked::Goto("#v=1&page=race".into())),
            (vec![("type", "goto"), ("hash", "#v=1&at=5")], Asked::Goto("#v=1&at=5".into())),
            (vec![("type", "play")], Asked::Play),
            (vec![("type", "pause"), ("reason", "none")], Asked::Pause),
            (vec![("type", "theme"), ("value", "dark")], Asked::Theme(Theme::Dark)),
            (vec![("type", "lang"), ("value", "de")], Asked::Lang(Language::German)),
        ] {
            assert_eq!(read(&fields), Some(asked), "{fields:?}");
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
            assert_eq!(Asked::read(&Message(&[("ns", other), ("type", "play")])), None, "{other}");
        }
        assert_eq!(Asked::read(&Message(&[("type", "play")])), None);
    }

    #[test]
    fn commands_come_to_what_a_reader_could_do() {
        let settings = Settings::default();
        let dark = Settings { theme: Theme::Dark, ..settings };
        assert_eq!(Asked::Theme(Theme::Dark).action(settings), Some(Action::SetSettings(dark)));
        assert_eq!(Asked::Play.action(settings), Some(Action::Stage(StageAction::Play)));
        assert_eq!(Asked::Lang(Language::German).action(settings), None);
    }
}
