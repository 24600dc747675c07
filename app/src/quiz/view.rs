//! Check: questions, and how sure one may be of the answers.

mod asks;
mod begins;
mod replies;
mod result;

use std::rc::Rc;

use yew::prelude::*;

use super::round::Round;
use super::state::{Action, Check as State};
use super::use_check::use_check;
use crate::browser::use_focus_on_step::use_focus_on_step;
use crate::words::{check as words, shell};

/// What the page is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct CheckProps {
    /// The title, which takes the focus.
    pub heading: NodeRef,
    /// The rounds and what is kept of them.
    pub check: Rc<State>,
    /// Where actions go.
    pub act: Callback<Action>,
    /// The view that a link has opened.
    pub view: Option<String>,
}

/// Draws the page.
#[component]
pub fn Check(props: &CheckProps) -> Html {
    let CheckProps { check, act, .. } = props;
    use_check(check, act, props.view.clone());
    let place = use_node_ref();
    use_focus_on_step(step(check), &place);
    let part = match &check.round {
        None => begins::begins(check, act, &place),
        Some(round) if round.is_over() => {
            html! { <result::Result check={(**check).clone()} act={act.clone()} {place} /> }
        }
        Some(round) => match round.replied() {
            Some(given) => replies::replies(round, given, act, &place),
            None => asks::asks(round, act, &place),
        },
    };
    html! {
        <main id="content" class="page is-plain check-page">
            <h1 ref={props.heading.clone()} tabindex="-1">{shell::check()}</h1>
            {part}
            <p class="unseen" role="status">{said(check)}</p>
        </main>
    }
}

/// Which step is shown: another one takes the focus to where it begins.
fn step(check: &State) -> Option<(u32, usize, bool, bool)> {
    let of = |round: &Round| (round.number, round.given.len(), round.replied().is_some(), round.is_over());
    check.restored.then(|| check.round.as_ref().map_or((0, 0, false, false), of))
}

/// What those hear who listen.
fn said(check: &State) -> String {
    let Some(round) = &check.round else { return String::new() };
    match round.replied() {
        Some(given) => verdict(given.is_right()).into(),
        None => missing(round).unwrap_or_default().into(),
    }
}

fn verdict(right: bool) -> &'static str {
    if right { words::right() } else { words::wrong() }
}

/// What is still missing, once the reader has tried to go on without it.
fn missing(round: &Round) -> Option<&'static str> {
    if round.hurried == 0 {
        return None;
    }
    match (round.marked.option, round.marked.confidence) {
        (None, _) => Some(words::mark_first()),
        (_, None) => Some(words::confide_first()),
        _ => None,
    }
}

/// Where a round stands, above its questions.
fn stands(round: &Round) -> Html {
    let (at, of) = round.at();
    html! {
        <p class="check-at">
            {words::at(at, of)}
            if round.comes_back() {
                {" "}<strong>{words::comes_back()}</strong>
            }
        </p>
    }
}

/// The ways out of a round.
fn ways_out(round: &Round, act: &Callback<Action>) -> Html {
    html! {
        <p class="check-ways">
            <button
                type="button" class="link" aria-disabled={round.given.is_empty().then_some("true")}
                onclick={act.reform(|_| Action::Finish)}
            >
                {words::finish()}
            </button>
            <button type="button" class="link" onclick={act.reform(|_| Action::Leave)}>{words::leave()}</button>
        </p>
    }
}
