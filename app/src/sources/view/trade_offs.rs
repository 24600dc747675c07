//! Strengths and trade-offs of confidential VMs.

use yew::prelude::*;

use crate::facts::claims::view::{claim, tag};
use crate::facts::claims::{Tag, find};
use crate::sources::content::{Item, STRENGTHS, TRADE_OFFS};
use crate::words::sources as words;

/// Draws the section.
pub fn trade_offs() -> Html {
    html! {
        <>
            <p>{tag(Tag::Reported)}{" "}{words::trade_offs_lead()}</p>
            <h3>{words::strengths()}</h3>
            {for STRENGTHS.iter().map(item)}
            <h3>{words::trade_offs()}</h3>
            {for TRADE_OFFS.iter().map(item)}
        </>
    }
}

/// Draws an item with the claims it rests on.
pub(super) fn item(item: &Item) -> Html {
    html! {
        <div class="sources-item">
            <h4>{(item.title)()}</h4>
            <p>{(item.says)()}</p>
            {for item.claims.iter().copied().filter_map(find).map(claim)}
        </div>
    }
}
