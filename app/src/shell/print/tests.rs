//! The printed document against the content and the engine.

use std::sync::OnceLock;

use super::*;
use crate::facts::claims;
use crate::facts::prose::plain;
use crate::story::chapters::CHAPTERS;
use crate::story::content::Paragraph;
use crate::story::numbers::Numbers;
use crate::words::{decimal, print as words, speak};

/// An empty document as Trunk leaves it.
const EMPTY: &str =
    "<!doctype html><html lang=en><head><title>Freezeframe</title></head><body><div id=app></div></body>";

/// The document of a language. It is printed once for all tests: every run of the story is recorded for it.
fn printed(language: Language) -> &'static str {
    static PRINTED: OnceLock<[String; Language::ALL.len()]> = OnceLock::new();
    let fill = |language| document::fill(EMPTY, language, " data-first-en=\"a.txt\"").expect("it has all its places");
    let all = PRINTED.get_or_init(|| Language::ALL.map(fill));
    speak(language);
    &all[Language::ALL.iter().position(|known| *known == language).expect("listed")]
}

/// Words, escaped as in markup.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[test]
fn every_chapter_is_told_whole_in_every_language_with_the_numbers_of_the_engine() {
    for language in Language::ALL {
        let document = printed(language);
        let holds = |text: &str| assert!(document.contains(&escaped(text)), "{language:?}: {text}");
        for (index, chapter) in CHAPTERS.iter().enumerate() {
            let state = moments::chapter(index);
            let (frame, costs) = (state.chapter_frame(), state.stage.run.costs());
            let numbers = Numbers { frame: &frame, costs: &costs };
            assert!(
                document.contains(&format!("<h2>{}</h2>", escaped((chapter.title)()))),
                "{language:?}: {}",
                chapter.slug
            );
            for para in chapter.text.iter().chain(chapter.text_after) {
                match para {
                    Paragraph::Plain(say) | Paragraph::Modelled(say) => holds(&plain(&say(&numbers))),
                    Paragraph::Claim(id) => holds((claims::find(id).expect("a claim").text)()),
                }
            }
            holds(&(chapter.question.ask)(&numbers));
            for choice in &chapter.question.choices {
                holds(&(choice.label)(&numbers));
                holds(&(choice.reply)(&numbers));
            }
            holds(&plain(&(chapter.insight)(&numbers)));
            for claim in chapter.claims.iter().filter_map(|id| claims::find(id)) {
                holds((claim.text)());
                holds((claim.source.source().name)());
            }
        }
    }
}

#[test]
fn numbers_are_those_of_the_run() {
    for (language, gone) in [(Language::English, "11 of 32 slots are gone"), (Language::German, "11 von 32 Slots")] {
        let document = printed(language);
        assert!(document.contains(gone), "{language:?}: eleven of all slots when the freeze begins");
        // A gap half as long.
        let fix = CHAPTERS.iter().position(|chapter| chapter.slug == "fix").expect("listed");
        let costs = moments::chapter(fix).stage.run.costs();
        let halved = sim_core::model::scenario::Costs { gap_ns: costs.gap_ns / 2, ..costs };
        let share = decimal(sim_core::check::theory::lost_per_flip(&halved) * 100.0, 2);
        assert!(document.contains(&format!("{share}\u{a0}%")), "{language:?}: {share}");
    }
}

#[test]
fn each_part_has_its_picture_and_the_picture_its_words() {
    for language in Language::ALL {
        let document = printed(language);
        let pictures: Vec<&str> = document.split("<figure>").skip(1).collect();
        assert_eq!(pictures.len(), 1 + CHAPTERS.len());
        for picture in pictures {
            let (picture, _) = picture.split_once("</figure>").expect("it ends");
            let said = picture.split_once("aria-label=\"").and_then(|(_, rest)| rest.split_once('"')).expect("words").0;
            assert!(said.len() > 40, "{said}");
            assert!(picture.contains("<svg"), "{said}");
            for control in ["<button", "<a ", "<select", "type=\"range\""] {
                assert!(!picture.contains(control), "{control}: {said}");
            }
        }
        // A browser that runs scripts ignores them.
        assert_eq!(document.matches("<noscript class=\"still\"><figure>").count(), 1 + CHAPTERS.len());
    }
}

#[test]
fn what_the_pictures_show_is_what_they_say() {
    use sim_core::show::frame::HeartbeatView;
    let frames = moments::opening().stage.frames;
    assert!(matches!(frames[0].heartbeat, HeartbeatView::Lost { .. }), "one stops");
    assert!(matches!(frames[1].heartbeat, HeartbeatView::Ok { .. }), "the other goes on");
    let room = moments::chapter(0);
    assert_eq!((room.stage.frames[0].oracle.tried_private, room.stage.frames[0].oracle.allowed_private), (4, 0));
    for (index, chapter) in CHAPTERS.iter().enumerate() {
        let state = moments::chapter(index);
        assert_eq!(state.stage.race.is_some(), chapter.setup.race.is_some(), "{}", chapter.slug);
        assert!(state.stage.notices.is_empty() && !state.is_gated(), "{}", chapter.slug);
    }
}

/// `boot.js` chooses the language before the page starts: it knows those that are printed, and none of its own.
#[test]
fn the_start_is_told_the_languages() {
    assert!(languages().starts_with(" data-languages=\"en de"), "{}", languages());
    let boot = include_str!("../../../boot.js");
    assert!(boot.contains("files.languages.split(\" \")"));
    for language in Language::ALL {
        assert!(!boot.contains(&format!("\"{}\"", language.tag())), "{language:?}");
    }
}

#[test]
fn a_document_is_of_its_language() {
    for (language, other) in [(Language::English, Language::German), (Language::German, Language::English)] {
        let document = printed(language);
        speak(language);
        assert!(document.starts_with(&format!("<!doctype html><html lang=\"{}\">", language.tag())));
        assert!(document.contains(&format!("<title>{}</title>", words::title())));
        assert!(document.contains(&escaped(words::description())) && document.contains(words::failed()));
        assert!(document.contains("<template id=\"files\" data-first-en=\"a.txt\"></template></head>"));
        assert!(document.contains(&format!("<a href=\"{}\" lang=\"{}\"", file(other), other.tag())));
        speak(other);
        assert!(!document.contains(words::description()) && !document.contains(words::failed()));
    }
    speak(Language::English);
    assert_eq!(document::fill("<title>Freezeframe</title>", Language::English, ""), Err("<html lang=\"en\">"));
}

#[test]
fn nothing_in_it_runs_or_loads_another_document() {
    for language in Language::ALL {
        let tags: Vec<&str> =
            printed(language).split('<').filter_map(|part| part.split_once('>')).map(|(tag, _)| tag).collect();
        for forbidden in ["script", "iframe", "object", "!--"] {
            let found = tags.iter().find(|tag| tag.starts_with(forbidden));
            assert_eq!(found, None, "{language:?}");
        }
        // Attributes begin after a blank; none holds these words in its value.
        for forbidden in [" onclick=", " onchange=", " oninput="] {
            assert_eq!(tags.iter().find(|tag| tag.contains(forbidden)), None, "{language:?}");
        }
    }
}

#[test]
fn the_source_of_the_document_is_filled_as_it_stands() {
    let source = include_str!("../../../../index.html");
    let filled = document::fill(source, Language::German, "").expect("it has all its places");
    assert!(filled.contains("<html lang=\"de\">") && filled.contains("<main id=\"stand-in\""));
}
