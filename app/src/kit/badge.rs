//! Badge: the label "model". It is inside the pictures and cards it labels, so that a screenshot has it, too.

use yew::prelude::*;

use crate::words::stage as words;

/// Draws the badge.
pub fn badge() -> Html {
    html! { <span class="badge" title={words::model_title()}>{words::model()}</span> }
}
