//! Compile: FTL to the few patterns the page knows. Whatever else FTL can do is refused, with its place.

use std::collections::BTreeMap;
use std::path::Path;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Message as FtlMessage, Pattern, PatternElement, Term, VariantKey,
};
use fluent_syntax::parser;

/// When a text is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// With the page.
    First,
    /// When the page that shows it is opened.
    Later,
    /// With the pages on which the reader works.
    Work,
}

impl Part {
    /// All of them.
    pub const ALL: [Part; 3] = [Part::First, Part::Later, Part::Work];

    /// Its name in file names and in the generated code.
    pub fn name(self) -> &'static str {
        match self {
            Part::First => "first",
            Part::Later => "later",
            Part::Work => "work",
        }
    }
}

/// A piece of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// As it stands.
    Text(String),
    /// An argument, shown.
    Argument(String),
    /// One of two texts, by whether an argument is one.
    Plural(String, Vec<Piece>, Vec<Piece>),
}

/// A message of one language.
#[derive(Clone, Debug)]
pub struct Message {
    /// Its name.
    pub id: String,
    /// Where it stands.
    pub place: String,
    /// What it says.
    pub pieces: Vec<Piece>,
}

/// A file: a module of functions.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Its name without ending.
    pub name: String,
    /// When it is loaded.
    pub part: Part,
    /// Its messages, in order.
    pub messages: Vec<Message>,
}

/// A number or name that prose may use.
#[derive(Clone, Debug)]
pub struct Fact {
    /// Its text.
    pub text: String,
    /// Where it stands.
    pub place: String,
    /// What stands behind it: `claim`, `parameter` or `name`, and which.
    pub behind: Option<(String, String)>,
}

/// What a language says of a parameter of the model.
#[derive(Clone, Debug)]
pub struct ParameterText {
    /// What it is.
    pub what: String,
    /// Its source, where that is more than a name.
    pub source: Option<String>,
}

/// All words of one language.
#[derive(Clone, Debug)]
pub struct Book {
    /// Its tag.
    pub language: &'static str,
    /// Its files, by name.
    pub sheets: Vec<Sheet>,
    /// Its terms.
    pub facts: BTreeMap<String, Fact>,
    /// Its texts for the parameters of the model; none in the first language, which is sim-core's own.
    pub parameters: BTreeMap<String, ParameterText>,
}

impl Book {
    /// Whether it is of the language all others are compared with.
    pub fn is_first(&self) -> bool {
        self.language == super::LANGUAGES[0]
    }
}

type Tree = fluent_syntax::ast::Resource<String>;

/// Reads a language's folder: `<part>/*.ftl`, `facts.ftl` with the terms, and `parameters.ftl`.
pub fn book(folder: &Path, language: &'static str, found: &mut Vec<String>) -> Book {
    let folder = &folder.join(language);
    let mut book = Book { language, sheets: Vec::new(), facts: BTreeMap::new(), parameters: BTreeMap::new() };
    if !book.is_first() {
        book.parameters = parameters(&folder.join("parameters.ftl"), found);
    }
    let facts = folder.join("facts.ftl");
    for entry in parse(&facts, found).body {
        match entry {
            Entry::Term(term) => read_fact(term, &facts, &mut book, found),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            _ => found.push(format!("{}: only terms stand here", facts.display())),
        }
    }
    for part in Part::ALL {
        let folder = folder.join(part.name());
        println!("cargo::rerun-if-changed={}", folder.display());
        let mut paths: Vec<_> = std::fs::read_dir(&folder)
            .unwrap_or_else(|e| panic!("{}: {e}", folder.display()))
            .map(|entry| entry.expect("a folder can be read").path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "ftl"))
            .collect();
        paths.sort();
        for path in paths {
            let sheet = sheet(&path, part, &book.facts, found);
            book.sheets.push(sheet);
        }
    }
    book
}

fn parse(path: &Path, found: &mut Vec<String>) -> Tree {
    println!("cargo::rerun-if-changed={}", path.display());
    let text = std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    parser::parse(text).unwrap_or_else(|(tree, errors)| {
        found.extend(errors.iter().map(|error| format!("{}: {error} at byte {}", path.display(), error.pos.start)));
        tree
    })
}

fn read_fact(term: Term<String>, path: &Path, book: &mut Book, found: &mut Vec<String>) {
    let place = format!("{} -{}", path.display(), term.id.name);
    let plain = |pattern: &Pattern<String>, found: &mut Vec<String>| {
        let pieces = pieces(pattern, &place, &book.facts, found);
        match pieces.as_slice() {
            [Piece::Text(text)] => text.clone(),
            _ => {
                found.push(format!("{place}: a term is plain text"));
                String::new()
            }
        }
    };
    let text = plain(&term.value, found);
    let behind = term.attributes.first().map(|attribute| (attribute.id.name.clone(), plain(&attribute.value, found)));
    book.facts.insert(term.id.name, Fact { text, place, behind });
}

fn sheet(path: &Path, part: Part, facts: &BTreeMap<String, Fact>, found: &mut Vec<String>) -> Sheet {
    let mut messages = Vec::new();
    for entry in parse(path, found).body {
        match entry {
            Entry::Message(FtlMessage { id, value: Some(value), attributes, .. }) => {
                let place = format!("{} {}", path.display(), id.name);
                if !attributes.is_empty() {
                    found.push(format!("{place}: attributes are for terms"));
                }
                let pieces = pieces(&value, &place, facts, found);
                messages.push(Message { id: id.name, place, pieces });
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            Entry::Term(term) => found.push(format!("{} -{}: terms stand in facts.ftl", path.display(), term.id.name)),
            _ => found.push(format!("{}: what is this?", path.display())),
        }
    }
    let name = path.file_stem().and_then(|name| name.to_str()).expect("files have names").to_owned();
    Sheet { name, part, messages }
}

fn parameters(path: &Path, found: &mut Vec<String>) -> BTreeMap<String, ParameterText> {
    let mut out = BTreeMap::new();
    for entry in parse(path, found).body {
        let Entry::Message(FtlMessage { id, value: Some(value), attributes, .. }) = entry else { continue };
        let place = format!("{} {}", path.display(), id.name);
        let mut plain = |pattern: &Pattern<String>| match &*pieces(pattern, &place, &BTreeMap::new(), found) {
            [Piece::Text(text)] => text.clone(),
            _ => {
                found.push(format!("{place}: plain text stands here"));
                String::new()
            }
        };
        let what = plain(&value);
        let source = attributes.iter().find(|known| known.id.name == "source").map(|known| plain(&known.value));
        out.insert(id.name, ParameterText { what, source });
    }
    out
}

fn pieces(
    pattern: &Pattern<String>,
    place: &str,
    facts: &BTreeMap<String, Fact>,
    found: &mut Vec<String>,
) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    let text = |out: &mut Vec<Piece>, more: &str| match out.last_mut() {
        Some(Piece::Text(text)) => text.push_str(more),
        _ => out.push(Piece::Text(more.to_owned())),
    };
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text(&mut out, &one_line(value)),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::StringLiteral { value } => {
                    text(&mut out, &fluent_syntax::unicode::unescape_unicode_to_string(value));
                }
                InlineExpression::VariableReference { id } => out.push(Piece::Argument(id.name.clone())),
                InlineExpression::TermReference { id, .. } => match facts.get(&id.name) {
                    Some(fact) => text(&mut out, &fact.text),
                    None => found.push(format!("{place}: no term -{} in facts.ftl", id.name)),
                },
                other => found.push(format!("{place}: the page does not know {other:?}")),
            },
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                let InlineExpression::VariableReference { id } = selector else {
                    found.push(format!("{place}: only an argument selects"));
                    continue;
                };
                let mut one = None;
                let mut other = None;
                for variant in variants {
                    let inner = pieces(&variant.value, place, facts, found);
                    match &variant.key {
                        VariantKey::Identifier { name } if name == "one" && !variant.default => one = Some(inner),
                        VariantKey::Identifier { name } if name == "other" && variant.default => other = Some(inner),
                        _ => found.push(format!("{place}: use [one] and *[other]")),
                    }
                }
                match (one, other) {
                    (Some(one), Some(other)) => out.push(Piece::Plural(id.name.clone(), one, other)),
                    _ => found.push(format!("{place}: use [one] and *[other]")),
                }
            }
        }
    }
    out
}

/// Line breaks of the source are spaces; blank lines are not for texts of the page.
fn one_line(value: &str) -> String {
    value.replace('\n', " ")
}
