//! Every question can be answered, every reply refers to something, and every fact is a claim.

use std::collections::{BTreeMap, BTreeSet};

use sim_core::record::recording::Recording;

use super::*;
use crate::run::Run;
use crate::shell::link::{self, Opened};
use crate::shell::page::Page;
use crate::story::chapters::CHAPTERS;
use crate::words::{Language, Part, pack, speak};

/// How many questions are not transfer questions.
const ASSESSMENT: usize = 23;

#[test]
fn the_bank_is_complete() {
    assert_eq!(all().count() - transfer::QUESTIONS.len(), ASSESSMENT);
    assert!(transfer::QUESTIONS.len() >= 5);
    let names: BTreeSet<&str> = all().map(|question| question.id).collect();
    assert_eq!(names.len(), all().count(), "a name is used twice");
    let plain = |id: &&str| id.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-');
    assert!(names.iter().all(plain), "names go into what is kept");
    assert!(names.iter().all(|id| find(id).is_some_and(|question| question.id == *id)));
}

/// No two options of a question have the same text, and no two have the same reply.
#[test]
fn every_answer_differs_and_has_a_reply() {
    for language in Language::ALL {
        speak(language);
        for question in all() {
            let texts: BTreeSet<String> = question.options.iter().map(|option| option.text.localized()).collect();
            let replies: BTreeSet<&str> = question.options.iter().map(|option| (option.reply)()).collect();
            assert_eq!((texts.len(), replies.len()), (OPTIONS, OPTIONS), "{language:?} {}", question.id);
            assert!(question.text.localized().ends_with(['?', '…', '.']), "{language:?} {}", question.id);
            assert!(replies.iter().all(|reply| reply.ends_with('.')), "{language:?} {}", question.id);
        }
    }
}

/// Every question in the word files is in the bank.
#[test]
fn no_text_is_left_over() {
    for language in Language::ALL {
        speak(language);
        let lines: BTreeSet<&str> = pack(Part::Work, language).lines().collect();
        for question in all() {
            for option in &question.options {
                assert!(lines.contains((option.reply)()), "{}", question.id);
            }
        }
    }
    let file = include_str!("../../../words/en/work/bank.ftl");
    let written = file.lines().filter(|line| line.contains(" = ")).count();
    assert_eq!(written, all().count() * (1 + 2 * OPTIONS));
}

#[test]
fn every_fact_is_a_claim() {
    for question in all() {
        assert!(!question.rests_on.is_empty(), "{}", question.id);
        for name in question.rests_on {
            let (tag, text) = basis(name).unwrap_or_else(|| panic!("{}: no claim {name}", question.id));
            assert!(!text.is_empty() && tag != Tag::Unverified, "{}: {name}", question.id);
        }
    }
    assert!(basis("nothing").is_none());
}

/// Links can be read, claims exist, and at each moment the engine has the event that it names.
#[test]
fn every_reference_holds() {
    let mut runs: BTreeMap<&str, Run> = BTreeMap::new();
    let mut missed = Vec::new();
    for question in all() {
        for reference in question.options.map(|option| option.reference) {
            let opened = reference.link().map(|link| link::read(&link).expect("a link").expect("it leads somewhere"));
            match reference {
                Reference::Claim(id) => {
                    assert!(claims::find(id).is_some(), "{}: no claim {id}", question.id);
                    assert_eq!(opened, None);
                }
                Reference::Chapter(slug) => {
                    let Some(Opened::Page(Page::Chapter(index), None)) = opened else {
                        panic!("{}: no chapter {slug}", question.id)
                    };
                    assert_eq!(CHAPTERS[index].slug, slug);
                }
                Reference::Moment(moment) => {
                    let Some(Opened::Moment(link)) = opened else { panic!("{}: no moment", question.id) };
                    assert_eq!((link.slug, link.at), (moment.slug, moment.at));
                    let run = runs.entry(moment.slug).or_insert_with(|| recorded(moment.slug));
                    let events = run.markers_of(sim_core::record::twin::Side::Before).into_iter();
                    let times: Vec<u64> =
                        events.filter(|event| moment.shows.is(&event.kind)).map(|event| event.at.0).collect();
                    if !times.contains(&moment.at.0) {
                        missed.push((question.id, moment, times));
                    }
                }
            }
        }
    }
    assert!(missed.is_empty(), "happens at other times: {missed:#?}");
    assert!(runs.len() > 3, "some replies show in runs");
}

fn recorded(slug: &str) -> Run {
    let scenario = scenarios::scenario(slug).expect("listed");
    let run = Run::new(&Recording::new(&scenario, scenario.seed));
    while run.recorded_to() < run.end() {
        run.record_slice();
    }
    run
}

/// The rule of three has its name from this.
#[test]
fn numbers_come_from_theory() {
    assert_eq!(quiet_weeks(), 3);
    let quiet = find("quiet").expect("asked");
    assert!(quiet.text.localized().contains("95\u{a0}%"), "{}", quiet.text.localized());
    assert!(quiet.options[RIGHT].text.localized().contains("3 weeks"));
}
