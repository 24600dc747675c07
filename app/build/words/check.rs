//! Check: languages have the same shape, and prose makes up no number.

use std::collections::{BTreeMap, BTreeSet};

use super::compile::{Book, Message, Piece, Sheet};

/// An argument of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Anything that can be shown.
    Shown,
    /// A count, which selects between one and many.
    Count,
}

/// A message's arguments in the order of their first appearance, and what each is.
pub fn arguments(message: &Message) -> Vec<(String, Kind)> {
    let mut out = Vec::new();
    collect(&message.pieces, &mut out);
    out
}

fn collect(pieces: &[Piece], out: &mut Vec<(String, Kind)>) {
    let add =
        |name: &str, kind: Kind, out: &mut Vec<(String, Kind)>| match out.iter_mut().find(|(known, _)| known == name) {
            Some((_, known)) if kind == Kind::Count => *known = Kind::Count,
            Some(_) => {}
            None => out.push((name.to_owned(), kind)),
        };
    for piece in pieces {
        match piece {
            Piece::Text(_) => {}
            Piece::Argument(name) => add(name, Kind::Shown, out),
            Piece::Plural(name, texts) => {
                add(name, Kind::Count, out);
                texts.iter().for_each(|text| collect(text, out));
            }
        }
    }
}

/// What two languages do not have in common.
pub fn same_shape(first: &Book, other: &Book, found: &mut Vec<String>) {
    let names = |book: &Book| -> BTreeSet<(String, String)> {
        book.sheets.iter().map(|sheet| (sheet.part.name().to_owned(), sheet.name.clone())).collect()
    };
    let (a, b) = (names(first), names(other));
    for (part, name) in a.symmetric_difference(&b) {
        found.push(format!("{part}/{name}.ftl is missing in a language"));
    }
    for sheet in &first.sheets {
        if let Some(twin) = other.sheets.iter().find(|twin| (&twin.name, twin.part) == (&sheet.name, sheet.part)) {
            same_messages(sheet, twin, found);
        }
    }
    for name in first.facts.keys().filter(|name| !other.facts.contains_key(*name)) {
        found.push(format!("the term -{name} is missing in a language"));
    }
}

fn same_messages(first: &Sheet, other: &Sheet, found: &mut Vec<String>) {
    let by_name = |sheet: &Sheet| -> BTreeMap<String, Message> {
        sheet.messages.iter().map(|message| (message.id.clone(), message.clone())).collect()
    };
    let (a, b) = (by_name(first), by_name(other));
    if a.len() < first.messages.len() {
        found.push(format!("{}.ftl: a message stands there twice", first.name));
    }
    for id in a.keys().filter(|id| !b.contains_key(*id)) {
        found.push(format!("{}.ftl: {id} is missing in a language", first.name));
    }
    for id in b.keys().filter(|id| !a.contains_key(*id)) {
        found.push(format!("{}.ftl: {id} is in one language alone", first.name));
    }
    for (id, message) in &a {
        let Some(twin) = b.get(id) else { continue };
        let set = |message: &Message| -> BTreeSet<(String, Kind)> { arguments(message).into_iter().collect() };
        if set(message) != set(twin) {
            found.push(format!("{}.ftl: {id} has other arguments in another language", first.name));
        }
    }
}

/// Numbers in prose that nothing supplies, and terms that nothing stands behind. Words that are numbers in any language
/// are numbers in all.
pub fn prose(book: &Book, number_words: &[String], found: &mut Vec<String>) {
    for (name, fact) in &book.facts {
        match &fact.behind {
            Some((kind, _)) if ["claim", "parameter", "name"].contains(&kind.as_str()) => {}
            _ => found.push(format!("{}: say .claim, .parameter or .name of -{name}", fact.place)),
        }
    }
    for sheet in &book.sheets {
        for message in sheet.messages.iter().filter(|message| !message.id.starts_with("claim-")) {
            // Terms are inlined by now; what they brought in is taken out again.
            let text = literal(&message.pieces);
            let bare = book.facts.values().fold(text.clone(), |text, fact| text.replace(&fact.text, ""));
            if bare.chars().any(|c| c.is_ascii_digit()) {
                found.push(format!("{}: a number that no claim, parameter or frame supplies: {text}", message.place));
            }
            let word = bare
                .split(|c: char| !c.is_alphabetic())
                .map(str::to_lowercase)
                .find(|word| number_words.contains(word));
            if let Some(word) = word {
                found.push(format!("{}: “{word}” is a number that nothing supplies", message.place));
            }
        }
    }
}

fn literal(pieces: &[Piece]) -> String {
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Argument(_) => out.push(' '),
            Piece::Plural(_, texts) => {
                out.push_str(&texts.iter().map(|text| literal(text)).collect::<Vec<_>>().join(" "));
            }
        }
    }
    out
}
