//! Badge: says that what it stands on is a model. It is part of the picture, so that it survives a screenshot.

use yew::prelude::*;

use crate::words::stage as words;

/// The badge.
pub fn badge() -> Html {
    html! { <span class="badge" title={words::model_title()}>{words::model()}</span> }
}
