//! Quiz: the page "Check yourself": the start, an open question, the reply to an answer, or the result.

mod question;
mod start;
mod reply;
mod result;

use std::rc::Rc;

use yew::prelude::*;

use super::round::Round;
use super::state::{Action, Quiz as State};
use super::use_quiz::use_quiz;
use crate::browser::use_focus_on_step::use_focus_on_step;
use crate::words::{check as words, shell};

/// What the page is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct QuizProps {
    /// The title, which takes the focus.
    pub heading: NodeRef,
    /// The state of the quiz.
    pub quiz: Rc<State>,
    /// Where actions go.
    pub act: Callback<Action>,
    /// The view that a link has opened.
    pub view: Option<String>,
}

/// Draws the page.
#[component]
pub fn Quiz(props: &QuizProps) -> Html {
    let QuizProps { quiz, act, .. } = props;
    use_quiz(quiz, act, props.view.clone());
    let place = use_node_ref();
    use_focus_on_step(step(quiz), &place);
    let part = match &quiz.round {
        None => start::start(quiz, act, &place),
        Some(round) if round.is_over() => {
            html! { <result::Result quiz={(**quiz).clone()} act={act.clone()} {place} /> }
        }
        Some(round) => match round.replied_answer() {
            Some(answer) => reply::reply(round, answer, act, &place),
            None => question::question(round, act, &place),
        },
    };
    html! {
        <main id="content" class="page is-plain check-page">
            <h1 ref={props.heading.clone()} tabindex="-1">{shell::check()}</h1>
            {part}
            <p class="unseen" role="status">{announced(quiz)}</p>
        </main>
    }
}

/// What is shown. Another step takes the focus to its beginning. `None` until the kept state is restored.
fn step(quiz: &State) -> Option<(u32, usize, bool, bool)> {
    let of = |round: &Round| (round.number, round.answers.len(), round.replied_answer().is_some(), round.is_over());
    quiz.restored.then(|| quiz.round.as_ref().map_or((0, 0, false, false), of))
}

/// The text for screen readers.
fn announced(quiz: &State) -> String {
    let Some(round) = &quiz.round else { return String::new() };
    match round.replied_answer() {
        Some(answer) => verdict(answer.is_right()).into(),
        None => missing(round).unwrap_or_default().into(),
    }
}

fn verdict(right: bool) -> &'static str {
    if right { words::right() } else { words::wrong() }
}

/// The mark that is still missing, after the reader has tried to submit without it.
fn missing(round: &Round) -> Option<&'static str> {
    if round.incomplete_tries == 0 {
        return None;
    }
    match (round.marked.option, round.marked.confidence) {
        (None, _) => Some(words::mark_first()),
        (_, None) => Some(words::confide_first()),
        _ => None,
    }
}

/// The position in the round, above each question.
fn position(round: &Round) -> Html {
    let (at, of) = round.position();
    html! {
        <p class="check-at">
            {words::at(at, of)}
            if round.is_repeated() {
                {" "}<strong>{words::comes_back()}</strong>
            }
        </p>
    }
}

/// The buttons that finish or leave a round.
fn exit_buttons(round: &Round, act: &Callback<Action>) -> Html {
    html! {
        <p class="check-ways">
            <button
                type="button" class="link" aria-disabled={round.answers.is_empty().then_some("true")}
                onclick={act.reform(|_| Action::Finish)}
            >
                {words::finish()}
            </button>
            <button type="button" class="link" onclick={act.reform(|_| Action::Leave)}>{words::leave()}</button>
        </p>
    }
}
