//! Claim: a fact with its badge. One click shows its source and the version that was read.

use yew::prelude::*;

use super::{Claim, Tag};
use crate::words::claims as words;

/// Draws a claim with its badge and its source.
pub fn claim(claim: &Claim) -> Html {
    let source = claim.source.source();
    html! {
        <div class="claim">
            <p key={(claim.text)()} translate="yes">{tag(claim.tag)}{" "}{(claim.text)()}</p>
            <details class="claim-source">
                <summary>{words::source_of((source.name)())}</summary>
                <p>{claim.tag.meaning()}</p>
                <p>{words::version_read(source.version())}</p>
                if !claim.place.is_empty() {
                    <p class="claim-place">{claim.place}</p>
                }
            </details>
        </div>
    }
}

/// Draws the badge alone, for a text beside it.
pub fn tag(tag: Tag) -> Html {
    html! { <span class={classes!("tag", tag.class())}>{tag.word()}</span> }
}
