//! Runbook: the page of cases: the list of them, or the one that is open.

mod checklist;
mod console;
mod evidence;
mod steps;

use std::rc::Rc;

use yew::prelude::*;

use super::case::Case;
use super::cases::CASES;
use super::checklist::{markdown, of_case};
use super::play::Play;
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

/// The name under which solved cases are kept.
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
        use_effect_with(state.shown().map(|play| play.case.slug), move |_| {
            if !first.replace(false) {
                page::to_top();
                page::focus(&heading);
            }
        });
    }
    {
        let act = act.clone();
        use_effect_with((), move |()| act.emit(Action::Kept(storage::kept(KEPT).unwrap_or_default())));
        use_effect_with(state.kept(), |kept| {
            if !kept.is_empty() {
                storage::keep(KEPT, kept);
            }
        });
    }
    {
        // A step that is done takes its buttons with it: who worked by keyboard goes on at the next one.
        let stands = |play: &Play| (play.case.slug, play.phase(), play.installed.is_some(), play.ending.is_some());
        let stands = state.shown().map(stands);
        let slug = stands.map(|stands| stands.0);
        let before = use_mut_ref(|| None::<&'static str>);
        use_effect_with(stands, move |_| {
            if before.replace(slug) == slug {
                page::focus_id_if_none(steps::NOW);
            }
        });
    }
    let text = markdown(state.shown());
    html! {
        <main id="content" class="page is-plain runbook">
            if let Some(play) = state.shown() {
                {case(state, play, act, &props.heading)}
            } else {
                {list(state, act, &props.heading)}
            }
            // While a case is worked on it would only be in the way.
            if state.shown().is_none_or(|play| play.ending.is_some()) {
                <checklist::Checklist ending={state.shown().and_then(of_case)} {text} />
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
                <ol class="runbook-cases">{for CASES.iter().zip(state.solved).map(door)}</ol>
                if state.solved.contains(&true) {
                    <p><button type="button" onclick={on_forget}>{words::forget()}</button></p>
                }
            </section>
        </>
    }
}

fn door((case, solved): (&'static Case, bool)) -> Html {
    html! {
        <li class="card">
            <h3><a href={route::to_view(route::RUNBOOK, case.slug)}>{(case.title)()}</a></h3>
            <p>{(case.pager)(case.machine())}</p>
            <p class="muted">{if solved { words::solved() } else { words::not_solved() }}</p>
        </li>
    }
}

fn case(state: &State, play: &Play, act: &Callback<Action>, heading: &NodeRef) -> Html {
    let case = play.case;
    let given = |text: &fn() -> &'static str| html! { <li>{text()}</li> };
    html! {
        <>
            <p class="runbook-all"><a href={route::to_page(route::RUNBOOK)}>{words::all_cases()}</a></p>
            <h1 ref={heading} tabindex="-1" key={case.slug} translate="yes">{(case.title)()}</h1>
            <section class="card runbook-pager" aria-labelledby="runbook-pager">
                <h2 id="runbook-pager">{words::pager()}</h2>
                <p key={case.slug} translate="yes">{(case.pager)(case.machine())}</p>
                <p class="muted">{words::given_with()}</p>
                <ul>{for case.given.iter().map(given)}</ul>
            </section>
            <div class="runbook-desk">
                {evidence::evidence(play, act)}
                {steps::steps(state, play, act)}
            </div>
        </>
    }
}
