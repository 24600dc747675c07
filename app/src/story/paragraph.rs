//! Paragraph: one paragraph of a chapter, drawn alike on the page and in the printed document.

use yew::prelude::*;

use super::content::Paragraph;
use super::numbers::Numbers;
use crate::facts::claims::{self, Claim};
use crate::kit::badge::badge;

/// Draws a paragraph. `text` draws a sentence after what comes before it, `claim` a fact: terms are explained in place on
/// the page and in a list in the document, and sources are folded there and open here.
pub fn paragraph(
    paragraph: &Paragraph,
    numbers: &Numbers<'_>,
    text: impl FnOnce(String, Html) -> Html,
    claim: fn(&Claim) -> Html,
) -> Html {
    match paragraph {
        Paragraph::Plain(sentence) => text(sentence(numbers), html! {}),
        Paragraph::Modelled(sentence) => text(sentence(numbers), html! { <>{badge()}{" "}</> }),
        Paragraph::Claim(id) => claims::find(id).map(claim).unwrap_or_default(),
    }
}
