//! Diagnostics of a file in words, in the language of the page. sim-core writes them in English; this file finds the
//! translation of each English text. Messages of a parser stay as the parser writes them.

use sim_core::model::scenario::{Diagnostic, MISSING};

use super::diagnostics;
use crate::words::{Language, faults as words, language, link};

/// One problem of a file, as a sentence without its full stop.
#[must_use]
pub fn file_diagnostic(found: &Diagnostic) -> String {
    if language() == Language::default() {
        return found.to_string();
    }
    // A text that neither table knows comes from a parser.
    let allowed = allowed(&found.allowed).or_else(|| diagnostics::allowed(&found.allowed));
    let allowed = allowed.unwrap_or_else(|| found.allowed.clone());
    if found.value == MISSING {
        return words::missing(&found.path, allowed);
    }
    let value = value(&found.value).unwrap_or_else(|| found.value.clone());
    link::not_possible(&found.path, value, allowed)
}

type Text = fn() -> &'static str;

/// Texts of sim-core about what is allowed, without a variable part.
const ALLOWED: [(&str, Text); 16] = [
    ("use a list", words::a_list),
    ("use a text", words::a_text),
    ("use true or false", words::a_flag),
    ("say it once", words::once),
    ("say nothing more about it", words::nothing_more),
    ("say what it is; what comes after it has not been read", words::unread),
    ("mend these first", words::first),
    ("mark exactly one of them as right", words::one_right),
    ("use a name that no other scenario has, neither of the pack nor of the page", words::own_name),
    ("use fewer VMs, processors or slots: their timers must fit 2^20", words::timers),
    ("use 0 for never, or at least a millisecond", words::sweep),
    ("give at least one of pages_1_milli to pages_16_milli a weight above 0", words::weights),
    ("leave out the stations, or the flips and the script: stations stand for the whole path", words::stations),
    ("use longer gaps or a shorter run: at most 2^31 of them", words::load),
    ("leave out think_ns or send_gap_ns", words::one_load),
    ("use a time within the run", words::within),
];

fn allowed(text: &str) -> Option<String> {
    if let Some((_, same)) = ALLOWED.iter().find(|(known, _)| *known == text) {
        return Some(same().into());
    }
    let between = |front: &str, back: &str| {
        text.strip_prefix(front).and_then(|rest| rest.strip_suffix(back)).filter(|inner| !inner.is_empty())
    };
    let pair = |back: &str| between("use ", back).and_then(|range| range.split_once(" to "));
    if let Some((from, to)) = pair(" lower-case letters, digits and hyphens") {
        return Some(words::slug(from, to));
    }
    if let Some((from, to)) = pair(" characters") {
        return Some(words::characters(from, to));
    }
    if let Some((from, to)) = pair(" of them") {
        return Some(words::so_many(from, to));
    }
    if let Some((from, to)) = between("use a whole number from ", "").and_then(|range| range.split_once(" to ")) {
        return Some(words::whole(from, to));
    }
    if let Some(version) = between("use ", ", the version this program knows") {
        return Some(words::this_version(version));
    }
    if let Some(rest) = text.strip_prefix("this program knows model version ") {
        return Some(words::other_version(rest.split(';').next().unwrap_or_default()));
    }
    if let Some(kind) = between("use “", "”, which says what this file is") {
        return Some(words::kind(kind));
    }
    if let Some(names) = between("use a table of ", "") {
        return Some(words::a_table(names));
    }
    between("use one of ", "").map(words::one_of)
}

/// Texts of sim-core that describe the wrong value instead of quoting it.
const VALUES: [(&str, Text); 8] = [
    ("a table", words::value_table),
    ("this name", words::value_name),
    ("what stands there", words::value_there),
    ("the text", words::value_text),
    ("no weight for any number of pages", words::value_weights),
    ("a path of stations together with flips or a script", words::value_stations),
    ("a closed load together with an open one", words::value_loads),
    ("true", words::value_true),
];

/// A text around a number.
type Counted = fn(&str) -> String;

fn value(text: &str) -> Option<String> {
    if let Some((_, same)) = VALUES.iter().find(|(known, _)| *known == text) {
        return Some(same().into());
    }
    if let Some(quoted) = text.strip_prefix('“').and_then(|rest| rest.strip_suffix('”')) {
        return Some(words::quoted(quoted));
    }
    let between = |front: &str, back: &str| {
        let inner = text.strip_prefix(front)?.strip_suffix(back)?;
        inner.parse::<u64>().is_ok().then_some(inner)
    };
    let counted: [(&str, &str, Counted); 6] = [
        ("a list of ", "", |number| words::value_list(number)),
        ("a list with ", " right answers", |number| words::value_right(number)),
        ("a text of ", " characters", |number| words::value_characters(number)),
        ("a need for ", " timers", |number| words::value_timers(number)),
        ("a load of ", " requests", |number| words::value_requests(number)),
        ("what stands there, with ", " mistakes more than are told,", |number| words::value_more(number)),
    ];
    counted.iter().find_map(|(front, back, say)| between(front, back).map(say))
}
