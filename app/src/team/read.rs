//! Read: reads a pack from a file that anybody may have written. All sizes are bounded, and all faults are reported at
//! once.

use core::ops::RangeInclusive;

use sim_core::model::scenario::Diagnostic;
use sim_core::record::format::{BYTES_MAX, read_kind};

use super::pack::{Chapter, KIND, Moment, Pack, Question};
use crate::browser::file_bytes::FileBytes;
use crate::facts::file_diagnostics::file_diagnostic;
use crate::kit::json_format::Json;
use crate::kit::text_file::{FileError, Kind, explain, json};
use crate::run::scenarios::{self, SLUGS};

/// Allowed length of a title, in characters.
pub const TITLE: RangeInclusive<usize> = 1..=120;
/// Allowed length of a chapter's text, in characters.
pub const TEXT: RangeInclusive<usize> = 1..=4000;
/// Allowed length of a question, an option or a reply, in characters.
pub const SENTENCE: RangeInclusive<usize> = 1..=600;
/// Allowed number of scenarios in a pack.
pub const SCENARIOS: RangeInclusive<usize> = 0..=10;
/// Allowed number of chapters in a pack.
pub const CHAPTERS: RangeInclusive<usize> = 1..=20;
/// Allowed number of options of a question.
pub const OPTIONS: RangeInclusive<usize> = 2..=6;

/// Reads a pack from the bytes of a file; they are `None` if the browser could not read it.
///
/// # Errors
/// What the file is instead of a pack, or everything that is wrong with the pack, a sentence each with its place.
pub fn read(raw: Option<&FileBytes>) -> Result<Pack, Vec<String>> {
    let text = raw.ok_or(FileError::Unreadable).and_then(|raw| json(raw, BYTES_MAX));
    let text = text.map_err(|error| vec![explain(&error, Kind::TeamPack)])?;
    let read = read_kind::<Json, Pack>(text.as_bytes(), "freezeframe", KIND, check);
    read.map_err(|found| found.iter().map(file_diagnostic).collect())
}

/// Everything that is wrong with the values of a pack.
#[must_use]
pub fn check(pack: &Pack) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    check_length(&mut found, "title", &pack.title, TITLE);
    check_count(&mut found, "scenarios", pack.scenarios.len(), SCENARIOS);
    for (i, scenario) in pack.scenarios.iter().enumerate().take(*SCENARIOS.end()) {
        let place = format!("scenarios[{i}]");
        found.extend(scenario.check().into_iter().map(|diagnostic| diagnostic.within(&place)));
        let earlier = pack.scenarios[..i].iter().any(|other| other.slug == scenario.slug);
        if earlier || scenarios::packed(&scenario.slug).is_some() {
            let allowed = "use a name that no other scenario has, neither of the pack nor of the page";
            note(&mut found, &format!("{place}.slug"), format!("“{}”", shortened(&scenario.slug)), allowed);
        }
    }
    check_count(&mut found, "chapters", pack.chapters.len(), CHAPTERS);
    for (i, chapter) in pack.chapters.iter().enumerate().take(*CHAPTERS.end()) {
        check_chapter(pack, chapter, &format!("chapters[{i}]"), &mut found);
    }
    found
}

fn check_chapter(pack: &Pack, chapter: &Chapter, place: &str, found: &mut Vec<Diagnostic>) {
    check_length(found, &format!("{place}.title"), &chapter.title, TITLE);
    check_length(found, &format!("{place}.text"), &chapter.text, TEXT);
    match pack.scenario(&chapter.scenario) {
        None => {
            let value = format!("“{}”", shortened(&chapter.scenario));
            let own = pack.scenarios.iter().take(*SCENARIOS.end()).map(|scenario| shortened(&scenario.slug));
            let known: Vec<String> = own.chain(SLUGS.map(String::from)).collect();
            note(found, &format!("{place}.scenario"), value, &format!("use one of {}", known.join(", ")));
        }
        Some(scenario) => {
            if let Moment::Ns(ns) = chapter.at
                && ns > scenario.length_ns
            {
                note(found, &format!("{place}.at.ns"), ns.to_string(), &format!("use 0 to {}", scenario.length_ns));
            }
        }
    }
    if let Some(question) = &chapter.question {
        check_question(question, &format!("{place}.question"), found);
    }
}

fn check_question(question: &Question, place: &str, found: &mut Vec<Diagnostic>) {
    check_length(found, &format!("{place}.text"), &question.text, SENTENCE);
    let options = format!("{place}.options");
    check_count(found, &options, question.options.len(), OPTIONS);
    for (i, option) in question.options.iter().enumerate().take(*OPTIONS.end()) {
        check_length(found, &format!("{options}[{i}].text"), &option.text, SENTENCE);
        check_length(found, &format!("{options}[{i}].reply"), &option.reply, SENTENCE);
    }
    let right = question.options.iter().filter(|option| option.right).count();
    if right != 1 {
        note(found, &options, format!("a list with {right} right answers"), "mark exactly one of them as right");
    }
}

fn note(found: &mut Vec<Diagnostic>, path: &str, value: String, allowed: &str) {
    found.push(Diagnostic { path: path.into(), value, allowed: allowed.into() });
}

fn check_count(found: &mut Vec<Diagnostic>, path: &str, number: usize, allowed: RangeInclusive<usize>) {
    if !allowed.contains(&number) {
        note(
            found,
            path,
            format!("a list of {number}"),
            &format!("use {} to {} of them", allowed.start(), allowed.end()),
        );
    }
}

fn check_length(found: &mut Vec<Diagnostic>, path: &str, text: &str, allowed: RangeInclusive<usize>) {
    let characters = text.trim().chars().count();
    if !allowed.contains(&characters) {
        let value = format!("a text of {characters} characters");
        note(found, path, value, &format!("use {} to {} characters", allowed.start(), allowed.end()));
    }
}

/// The beginning of a name, short enough to repeat in a message.
fn shortened(name: &str) -> String {
    name.chars().take(40).collect()
}
