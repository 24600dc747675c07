//! Compile: FTL to the few patterns the page knows. Whatever else FTL can do is refused, with its place.

use std::collections::BTreeMap;
use std::path::Path;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Message as FtlMessage, Pattern, PatternElement, Term, Variant, VariantKey,
};
use fluent_syntax::parser;

use super::languages::Language;
use super::plurals::{OTHER, Plurals};

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
    /// One of several texts, by the form that an argument takes: one for each form of the language, in its order.
    Plural(String, Vec<Vec<Piece>>),
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
    /// Its line in the list of languages.
    pub language: Language,
    /// Which form a count takes.
    pub plurals: Plurals,
    /// Whether it is the language all others are compared with, which is sim-core's own.
    pub is_first: bool,
    /// Its files, by name.
    pub sheets: Vec<Sheet>,
    /// Its terms.
    pub facts: BTreeMap<String, Fact>,
    /// Its texts for the parameters of the model; none in the first language.
    pub parameters: BTreeMap<String, ParameterText>,
    /// Its words that are numbers.
    pub number_words: Vec<String>,
}

type Tree = fluent_syntax::ast::Resource<String>;

/// Reads a language's folder: `<part>/*.ftl`, `facts.ftl` with the terms, `number-words.ftl`, and `parameters.ftl` unless
/// it is the first language.
pub fn book(folder: &Path, language: Language, plurals: Plurals, is_first: bool, found: &mut Vec<String>) -> Book {
    let folder = &folder.join(&language.tag);
    let number_words = number_words(&folder.join("number-words.ftl"), found);
    let mut book = Book {
        language,
        plurals,
        is_first,
        sheets: Vec::new(),
        facts: BTreeMap::new(),
        parameters: BTreeMap::new(),
        number_words,
    };
    if !is_first {
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
            let sheet = sheet(&path, part, &book, found);
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
        let pieces = pieces(pattern, &place, &book.facts, &[], found);
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

fn sheet(path: &Path, part: Part, book: &Book, found: &mut Vec<String>) -> Sheet {
    let mut messages = Vec::new();
    for entry in parse(path, found).body {
        match entry {
            Entry::Message(FtlMessage { id, value: Some(value), attributes, .. }) => {
                let place = format!("{} {}", path.display(), id.name);
                if !attributes.is_empty() {
                    found.push(format!("{place}: attributes are for terms"));
                }
                let pieces = pieces(&value, &place, &book.facts, &book.plurals.forms, found);
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

/// The words of the one message of a file.
fn number_words(path: &Path, found: &mut Vec<String>) -> Vec<String> {
    let text = parse(path, found).body.into_iter().find_map(|entry| match entry {
        Entry::Message(FtlMessage { value: Some(value), .. }) => Some(value),
        _ => None,
    });
    let place = path.display().to_string();
    match text.map(|text| pieces(&text, &place, &BTreeMap::new(), &[], found)).as_deref() {
        Some([Piece::Text(words)]) => words.split_whitespace().map(str::to_owned).collect(),
        _ => {
            found.push(format!("{place}: a message with words is missing"));
            Vec::new()
        }
    }
}

fn parameters(path: &Path, found: &mut Vec<String>) -> BTreeMap<String, ParameterText> {
    let mut out = BTreeMap::new();
    for entry in parse(path, found).body {
        let Entry::Message(FtlMessage { id, value: Some(value), attributes, .. }) = entry else { continue };
        let place = format!("{} {}", path.display(), id.name);
        let mut plain = |pattern: &Pattern<String>| match &*pieces(pattern, &place, &BTreeMap::new(), &[], found) {
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
    forms: &[&str],
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
                match texts(variants, place, facts, forms, found) {
                    Some(texts) => out.push(Piece::Plural(id.name.clone(), texts)),
                    None => {
                        let others = forms.iter().filter(|form| **form != OTHER).map(|form| format!("[{form}] "));
                        found.push(format!("{place}: use {}*[{OTHER}]", others.collect::<String>()));
                    }
                }
            }
        }
    }
    out
}

/// The texts of a plural, one for each form that counts take in the language. `None` if they are not all there, or others
/// are too. Every plural has `*[other]`, which in some languages is only for fractions; then it is not used.
fn texts(
    variants: &[Variant<String>],
    place: &str,
    facts: &BTreeMap<String, Fact>,
    forms: &[&str],
    found: &mut Vec<String>,
) -> Option<Vec<Vec<Piece>>> {
    let mut by_form: BTreeMap<&str, Vec<Piece>> = BTreeMap::new();
    for variant in variants {
        let VariantKey::Identifier { name } = &variant.key else { return None };
        let fits = variant.default == (name == OTHER) && (variant.default || forms.contains(&name.as_str()));
        let inner = pieces(&variant.value, place, facts, forms, found);
        if !fits || by_form.insert(name, inner).is_some() {
            return None;
        }
    }
    forms.iter().map(|form| by_form.remove(form)).collect()
}

/// Line breaks of the source are spaces; blank lines are not for texts of the page.
fn one_line(value: &str) -> String {
    value.replace('\n', " ")
}
