//! Workshop: the states of the features that only the chunk of the workshop has.

use crate::kit::later_state::LaterState;
use crate::quiz::state::Action as QuizAction;
use crate::runbook::state::Action as RunbookAction;
use crate::studies::comparison::state::Action as ComparisonAction;
use crate::studies::impact::state::Action as ImpactAction;
use crate::team::state::Action as TeamAction;

/// One state for each feature. Empty until the chunk is loaded.
#[derive(Clone, Debug, Default)]
pub struct WorkshopStates {
    /// The runbook: its open case, and which cases are solved.
    pub runbook: LaterState<RunbookAction>,
    /// “Check yourself”: the round, and how each question went.
    pub quiz: LaterState<QuizAction>,
    /// The pack of a team, and the answers in it.
    pub team: LaterState<TeamAction>,
    /// The impact study.
    pub impact: LaterState<ImpactAction>,
    /// The comparison of two runs.
    pub comparison: LaterState<ComparisonAction>,
}

/// An action in one of them.
#[derive(Clone, Debug, PartialEq)]
pub enum WorkshopAction {
    /// In the runbook.
    Runbook(RunbookAction),
    /// In “Check yourself”.
    Quiz(QuizAction),
    /// On the page of a team.
    Team(TeamAction),
    /// In the impact study.
    Impact(ImpactAction),
    /// In the comparison.
    Comparison(ComparisonAction),
}

impl WorkshopStates {
    /// Carries out an action in its feature.
    pub fn reduce(&mut self, action: WorkshopAction) {
        match action {
            WorkshopAction::Runbook(action) => self.runbook.reduce(action),
            WorkshopAction::Quiz(action) => self.quiz.reduce(action),
            WorkshopAction::Team(action) => self.team.reduce(action),
            WorkshopAction::Impact(action) => self.impact.reduce(action),
            WorkshopAction::Comparison(action) => self.comparison.reduce(action),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::browser::file_bytes::FileBytes;
    use crate::kit::route;
    use crate::quiz::length::Length;
    use crate::quiz::state::Quiz;
    use crate::runbook::state::State as Runbook;
    use crate::shell::state::{Action, AppState, reduce};
    use crate::team::read::read;
    use crate::team::state::Team;

    fn after(state: AppState, actions: impl IntoIterator<Item = WorkshopAction>) -> AppState {
        actions.into_iter().fold(state, |state, action| reduce(state, Action::Workshop(action)))
    }

    /// The workshop, in which these actions were carried out before another page was opened.
    fn left(actions: impl IntoIterator<Item = WorkshopAction>) -> AppState {
        let workshop = WorkshopStates {
            runbook: LaterState::of(Runbook::default()),
            quiz: LaterState::of(Quiz::default()),
            team: LaterState::of(Team::default()),
            ..WorkshopStates::default()
        };
        let state = after(AppState { workshop, ..AppState::open("") }, actions);
        reduce(state, Action::OpenLink(route::to_page(route::SOURCES)))
    }

    #[test]
    fn a_case_is_there_when_the_reader_comes_back_to_it() {
        let open = || WorkshopAction::Runbook(RunbookAction::Open(Some("stalled".into())));
        let typed = RunbookAction::Enter("Get-VM".into());
        let edited = RunbookAction::EditLine("Get-Hot".into());
        let actions = [typed, RunbookAction::Wait(3), edited].map(WorkshopAction::Runbook);
        let state = left([open()].into_iter().chain(actions));
        let before = state.workshop.runbook.get::<Runbook>();
        let back = after(state, [open()]).workshop.runbook.get::<Runbook>();
        assert_eq!(back, before);
        let attempt = back.shown().expect("the case is shown");
        assert_eq!((attempt.console.entries.len(), attempt.console.line.as_str()), (1, "Get-Hot"));
        assert!(back.can_undo());
        // The list of cases in between changes nothing, another case does.
        let list = WorkshopAction::Runbook(RunbookAction::Open(None));
        let other = WorkshopAction::Runbook(RunbookAction::Open(Some("reset".into())));
        let state = after(left([]), [open(), WorkshopAction::Runbook(RunbookAction::Wait(3)), list]);
        assert!(state.workshop.runbook.get::<Runbook>().shown().is_none());
        assert!(after(state.clone(), [open()]).workshop.runbook.get::<Runbook>().can_undo());
        assert!(!after(state, [other, open()]).workshop.runbook.get::<Runbook>().can_undo());
    }

    #[test]
    fn a_round_is_there_and_is_not_begun_anew() {
        let view = || WorkshopAction::Quiz(QuizAction::FollowLink(Some("refresher".into()), 17));
        let restore = || WorkshopAction::Quiz(QuizAction::Restore(String::new()));
        let state = left([restore(), view(), WorkshopAction::Quiz(QuizAction::MarkOption(1))]);
        let before = state.workshop.quiz.get::<Quiz>();
        let back = after(state, [restore(), view()]).workshop.quiz.get::<Quiz>();
        assert_eq!(back, before);
        assert_eq!(back.round.as_ref().map(|round| (round.length, round.can_undo())), Some((Length::Refresher, true)));
        assert!(back.has_round(Some("refresher")) && !back.has_round(Some("round")) && !back.has_round(None));
    }

    #[test]
    fn an_open_pack_is_there_with_its_chapter_and_its_marks() {
        let file = FileBytes::from(include_bytes!("../../../../docs/team-pack.json").to_vec());
        let opened = TeamAction::FinishLoading("pack.json".into(), read(Some(&file)).map(Rc::new));
        let actions = [opened, TeamAction::OpenChapter(1), TeamAction::MarkOption(0), TeamAction::MarkOption(1)];
        let state = left(actions.map(WorkshopAction::Team));
        let back = reduce(state, Action::OpenLink(route::to_page(route::TEAM)));
        let team = back.workshop.team.get::<Team>();
        assert!(team.pack.is_some() && !team.is_new());
        assert_eq!((team.packs_opened, team.chapter, team.marked, team.can_undo()), (1, 1, Some(1), true));
    }

    #[test]
    fn a_refused_file_is_still_named() {
        let state =
            left([WorkshopAction::Team(TeamAction::FinishLoading("pack.json".into(), Err(vec!["wrong".into()])))]);
        let team = state.workshop.team.get::<Team>();
        assert_eq!(team.refused.as_ref().map(|refused| refused.name.as_str()), Some("pack.json"));
        assert!(!team.is_new());
        let dismissed = after(state, [WorkshopAction::Team(TeamAction::DismissRefusal)]);
        assert!(!dismissed.workshop.team.get::<Team>().is_new(), "the file that the address names is not loaded again");
    }
}
