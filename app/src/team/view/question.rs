//! Question: the question of a chapter, and the reply to the answer.

use yew::prelude::*;

use crate::team::state::{Action, Team};
use crate::words::team as words;

/// Draws the question; nothing if the chapter has none.
pub(super) fn question(team: &Team, language: &'static str, act: &Callback<Action>) -> Html {
    let Some(question) = team.question() else { return html! {} };
    let answered = team.answer();
    let marked = answered.map(|(option, _)| option).or(team.marked);
    let is_answered = answered.is_some();
    let option = |(index, text): (usize, &String)| {
        html! {
            <label class="check-option" key={index}>
                <input
                    type="radio" name="team-answer" checked={marked == Some(index)} disabled={is_answered}
                    onchange={act.reform(move |_| Action::MarkOption(index))}
                />
                <span lang={language}>{text}</span>
            </label>
        }
    };
    let onsubmit = act.reform(|event: SubmitEvent| {
        event.prevent_default();
        Action::SubmitAnswer
    });
    html! {
        <form class="card question" key={team.chapter} {onsubmit}>
            <fieldset>
                <legend class="question-ask" lang={language}>{&question.text}</legend>
                {for question.options.iter().map(|option| &option.text).enumerate().map(option)}
            </fieldset>
            if !is_answered {
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

/// Draws the reply to the answer; nothing while there is none.
pub(super) fn reply(team: &Team, language: &'static str, place: &NodeRef) -> Html {
    let Some(((_, choice), question)) = team.answer().zip(team.question()) else { return html! {} };
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
