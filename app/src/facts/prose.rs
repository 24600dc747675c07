//! Prose: a paragraph in which the reader can open the explanation of a term.
//!
//! A browser that translates the page replaces text nodes by its own elements. If the view library later changes or
//! removes such a text node, the change has no effect, or it panics. So the page as a whole is `translate="no"`. Prose
//! may be translated: its element is keyed by its text, so that another text gets a new element.

use yew::prelude::*;

use super::glossary::{self, Term};

/// A paragraph.
#[derive(Clone, PartialEq, Properties)]
pub struct ProseProps {
    /// The text; `[label|term]` marks a term of the glossary.
    pub text: AttrValue,
    /// A badge in front of the text.
    #[prop_or_default]
    pub before: Html,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece<'a> {
    Plain(&'a str),
    Term { label: &'a str, id: &'a str },
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some((plain, marked)) = rest.split_once('[') {
        let Some(((label, id), after)) =
            marked.split_once(']').and_then(|(inner, after)| Some((inner.split_once('|')?, after)))
        else {
            break;
        };
        out.extend([Piece::Plain(plain), Piece::Term { label, id }]);
        rest = after;
    }
    out.push(Piece::Plain(rest));
    out
}

/// Draws a paragraph, and below it the explanation of the term that the reader opened.
#[component]
pub fn Prose(props: &ProseProps) -> Html {
    let open = use_state(|| None::<String>);
    let pieces = pieces(&props.text);
    let draw = |piece: &Piece<'_>| match *piece {
        Piece::Plain(text) => html! { {text} },
        Piece::Term { label, id } => {
            let is_open = open.as_deref() == Some(id);
            let onclick = {
                let (open, id) = (open.clone(), id.to_owned());
                Callback::from(move |_: MouseEvent| open.set((!is_open).then(|| id.clone())))
            };
            html! {
                <button type="button" class="term" aria-expanded={is_open.to_string()} {onclick}>{label}</button>
            }
        }
    };
    let explained = open.as_deref().and_then(glossary::find);
    html! {
        <>
            <p key={props.text.to_string()} translate="yes">{props.before.clone()}{for pieces.iter().map(draw)}</p>
            <div class="term-text" role="status">
                if let Some(term) = explained {
                    <p key={term.id} translate="yes"><strong>{(term.name)()}</strong>{": "}{(term.text)()}</p>
                }
            </div>
        </>
    }
}

/// The terms that a text marks, in order of appearance.
pub fn terms(text: &str) -> impl Iterator<Item = &'static Term> {
    pieces(text).into_iter().filter_map(|piece| match piece {
        Piece::Term { id, .. } => glossary::find(id),
        Piece::Plain(_) => None,
    })
}

/// A text without its marks, for places where a term cannot be opened.
#[must_use]
pub fn plain(text: &str) -> String {
    pieces(text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Plain(text) => text,
            Piece::Term { label, .. } => label,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_told_from_text() {
        assert_eq!(
            pieces("a [b c|slot] d"),
            [Piece::Plain("a "), Piece::Term { label: "b c", id: "slot" }, Piece::Plain(" d")]
        );
        assert_eq!(plain("[slot|slot]s, [x] and ["), "slots, [x] and [");
        assert_eq!(plain("none"), "none");
    }
}
