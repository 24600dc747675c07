//! The question of a team's chapter, and the reply.

use yew::prelude::*;

use crate::team::state::{Action, Team};
use crate::words::team as words;

/// Draws the question; nothing where a chapter asks none.
pub(super) fn asks(team: &Team, language: &'static str, act: &Callback<Action>) -> Html {
    let Some(question) = team.question() else { return html! {} };
    let answered = team.answered();
    let marked = answered.map(|(given, _)| given).or(team.marked);
    let done = answered.is_some();
    let option = |(index, text): (usize, &String)| {
        html! {
            <label class="check-option" key={index}>
                <input
                    type="radio" name="team-answer" checked={marked == Some(index)} disabled={done}
                    onchange={act.reform(move |_| Action::Mark(index))}
                />
                <span lang={language}>{text}</span>
            </label>
        }
    };
    let give = act.reform(|event: SubmitEvent| {
        event.prevent_default();
        Action::Give
    });
    html! {
        <form class="card question" key={team.chapter} onsubmit={give}>
            <fieldset>
                <legend class="question-ask" lang={language}>{&question.text}</legend>
                {for question.options.iter().map(|option| &option.text).enumerate().map(option)}
            </fieldset>
            if !done {
                <p class="card-buttons">
                    <button type="submit" class="is-main" aria-disabled={team.marked.is_none().then_some("true")}>
                        {words::give()}
                    </button>
                    <button
                        type="button" aria-disabled={(!team.can_undo()).then_some("true")}
                        onclick={act.reform(|_| Action::Undo)}
                    >
                        {words::undo()}
                    </button>
                </p>
            }
        </form>
    }
}

/// Draws the reply to what was answered.
pub(super) fn reply(team: &Team, language: &'static str, place: &NodeRef) -> Html {
    let Some(((_, choice), question)) = team.answered().zip(team.question()) else { return html! {} };
    let right = question.options.iter().find(|option| option.right);
    html! {
        <section ref={place} class="card is-quiet reply" tabindex="-1">
            <p>
                <strong>{if choice.right { words::right() } else { words::wrong() }}</strong>
                {" "}<span lang={language}>{&choice.reply}</span>
            </p>
            if let Some(right) = right.filter(|_| !choice.right) {
                <p>{words::right_is(&right.text)}</p>
            }
        </section>
    }
}
