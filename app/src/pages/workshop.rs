//! Workshop: the program of the pages on which a reader works or looks things up. No part of the first load.

use sim_core::model::scenario::{Scenario, adjust};
use yew::prelude::*;

use super::affected::affected;
use super::app::{Parts, Program};
use super::check::Check;
use super::lab::lab;
use super::runbook::Runbook;
use super::sources::sources;
use super::stage::stage;
use super::team::Team;
use crate::browser::page;
use crate::lab::act::act;
use crate::state::Action;
use crate::state::lab::Knobs;
use crate::state::page::Page;
use crate::words::{shell as words, team};

/// All that `adjust` knows.
pub const KNOBS: Knobs = Knobs { value: Scenario::value, paths: adjust::paths, act, adjust: Scenario::adjust };

/// The program of the workshop.
pub struct Workshop;

impl Program for Workshop {
    const HOME: Page = Page::Lab;
    const KNOBS: Option<Knobs> = Some(KNOBS);

    fn needs_later(page: Page) -> bool {
        page != Page::Lab
    }

    fn shows_later(_: Page) -> bool {
        false
    }

    fn name(page: Page) -> &'static str {
        match page {
            Page::Runbook => words::runbook(),
            Page::Check => words::check(),
            Page::Team => team::title(),
            Page::Affected => words::affected(),
            Page::Sources => words::sources(),
            _ => words::lab(),
        }
    }

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
