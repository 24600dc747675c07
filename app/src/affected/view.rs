//! The page "Am I affected?": the questions, and the outcome with its reasons and what not to infer.

use yew::prelude::*;

use super::content::{self, Advice, Point};
use super::state::{Affected, Choice, HostAnswer, Where};
use crate::facts::claims;
use crate::facts::claims::view::claim;
use crate::words::affected as words;

/// Draws the page.
pub fn affected(answers: Affected, choose: &Callback<Choice>, heading: &NodeRef) -> Html {
    html! {
        <main id="content" class="page is-plain affected" key="affected">
            <h1 ref={heading} tabindex="-1">{words::title()}</h1>
            <p class="muted" translate="yes">{words::lead()}</p>
            {places(answers, choose)}
            if answers.asks_host() {
                {hosts(answers, choose)}
            }
            {answer(answers)}
            // The button is never removed, so that the focus is not lost.
            <p class="affected-back">
                <button
                    type="button" aria-disabled={answers.place.is_none().then_some("true")}
                    onclick={choose.reform(|_| Choice::Back)}
                >
                    {words::back()}
                </button>
            </p>
        </main>
    }
}

fn places(answers: Affected, choose: &Callback<Choice>) -> Html {
    let option = |place: Where| {
        let on = answers.place == Some(place);
        radio("where", content::place(place), on, choose.reform(move |_| Choice::Where(place)))
    };
    question(words::ask_where(), html! { {for Where::ALL.into_iter().map(option)} })
}

fn hosts(answers: Affected, choose: &Callback<Choice>) -> Html {
    let option = |host: HostAnswer| {
        let on = answers.host == Some(host);
        radio("host", content::host(host), on, choose.reform(move |_| Choice::Host(host)))
    };
    question(words::ask_host(), html! { {for HostAnswer::ALL.into_iter().map(option)} })
}

fn question(ask: &'static str, options: Html) -> Html {
    html! {
        <fieldset class="card affected-question">
            <legend><h2>{ask}</h2></legend>
            {options}
        </fieldset>
    }
}

fn radio(name: &'static str, label: &'static str, checked: bool, onchange: Callback<Event>) -> Html {
    html! {
        <label class="affected-option">
            <input type="radio" {name} {checked} {onchange} />
            <span>{label}</span>
        </label>
    }
}

fn answer(answers: Affected) -> Html {
    let advice = answers.outcome().map(content::advice);
    let verdict = advice.map_or(words::no_answer_yet(), |advice| (advice.verdict)());
    html! {
        <section class="card affected-answer" aria-labelledby="affected-answer">
            <h2 id="affected-answer">{words::answer()}</h2>
            // A live region announces only changes, so it has to exist before the first answer. The reasons are not
            // announced.
            <p class={classes!("affected-verdict", advice.is_none().then_some("muted"))} role="status">{verdict}</p>
            if let Some(advice) = advice {
                {reasons(&advice)}
            }
        </section>
    }
}

fn reasons(advice: &Advice) -> Html {
    html! {
        <>
            <h3>{words::because()}</h3>
            {for advice.because.iter().copied().filter_map(claims::find).map(claim)}
            <h3>{words::to_do()}</h3>
            <ol>{for advice.to_do.iter().map(point)}</ol>
            <h3>{words::not_infer()}</h3>
            <ul>{for advice.not_infer.iter().map(point)}</ul>
        </>
    }
}

fn point(point: &Point) -> Html {
    html! {
        <li>
            <span key={(point.text)()} translate="yes">{(point.text)()}</span>
            if !point.claims.is_empty() {
                <details class="affected-basis">
                    // Many summaries on the page have the same text: for screen readers each names its sentence, too.
                    <summary>{words::rests_on()}<span class="unseen">{": "}{(point.text)()}</span></summary>
                    {for point.claims.iter().copied().filter_map(claims::find).map(claim)}
                </details>
            }
        </li>
    }
}
