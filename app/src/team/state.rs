//! State of the team's page: the open pack, the chapter shown, and the answers.

use std::rc::Rc;

use super::pack::{Chapter, Choice, Pack, Question};
use crate::kit::history::History;
use crate::kit::later_state::FeatureState;

/// What changes the state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// The file with this name is being loaded.
    StartLoading(String),
    /// The file with this name was loaded: its pack, or everything that is wrong with it.
    FinishLoading(String, Result<Rc<Pack>, Vec<String>>),
    /// Opens a chapter, by its position.
    OpenChapter(usize),
    /// Marks an answer, by its position.
    MarkOption(usize),
    /// Submits the marked answer.
    SubmitAnswer,
    /// Undoes the last mark.
    Undo,
    /// Closes the message about the refused file.
    DismissRefusal,
}

/// A file that was not opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The name of the file.
    pub name: String,
    /// Everything that is wrong with it, a sentence each.
    pub lines: Vec<String>,
}

/// The state of the team's page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Team {
    /// The pack that is open.
    pub pack: Option<Rc<Pack>>,
    /// How many packs were opened. When it changes, the chapter's run is put on the stage.
    pub packs_opened: u32,
    /// The chapter shown, by its position.
    pub chapter: usize,
    /// The name of the file that is being loaded.
    pub loading: Option<String>,
    /// The file that was refused last. The pack that was open before stays open.
    pub refused: Option<Refused>,
    /// The answer marked in the chapter shown, by its position.
    pub marked: Option<usize>,
    /// The submitted answer of each chapter.
    answers: Vec<Option<usize>>,
    has_loaded: bool,
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
        Action::StartLoading(name) => (team.loading, team.refused, team.has_loaded) = (Some(name), None, true),
        Action::FinishLoading(_, Ok(pack)) => {
            return Team {
                packs_opened: team.packs_opened + 1,
                answers: vec![None; pack.chapters.len()],
                pack: Some(pack),
                has_loaded: true,
                ..Team::default()
            };
        }
        Action::FinishLoading(name, Err(lines)) => {
            (team.loading, team.refused, team.has_loaded) = (None, Some(Refused { name, lines }), true);
        }
        Action::DismissRefusal => team.refused = None,
        Action::OpenChapter(chapter) if chapter < team.answers.len() => {
            (team.chapter, team.marked) = (chapter, None);
            team.history.clear();
        }
        Action::MarkOption(option)
            if team.is_question_open() && team.option(option).is_some() && team.marked != Some(option) =>
        {
            let before = team.marked.replace(option);
            team.history.remember(before);
        }
        Action::Undo => {
            if let Some(before) = team.history.revert() {
                team.marked = before;
            }
        }
        Action::SubmitAnswer if team.is_question_open() && team.marked.is_some() => {
            team.answers[team.chapter] = team.marked;
            team.history.clear();
        }
        Action::OpenChapter(_) | Action::MarkOption(_) | Action::SubmitAnswer => {}
    }
    team
}

impl Team {
    /// Whether no file was loaded so far. The pack that the address names is loaded only then, and so never a second time:
    /// not even after the message about a refused file was closed.
    #[must_use]
    pub fn is_new(&self) -> bool {
        !self.has_loaded
    }

    /// The chapter shown.
    #[must_use]
    pub fn chapter(&self) -> Option<&Chapter> {
        self.pack.as_ref()?.chapters.get(self.chapter)
    }

    /// The question of the chapter shown.
    #[must_use]
    pub fn question(&self) -> Option<&Question> {
        self.chapter()?.question.as_ref()
    }

    fn option(&self, option: usize) -> Option<&Choice> {
        self.question()?.options.get(option)
    }

    /// The answer submitted to that question, with its position.
    #[must_use]
    pub fn answer(&self) -> Option<(usize, &Choice)> {
        let option = self.answers.get(self.chapter).copied().flatten()?;
        Some((option, self.option(option)?))
    }

    /// How many answers were submitted in this pack.
    #[must_use]
    pub fn answer_count(&self) -> u32 {
        self.answers.iter().flatten().count().try_into().unwrap_or(u32::MAX)
    }

    /// Whether the chapter shown has a question without an answer.
    #[must_use]
    pub fn is_question_open(&self) -> bool {
        self.question().is_some() && self.answer().is_none()
    }

    /// Whether there is a mark to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }
}
