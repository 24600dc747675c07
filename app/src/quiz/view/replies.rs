//! The reply to an answer: whether it was right, what is said to it, where that shows, and what it rests on.

use yew::prelude::*;

use super::{stands, verdict, ways_out};
use crate::facts::claims;
use crate::facts::claims::view::{claim, tag};
use crate::quiz::bank::{self, Anchor, Choice, Question, RIGHT};
use crate::quiz::round::{Given, Round};
use crate::quiz::state::Action;
use crate::words::check as words;

/// Draws the reply to the answer that the reader gave.
pub(super) fn replies(round: &Round, given: Given, act: &Callback<Action>, place: &NodeRef) -> Html {
    let Some(question) = round.question() else { return html! {} };
    let order = round.order();
    let choice = &question.options[given.option];
    let is_last = round.to_come() == 0;
    html! {
        <div class="check-form">
            {stands(round)}
            <section class="card" aria-labelledby="check-ask">
                <h2 id="check-ask" key={question.ask.say()} translate="yes">{question.ask.say()}</h2>
                <ul class="check-answers">{for order.iter().map(|option| answer(question, *option, given))}</ul>
            </section>
            <section ref={place} class="card reply" tabindex="-1" aria-labelledby="check-verdict">
                <p>
                    <strong id="check-verdict" class={if given.is_right() { "is-right" } else { "is-wrong" }}>
                        {verdict(given.is_right())}
                    </strong>
                    {" "}<span key={(choice.reply)()} translate="yes">{(choice.reply)()}</span>
                </p>
                if !given.is_right() {
                    <p>{words::comes_again()}</p>
                }
                <p class="card-buttons">
                    <button type="button" class="is-main" onclick={act.reform(|_| Action::Next)}>
                        {if is_last { words::to_result() } else { words::next() }}
                    </button>
                </p>
                {there(choice.anchor)}
                if !is_last {
                    <p class="muted">{words::to_come(round.to_come() as u64)}</p>
                }
                <details class="check-basis">
                    <summary>{words::rests_on()}</summary>
                    {for question.rests_on.iter().copied().map(basis)}
                </details>
                <details class="check-basis">
                    <summary>{words::others()}</summary>
                    <dl>{for order.iter().filter(|option| **option != given.option).map(|option| other(question, *option))}</dl>
                </details>
            </section>
            {ways_out(round, act)}
        </div>
    }
}

fn answer(question: &Question, option: usize, given: Given) -> Html {
    let right = option == RIGHT;
    let mark = match (right, option == given.option) {
        (true, _) => Some(("✓", words::was_right())),
        (false, true) => Some(("✗", words::was_yours())),
        (false, false) => None,
    };
    html! {
        <li class={classes!(right.then_some("is-right"), (!right && mark.is_some()).then_some("is-wrong"))}>
            <span class="check-mark" aria-hidden="true">{mark.map_or("", |(sign, _)| sign)}</span>
            <span>
                {question.options[option].text.say()}
                if let Some((_, name)) = mark {
                    {" "}<span class="check-mark-name">{"("}{name}{")"}</span>
                }
            </span>
        </li>
    }
}

/// Where a reply shows: a link into story or lab, or the claim itself.
fn there(anchor: Anchor) -> Html {
    let name = match anchor {
        Anchor::Claim(id) => return claims::find(id).map(claim).unwrap_or_default(),
        Anchor::Chapter(_) => words::there_chapter(),
        Anchor::Moment(_) => words::there_moment(),
    };
    html! { <p class="check-there"><a href={anchor.link()}>{name}{" →"}</a></p> }
}

/// What a question rests on: claims with their sources, or a topic of the timeline.
fn basis(name: &'static str) -> Html {
    match (claims::find(name), bank::founded(name)) {
        (Some(known), _) => claim(known),
        (None, Some((founded, text))) => html! { <p>{tag(founded)}{" "}{text}</p> },
        (None, None) => html! {},
    }
}

fn other(question: &Question, option: usize) -> Html {
    let Choice { text, reply, anchor } = question.options[option];
    html! { <><dt>{text.say()}</dt><dd>{reply()}{there(anchor)}</dd></> }
}
