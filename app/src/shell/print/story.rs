//! Story: the start page and all chapters as a document to be read from top to bottom, with every question, answer and
//! reply.

use yew::prelude::*;

use super::picture::picture;
use super::{file, moments};
use crate::facts::claims::view::tag;
use crate::facts::claims::{self, Claim};
use crate::facts::glossary::Term;
use crate::facts::prose::{plain, terms};
use crate::kit::route;
use crate::story::chapters::CHAPTERS;
use crate::story::content::{Chapter, Choice, Paragraph};
use crate::story::numbers::Numbers;
use crate::story::paragraph::paragraph;
use crate::words::{Language, claims as claim_words, language, print, story as words};

/// Draws the story in the current language.
pub fn story() -> Html {
    html! {
        <>
            {opening()}
            {for (0..CHAPTERS.len()).map(chapter)}
        </>
    }
}

fn opening() -> Html {
    let others = Language::ALL.into_iter().filter(|other| *other != language());
    let other = |other: Language| {
        html! { <a href={file(other)} lang={other.tag()} hreflang={other.tag()}>{other.name()}</a> }
    };
    let entry = |(index, chapter): (usize, &Chapter)| {
        html! { <li><a href={route::to_page(CHAPTERS[index].slug)}>{(chapter.title)()}</a></li> }
    };
    html! {
        <section>
            <p class="not-started"><strong>{print::not_started()}</strong></p>
            <p class="eyebrow">{words::open_eyebrow()}</p>
            <h1>{words::open_title()}</h1>
            <p>{words::open_lead()}</p>
            {picture(&moments::opening())}
            <p>{words::open_decide()}</p>
            <noscript><p>{print::without_scripts()}</p></noscript>
            <p>{for others.map(other)}</p>
            <nav aria-label={print::chapters()}><ol>{for CHAPTERS.iter().enumerate().map(entry)}</ol></nav>
        </section>
    }
}

/// A chapter. Its id is the fragment of the page's own links to it.
fn chapter(index: usize) -> Html {
    let chapter = &CHAPTERS[index];
    let state = moments::chapter(index);
    let (frame, costs) = (state.chapter_frame(), state.stage.run.costs());
    let numbers = Numbers { frame: &frame, costs: &costs };
    let text = |text: String, before: Html| html! { <p>{before}{plain(&text)}</p> };
    let paragraphs = |paragraphs: &[Paragraph]| -> Html {
        paragraphs.iter().map(|one| paragraph(one, &numbers, text, claim)).collect()
    };
    let insight = (chapter.insight)(&numbers);
    html! {
        <section id={route::to_page(CHAPTERS[index].slug).trim_start_matches('#').to_owned()}>
            <p class="eyebrow">{words::of(index + 1, CHAPTERS.len(), (chapter.name)())}</p>
            <h2>{(chapter.title)()}</h2>
            {paragraphs(chapter.text)}
            <h3>{(chapter.question.ask)(&numbers)}</h3>
            <ul>{for chapter.question.choices.iter().map(|choice| answer(choice, &numbers))}</ul>
            {picture(&state)}
            {paragraphs(chapter.text_after)}
            <h3>{words::insight()}</h3>
            <p>{plain(&insight)}</p>
            {explained(chapter, &numbers)}
            <h3>{words::known()}</h3>
            {for known(chapter).filter_map(claims::find).map(claim)}
        </section>
    }
}

/// An answer with its reply, and the badge of the claim it rests on.
fn answer(choice: &Choice, numbers: &Numbers<'_>) -> Html {
    let founded = claims::find(choice.rests_on).map(|claim| tag(claim.tag)).unwrap_or_default();
    html! {
        <li>
            {(choice.label)(numbers)}{": "}<strong>{choice.verdict.words()}</strong>{" "}{(choice.reply)(numbers)}{" "}{founded}
        </li>
    }
}

/// The claims of a chapter without those in its text.
fn known(chapter: &Chapter) -> impl Iterator<Item = &'static str> {
    let said = |id: &&str| {
        chapter.text_after.iter().chain(chapter.text).any(|para| matches!(para, Paragraph::Claim(said) if said == id))
    };
    chapter.claims.iter().copied().filter(move |id| !said(id))
}

/// A fact with its source.
fn claim(claim: &Claim) -> Html {
    let source = claim.source.source();
    html! {
        <p>
            {tag(claim.tag)}{" "}{(claim.text)()}{" "}
            <small>{claim_words::source_of((source.name)())}{"; "}{claim_words::version_read(source.version())}</small>
        </p>
    }
}

/// The terms that the text of a chapter marks.
fn explained(chapter: &Chapter, numbers: &Numbers<'_>) -> Html {
    let mut marked: Vec<&Term> = Vec::new();
    let said = chapter.text.iter().chain(chapter.text_after).filter_map(|para| match para {
        Paragraph::Plain(say) | Paragraph::Modelled(say) => Some(*say),
        Paragraph::Claim(_) => None,
    });
    for say in said.chain([chapter.insight]) {
        for term in terms(&say(numbers)) {
            if !marked.iter().any(|known| known.id == term.id) {
                marked.push(term);
            }
        }
    }
    let entry = |term: &&Term| html! { <><dt>{(term.name)()}</dt><dd>{(term.text)()}</dd></> };
    html! {
        if !marked.is_empty() {
            <h3>{print::terms()}</h3>
            <dl>{for marked.iter().map(entry)}</dl>
        }
    }
}
