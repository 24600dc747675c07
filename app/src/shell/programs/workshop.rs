//! Workshop: the program of the pages on which a reader works or looks things up. No part of the first load.

use sim_core::model::scenario::{Scenario, adjust};
use yew::prelude::*;

use crate::affected::view::affected;
use crate::browser::page;
use crate::lab::act::act;
use crate::lab::state::Knobs;
use crate::lab::view::lab;
use crate::quiz::view::Check;
use crate::runbook::view::Runbook;
use crate::shell::app::{Parts, Program};
use crate::shell::page::Page;
use crate::shell::state::Action;
use crate::sources::view::sources;
use crate::stage::view::stage;
use crate::team::view::Team;

/// All that `adjust` knows.
pub const KNOBS: Knobs = Knobs { value: Scenario::value, paths: adjust::paths, act, adjust: Scenario::adjust };

/// The program of the workshop.
pub struct Workshop;

impl Program for Workshop {
    const HOME: Page = Page::Lab;
    const KNOBS: Option<Knobs> = Some(KNOBS);

    fn draw(parts: &Parts) -> Html {
        let Parts { state, act, around, on_open, on_unfold, heading, .. } = parts;
        let (heading, view) = (heading.to_owned(), state.view.clone());
        match state.page {
            Page::Lab => lab(state, act, around, on_open, on_unfold, heading),
            Page::Runbook => html! { <Runbook heading={heading.clone()} {view} /> },
            Page::Check => html! { <Check heading={heading.clone()} {view} /> },
            Page::Team => html! {
                <Team
                    heading={heading.clone()} act={(*act).clone()} run={state.run.clone()} recorded={!state.records()}
                    stage={stage(state, act, around)}
                />
            },
            Page::Affected => affected(state.affected, &act.reform(Action::Affected), heading),
            Page::Sources => sources(&Callback::from(page::show), heading),
            // Another program's: boot.js is about to start it.
            Page::Start | Page::Chapter(_) => html! {},
        }
    }
}
