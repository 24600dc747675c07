//! Moments: the moment at which each part of the story is pictured. For a chapter it is that of the right answer.

use sim_core::record::marker::MarkerKind;
use sim_core::record::twin::Side;

use crate::kit::route;
use crate::run::anchor::Anchor;
use crate::shell::page::Page;
use crate::shell::state::{Action, AppState, reduce};
use crate::stage::policy::Scene;
use crate::stage::sealed_room::state as sealed_room;
use crate::stage::state::Action as StageAction;
use crate::story::chapters::CHAPTERS;
use crate::story::content::Verdict;
use crate::story::state::Action as StoryAction;

/// The start page at the moment when one VM has stopped.
pub fn opening() -> AppState {
    let state = open(Page::Start);
    let stopped = Anchor::Nth(MarkerKind::HeartbeatLost, Side::Before, 1).find(&state.stage.run);
    reduce(state, Action::Stage(StageAction::Seek(stopped.expect("the cold open shows a freeze"))))
}

/// A chapter at the moment of its right answer.
pub fn chapter(index: usize) -> AppState {
    let state = reduce(open(Page::Chapter(index)), Action::Story(StoryAction::Skip));
    if CHAPTERS[index].scene == Scene::Room {
        return recorded(reduce(state, Action::Stage(StageAction::Room(sealed_room::Action::TryAll))));
    }
    let right = CHAPTERS[index].question.choices.iter().position(|choice| choice.verdict == Verdict::Right);
    recorded(reduce(state, Action::Story(StoryAction::Show(right.expect("one answer is right")))))
}

fn open(page: Page) -> AppState {
    recorded(AppState::open(&route::to_page(page.slug())))
}

fn recorded(mut state: AppState) -> AppState {
    while state.stage.records() || state.stage.waits_for().is_some() {
        state = reduce(state, Action::Stage(StageAction::Record));
    }
    state
}
