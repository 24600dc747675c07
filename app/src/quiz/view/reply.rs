//! Reply: whether the answer was right, the reply to it, what the reply refers to, and what the question rests on.

use yew::prelude::*;

use super::{exit_buttons, position, verdict};
use crate::facts::claims;
use crate::facts::claims::view::{claim, tag};
use crate::quiz::bank::{self, Choice, Question, RIGHT, Reference};
use crate::quiz::round::{Answer, Round};
use crate::quiz::state::Action;
use crate::words::check as words;

/// Draws the reply to the answer that the reader gave.
pub(super) fn reply(round: &Round, answer: Answer, act: &Callback<Action>, place: &NodeRef) -> Html {
    let Some(question) = round.question() else { return html! {} };
    let order = round.order();
    let choice = &question.options[answer.option];
    let is_last = round.remaining() == 0;
    html! {
        <div class="check-form">
            {position(round)}
            <section class="card" aria-labelledby="check-ask">
                <h2 id="check-ask" key={question.text.localized()} translate="yes">{question.text.localized()}</h2>
                <ul class="check-answers">{for order.iter().map(|option| option_item(question, *option, answer))}</ul>
            </section>
            <section ref={place} class="card reply" tabindex="-1" aria-labelledby="check-verdict">
                <p>
                    <strong id="check-verdict" class={if answer.is_right() { "is-right" } else { "is-wrong" }}>
                        {verdict(answer.is_right())}
                    </strong>
                    {" "}<span key={(choice.reply)()} translate="yes">{(choice.reply)()}</span>
                </p>
                if !answer.is_right() {
                    <p>{words::comes_again()}</p>
                }
                <p class="card-buttons">
                    <button type="button" class="is-main" onclick={act.reform(|_| Action::Next)}>
                        {if is_last { words::to_result() } else { words::next() }}
                    </button>
                </p>
                {reference_link(choice.reference)}
                if !is_last {
                    <p class="muted">{words::to_come(round.remaining() as u64)}</p>
                }
                <details class="check-basis">
                    <summary>{words::rests_on()}</summary>
                    {for question.rests_on.iter().copied().map(basis_item)}
                </details>
                <details class="check-basis">
                    <summary>{words::others()}</summary>
                    <dl>{for order.iter().filter(|option| **option != answer.option).map(|option| other_option(question, *option))}</dl>
                </details>
            </section>
            {exit_buttons(round, act)}
        </div>
    }
}

fn option_item(question: &Question, option: usize, answer: Answer) -> Html {
    let right = option == RIGHT;
    let mark = match (right, option == answer.option) {
        (true, _) => Some(("✓", words::was_right())),
        (false, true) => Some(("✗", words::was_yours())),
        (false, false) => None,
    };
    html! {
        <li class={classes!(right.then_some("is-right"), (!right && mark.is_some()).then_some("is-wrong"))}>
            <span class="check-mark" aria-hidden="true">{mark.map_or("", |(sign, _)| sign)}</span>
            <span>
                {question.options[option].text.localized()}
                if let Some((_, name)) = mark {
                    {" "}<span class="check-mark-name">{"("}{name}{")"}</span>
                }
            </span>
        </li>
    }
}

/// What a reply refers to: a link into story or lab, or the claim itself.
fn reference_link(reference: Reference) -> Html {
    let name = match reference {
        Reference::Claim(id) => return claims::find(id).map(claim).unwrap_or_default(),
        Reference::Chapter(_) => words::there_chapter(),
        Reference::Moment(_) => words::there_moment(),
    };
    html! { <p class="check-reference"><a href={reference.link()}>{name}{" →"}</a></p> }
}

/// One thing that a question rests on: a claim with its sources, or an entry of the timeline.
fn basis_item(name: &'static str) -> Html {
    match (claims::find(name), bank::basis(name)) {
        (Some(known), _) => claim(known),
        (None, Some((founded, text))) => html! { <p>{tag(founded)}{" "}{text}</p> },
        (None, None) => html! {},
    }
}

fn other_option(question: &Question, option: usize) -> Html {
    let Choice { text, reply, reference } = question.options[option];
    html! { <><dt>{text.localized()}</dt><dd>{reply()}{reference_link(reference)}</dd></> }
}
