//! Strengths and trade-offs, the same bug in other systems, and what this page does not claim.

use yew::prelude::*;

use crate::facts::claims::view::{claim, tag};
use crate::facts::claims::{Tag, find};
use crate::sources::balance::{
    ELSEWHERE, Item, LIMITS, LOOK_THEN_SIGN, Line, OPEN, SIGN_THEN_LOOK, STRENGTHS, TRADE_OFFS,
};
use crate::words::sources as words;

/// Strengths and trade-offs.
pub fn balance() -> Html {
    html! {
        <>
            <p>{tag(Tag::Reported)}{" "}{words::balance_lead()}</p>
            <h3>{words::strengths()}</h3>
            {for STRENGTHS.iter().map(item)}
            <h3>{words::trade_offs()}</h3>
            {for TRADE_OFFS.iter().map(item)}
        </>
    }
}

/// Where else the bug lives.
pub fn elsewhere() -> Html {
    html! {
        <>
            <p>{words::elsewhere_lead()}</p>
            <div class="sources-code">
                {code(words::elsewhere_before(), &LOOK_THEN_SIGN)}
                {code(words::elsewhere_after(), &SIGN_THEN_LOOK)}
            </div>
            <h3>{words::elsewhere_systems()}</h3>
            {for ELSEWHERE.iter().map(item)}
        </>
    }
}

fn code(caption: &'static str, lines: &[Line]) -> Html {
    let line = |(code, does): &Line| {
        html! { <li><code>{*code}</code><span class="muted">{"# "}{does()}</span></li> }
    };
    html! {
        <figure class="card">
            <figcaption>{caption}</figcaption>
            <ol>{for lines.iter().map(line)}</ol>
        </figure>
    }
}

fn item(item: &Item) -> Html {
    html! {
        <div class="sources-item">
            <h4>{(item.title)()}</h4>
            <p>{(item.says)()}</p>
            {for item.claims.iter().copied().filter_map(find).map(claim)}
        </div>
    }
}

/// What this page does not claim, and what is still to be checked.
pub fn limits() -> Html {
    let line = |text: &fn() -> &'static str| html! { <li>{text()}</li> };
    html! {
        <>
            <p>{words::limits_lead()}</p>
            <ul class="sources-list">{for LIMITS.iter().map(line)}</ul>
            <h3>{words::open_title()}</h3>
            <ul class="sources-list">{for OPEN.iter().map(line)}</ul>
        </>
    }
}
