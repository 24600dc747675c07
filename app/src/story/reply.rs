//! Reply: what is said to an answer, and the link to the moment that shows it.

use yew::prelude::*;

use crate::words::story as words;

/// The reply to an answer.
#[derive(Clone, PartialEq)]
pub struct ReplyProps {
    /// Whether the answer is right.
    pub verdict: AttrValue,
    /// The explanation.
    pub text: AttrValue,
    /// The badge of the claim that it rests on.
    pub tag: Html,
    /// The reader follows the link to the moment that shows it.
    pub on_there: Callback<()>,
}

/// Draws the reply.
pub fn reply(props: &ReplyProps) -> Html {
    html! {
        <div class="card is-quiet reply">
            <p key={props.text.to_string()} translate="yes">
                <strong>{props.verdict.clone()}</strong>{" "}{props.text.clone()}{" "}{props.tag.clone()}
            </p>
            <p class="reply-there">
                <button type="button" class="link" onclick={props.on_there.reform(|_| ())}>{words::there()}{" →"}</button>
            </p>
        </div>
    }
}
