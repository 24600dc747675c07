//! Question: an open question with its options, the degrees of confidence, and the button that submits the answer.

use yew::prelude::*;

use super::{exit_buttons, missing, position};
use crate::quiz::confidence::Confidence;
use crate::quiz::result::confidence_text;
use crate::quiz::round::Round;
use crate::quiz::state::Action;
use crate::words::check as words;

/// Draws the question that is open.
pub(super) fn question(round: &Round, act: &Callback<Action>, place: &NodeRef) -> Html {
    let Some(question) = round.question() else { return html! {} };
    let order = round.order();
    let option = |(at, option): (usize, &usize)| {
        let on = round.marked.option == Some(*option);
        let text = question.options[*option].text.localized();
        radio("check-answer", text, on, act.reform(move |_| Action::MarkOption(at)))
    };
    let degree = |confidence: Confidence| {
        let on = round.marked.confidence == Some(confidence);
        radio(
            "check-confidence",
            confidence_text(confidence).into(),
            on,
            act.reform(move |_| Action::MarkConfidence(confidence)),
        )
    };
    let onsubmit = act.reform(|event: SubmitEvent| {
        event.prevent_default();
        Action::SubmitAnswer
    });
    let is_complete = round.marked.option.is_some() && round.marked.confidence.is_some();
    html! {
        // It is a form, so that Enter in any field submits the answer. The key gives each question its own fields.
        <form class="check-form" key={round.answers.len()} {onsubmit}>
            {position(round)}
            <fieldset class="card">
                <legend><h2 ref={place} tabindex="-1" translate="yes">{question.text.localized()}</h2></legend>
                <div class="check-options">{for order.iter().enumerate().map(option)}</div>
            </fieldset>
            <fieldset class="card is-quiet">
                <legend><h3>{words::how_sure()}</h3></legend>
                <div class="check-sure">{for Confidence::ALL.into_iter().map(degree)}</div>
            </fieldset>
            <p class="card-buttons">
                <button type="submit" class="is-main" aria-disabled={(!is_complete).then_some("true")}>{words::give()}</button>
                <button
                    type="button" aria-disabled={(!round.can_undo()).then_some("true")}
                    onclick={act.reform(|_| Action::Undo)}
                >
                    {words::undo()}
                </button>
            </p>
            <p class="check-missing">{missing(round).unwrap_or_default()}</p>
            {exit_buttons(round, act)}
        </form>
    }
}

fn radio(name: &'static str, label: String, checked: bool, onchange: Callback<Event>) -> Html {
    html! {
        <label class="check-option">
            <input type="radio" {name} {checked} {onchange} />
            <span key={label.clone()} translate="yes">{label}</span>
        </label>
    }
}
