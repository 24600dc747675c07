//! A question that is open: its answers, how sure the reader is, and the button that gives the answer.

use yew::prelude::*;

use super::{missing, stands, ways_out};
use crate::quiz::confidence::Confidence;
use crate::quiz::result::confidence as in_words;
use crate::quiz::round::Round;
use crate::quiz::state::Action;
use crate::words::check as words;

/// Draws the question that is open.
pub(super) fn asks(round: &Round, act: &Callback<Action>, place: &NodeRef) -> Html {
    let Some(question) = round.question() else { return html! {} };
    let order = round.order();
    let option = |(at, option): (usize, &usize)| {
        let on = round.marked.option == Some(*option);
        let text = question.options[*option].text.say();
        radio("check-answer", text, on, act.reform(move |_| Action::Mark(at)))
    };
    let sure = |confidence: Confidence| {
        let on = round.marked.confidence == Some(confidence);
        radio("check-confidence", in_words(confidence).into(), on, act.reform(move |_| Action::Confide(confidence)))
    };
    let give = act.reform(|event: SubmitEvent| {
        event.prevent_default();
        Action::Give
    });
    let whole = round.marked.option.is_some() && round.marked.confidence.is_some();
    html! {
        // Enter in any of its fields gives the answer, as forms have it. A new question has fields of its own.
        <form class="check-form" key={round.given.len()} onsubmit={give}>
            {stands(round)}
            <fieldset class="card">
                <legend><h2 ref={place} tabindex="-1" translate="yes">{question.ask.say()}</h2></legend>
                <div class="check-options">{for order.iter().enumerate().map(option)}</div>
            </fieldset>
            <fieldset class="card is-quiet">
                <legend><h3>{words::how_sure()}</h3></legend>
                <div class="check-sure">{for Confidence::ALL.into_iter().map(sure)}</div>
            </fieldset>
            <p class="card-buttons">
                <button type="submit" class="is-main" aria-disabled={(!whole).then_some("true")}>{words::give()}</button>
                <button
                    type="button" aria-disabled={(!round.can_undo()).then_some("true")}
                    onclick={act.reform(|_| Action::Undo)}
                >
                    {words::undo()}
                </button>
            </p>
            <p class="check-missing">{missing(round).unwrap_or_default()}</p>
            {ways_out(round, act)}
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
