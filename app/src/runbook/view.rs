//! Runbook: the page of cases: the list of them, or the one that is open.

mod checklist;
mod console;
mod evidence;
mod steps;

use std::rc::Rc;

use yew::prelude::*;

use super::attempt::Attempt;
use super::case::Case;
use super::cases::CASES;
use super::checklist::{exercise_part, markdown};
use super::state::{Action, State};
use crate::browser::{page, storage};
use crate::kit::route;
use crate::words::runbook as words;

/// What the page is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct RunbookProps {
    /// The title, which takes the focus.
    pub heading: NodeRef,
    /// The state of the runbook.
    pub state: Rc<State>,
    /// Where actions go.
    pub act: Callback<Action>,
    /// The case that a link has opened.
    pub view: Option<String>,
}

/// The storage key under which solved cases are kept.
const KEPT: &str = "runbook";

/// Draws the page.
#[component]
pub fn Runbook(props: &RunbookProps) -> Html {
    let RunbookProps { state, act, .. } = props;
    {
        let act = act.clone();
        use_effect_with(props.view.clone(), move |view| act.emit(Action::Open(view.clone())));
    }
    {
        let heading = props.heading.clone();
        let first = use_mut_ref(|| true);
        use_effect_with(state.shown().map(|attempt| attempt.case.slug), move |_| {
            if !first.replace(false) {
                page::to_top();
                page::focus(&heading);
            }
        });
    }
    {
        let act = act.clone();
        use_effect_with((), move |()| act.emit(Action::Restore(storage::kept(KEPT).unwrap_or_default())));
        use_effect_with(state.kept(), |kept| {
            if !kept.is_empty() {
                storage::keep(KEPT, kept);
            }
        });
    }
    {
        // The buttons of a finished phase disappear, and with them the focus: it goes on to the next heading.
        let progress = |attempt: &Attempt| {
            (attempt.case.slug, attempt.phase(), attempt.installed.is_some(), attempt.outcome.is_some())
        };
        let progress = state.shown().map(progress);
        let slug = progress.map(|progress| progress.0);
        let before = use_mut_ref(|| None::<&'static str>);
        use_effect_with(progress, move |_| {
            if before.replace(slug) == slug {
                page::focus_id_if_none(steps::NOW);
            }
        });
    }
    let text = markdown(state.shown());
    html! {
        <main id="content" class="page is-plain runbook">
            if let Some(attempt) = state.shown() {
                {case(state, attempt, act, &props.heading)}
            } else {
                {list(state, act, &props.heading)}
            }
            // During an attempt the checklist would give the steps away.
            if state.shown().is_none_or(|attempt| attempt.outcome.is_some()) {
                <checklist::Checklist outcome={state.shown().and_then(exercise_part)} {text} />
            }
        </main>
    }
}

fn list(state: &State, act: &Callback<Action>, heading: &NodeRef) -> Html {
    let on_forget = act.reform(|_: MouseEvent| {
        storage::keep(KEPT, "");
        Action::Forget
    });
    html! {
        <>
            <h1 ref={heading} tabindex="-1" key="cases">{words::title()}</h1>
            <p class="runbook-lead" key="lead" translate="yes">{words::lead()}</p>
            <p class="card is-quiet runbook-affected">
                {words::affected_lead()}{" "}<a href={route::to_page(route::AFFECTED)}>{words::affected_link()}</a>
            </p>
            <section aria-labelledby="runbook-cases">
                <h2 id="runbook-cases">{words::cases()}</h2>
                <p class="muted">{words::cases_lead()}</p>
                <ol class="runbook-cases">{for CASES.iter().zip(state.solved).map(case_card)}</ol>
                if state.solved.contains(&true) {
                    <p><button type="button" onclick={on_forget}>{words::forget()}</button></p>
                }
            </section>
        </>
    }
}

fn case_card((case, solved): (&'static Case, bool)) -> Html {
    html! {
        <li class="card">
            <h3><a href={route::to_view(route::RUNBOOK, case.slug)}>{(case.title)()}</a></h3>
            <p>{(case.pager)(case.reported_vm())}</p>
            <p class="muted">{if solved { words::solved() } else { words::not_solved() }}</p>
        </li>
    }
}

fn case(state: &State, attempt: &Attempt, act: &Callback<Action>, heading: &NodeRef) -> Html {
    let case = attempt.case;
    let given = |text: &fn() -> &'static str| html! { <li>{text()}</li> };
    html! {
        <>
            <p class="runbook-all"><a href={route::to_page(route::RUNBOOK)}>{words::all_cases()}</a></p>
            <h1 ref={heading} tabindex="-1" key={case.slug} translate="yes">{(case.title)()}</h1>
            <section class="card runbook-pager" aria-labelledby="runbook-pager">
                <h2 id="runbook-pager">{words::pager()}</h2>
                <p key={case.slug} translate="yes">{(case.pager)(case.reported_vm())}</p>
                <p class="muted">{words::given_with()}</p>
                <ul>{for case.background.iter().map(given)}</ul>
            </section>
            <div class="runbook-columns">
                {evidence::evidence(attempt, act)}
                {steps::steps(state, attempt, act)}
            </div>
        </>
    }
}
