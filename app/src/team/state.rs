//! Team: which pack is open, which of its chapters is shown, and what was answered. Pure.

use std::rc::Rc;

use super::pack::{Chapter, Choice, Pack, Question};
use crate::kit::history::History;
use crate::kit::later_state::FeatureState;

/// Something that happens to the page of a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// A file was chosen or asked for; its bytes are on their way.
    Waits(String),
    /// It is here: what it is called, and what was read of it.
    Came(String, Result<Rc<Pack>, Vec<String>>),
    /// A chapter is opened, by its position.
    Open(usize),
    /// An answer is marked.
    Mark(usize),
    /// The marked answer is given.
    Give,
    /// Takes the last mark back.
    Undo,
    /// Puts away what was wrong with a file.
    Dismiss,
}

/// A file that was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// What it is called.
    pub name: String,
    /// Everything that is wrong with it.
    pub lines: Vec<String>,
}

/// What is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Team {
    /// The pack that is open.
    pub pack: Option<Rc<Pack>>,
    /// Counts the packs that were opened: another one starts its run anew.
    pub opened: u32,
    /// The chapter shown.
    pub chapter: usize,
    /// The file that is waited for.
    pub waits: Option<String>,
    /// The file that was refused last. What was open stays.
    pub refused: Option<Refused>,
    /// The answer marked in the chapter shown.
    pub marked: Option<usize>,
    /// The answers given, one for each chapter.
    given: Vec<Option<usize>>,
    history: History<Option<usize>>,
}

impl FeatureState for Team {
    type Action = Action;

    fn reduce(&mut self, action: Action) {
        *self = reduce(core::mem::take(self), action);
    }
}

/// The state after an action.
#[must_use]
pub fn reduce(mut team: Team, action: Action) -> Team {
    match action {
        Action::Waits(name) => (team.waits, team.refused) = (Some(name), None),
        Action::Came(_, Ok(pack)) => {
            return Team {
                opened: team.opened + 1,
                given: vec![None; pack.chapters.len()],
                pack: Some(pack),
                ..Team::default()
            };
        }
        Action::Came(name, Err(lines)) => (team.waits, team.refused) = (None, Some(Refused { name, lines })),
        Action::Dismiss => team.refused = None,
        Action::Open(chapter) if chapter < team.given.len() => {
            (team.chapter, team.marked) = (chapter, None);
            team.history.clear();
        }
        Action::Mark(option) if team.is_open() && team.option(option).is_some() && team.marked != Some(option) => {
            let before = team.marked.replace(option);
            team.history.remember(before);
        }
        Action::Undo => {
            if let Some(before) = team.history.revert() {
                team.marked = before;
            }
        }
        Action::Give if team.is_open() && team.marked.is_some() => {
            team.given[team.chapter] = team.marked;
            team.history.clear();
        }
        Action::Open(_) | Action::Mark(_) | Action::Give => {}
    }
    team
}

impl Team {
    /// Whether no pack was opened or asked for yet.
    #[must_use]
    pub fn is_new(&self) -> bool {
        self.pack.is_none() && self.waits.is_none() && self.refused.is_none()
    }

    /// The chapter shown.
    #[must_use]
    pub fn chapter(&self) -> Option<&Chapter> {
        self.pack.as_ref()?.chapters.get(self.chapter)
    }

    /// What it asks.
    #[must_use]
    pub fn question(&self) -> Option<&Question> {
        self.chapter()?.question.as_ref()
    }

    fn option(&self, option: usize) -> Option<&Choice> {
        self.question()?.options.get(option)
    }

    /// The answer given to it.
    #[must_use]
    pub fn answered(&self) -> Option<(usize, &Choice)> {
        let given = self.given.get(self.chapter).copied().flatten()?;
        Some((given, self.option(given)?))
    }

    /// How many answers were given.
    #[must_use]
    pub fn answers(&self) -> u32 {
        self.given.iter().flatten().count().try_into().unwrap_or(u32::MAX)
    }

    /// Whether its question is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.question().is_some() && self.answered().is_none()
    }

    /// Whether a mark can be taken back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }
}
