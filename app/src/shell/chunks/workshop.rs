//! Workshop: the chunk of lab, runbook, quiz and the other pages on which a reader works or looks things up.

use std::rc::Rc;

use sim_core::record::recording::Recording;
use yew::prelude::*;

use super::Table;
use crate::affected::view::affected;
use crate::browser::page;
use crate::kit::later_state::LaterState;
use crate::lab::file::read;
use crate::lab::reduce::LAB_FUNCTIONS;
use crate::lab::view::{LabProps, lab};
use crate::quiz::state::Quiz as QuizState;
use crate::quiz::view::Quiz;
use crate::runbook::state::State as RunbookState;
use crate::runbook::view::Runbook;
use crate::shell::page::Page;
use crate::shell::page_context::PageContext;
use crate::shell::state::Action;
use crate::shell::state::workshop::{WorkshopAction, WorkshopStates};
use crate::sources::view::sources;
use crate::stage::view::{StageContext, stage};
use crate::studies::comparison::state::Comparison;
use crate::studies::comparison::view::{Compare, ReadRecording};
use crate::studies::evidence::evidence;
use crate::studies::impact::state::State as ImpactState;
use crate::studies::impact::view::Impact;
use crate::team::state::Team as TeamState;
use crate::team::view::Team;

/// The functions of the chunk.
pub const TABLE: Table = Table { draw, workshop_states, lab_functions: Some(LAB_FUNCTIONS) };

fn workshop_states() -> WorkshopStates {
    WorkshopStates {
        runbook: LaterState::of(RunbookState::default()),
        quiz: LaterState::of(QuizState::default()),
        team: LaterState::of(TeamState::default()),
        impact: LaterState::of(ImpactState::default()),
        comparison: LaterState::of(Comparison::default()),
    }
}

fn draw(page_context: &PageContext<'_>) -> Html {
    let PageContext { state, act, context, on_open, on_unfold, heading, .. } = page_context;
    let (heading, view) = (heading.to_owned(), state.view.clone());
    match state.page {
        Page::Lab => {
            let studies = html! {
                <>
                    <Impact
                        state={state.workshop.impact.get::<ImpactState>()} act={act.reform(|action| Action::Workshop(WorkshopAction::Impact(action)))}
                        on_unfold={(*on_unfold).clone()} on_open={opens(act, context)} />
                    {page_context.studies(on_open, |studies| evidence(studies, on_unfold))}
                </>
            };
            let props = LabProps {
                stage: state.shown(),
                bench: &state.bench,
                on_stage: &act.reform(Action::Stage),
                act: &act.reform(Action::Bench),
                context,
                compare: html! {
                    <Compare
                        state={state.workshop.comparison.get::<Comparison>()} act={act.reform(|action| Action::Workshop(WorkshopAction::Comparison(action)))}
                        recording={state.stage.run.recording(state.stage.at)} title={state.stage.scenario_title()} read={read as ReadRecording} />
                },
                studies,
                heading,
            };
            lab(&props)
        }
        Page::Runbook => html! {
            <Runbook state={state.workshop.runbook.get::<RunbookState>()} act={act.reform(|action| Action::Workshop(WorkshopAction::Runbook(action)))} heading={heading.clone()} {view} />
        },
        Page::Check => html! {
            <Quiz quiz={state.workshop.quiz.get::<QuizState>()} act={act.reform(|action| Action::Workshop(WorkshopAction::Quiz(action)))} heading={heading.clone()} {view} />
        },
        Page::Team => html! {
            <Team
                team={state.workshop.team.get::<TeamState>()} act={act.reform(|action| Action::Workshop(WorkshopAction::Team(action)))}
                heading={heading.clone()} on_chapter={act.reform(|(recording, anchor, speed)| Action::OpenAt(recording, anchor, speed))} run={state.stage.run.clone()} recorded={!state.stage.records()}
                stage={stage(&state.shown(), &act.reform(Action::Stage), context)}
            />
        },
        Page::Affected => affected(state.affected, &act.reform(Action::Affected), heading),
        Page::Sources => sources(&Callback::from(page::focus_id), heading),
        Page::Start | Page::Chapter(_) => html! {},
    }
}

/// Opens a recording from below the stage, and moves the focus up to the stage.
fn opens(act: &Callback<Action>, context: &StageContext) -> Callback<Recording> {
    let (act, stage) = (act.clone(), context.node.clone());
    Callback::from(move |recording| {
        act.emit(Action::OpenRecording(Rc::new(recording)));
        page::focus(&stage);
    })
}
