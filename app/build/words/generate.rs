//! Generate: packs, a line for each message; and Rust functions that read them.
//!
//! In a line an argument is a control character and its index, a plural holds its texts, one for each form of the
//! language, between control characters: see `src/words.rs`, which reads them.

use std::fmt::Write as _;

use super::check::{Kind, arguments};
use super::compile::{Book, Message, Part, Piece};

/// Before the index of an argument.
const ARGUMENT: char = '\u{1}';
/// Before the index of a plural's argument.
const PLURAL: char = '\u{2}';
/// Between the texts of a plural.
const NEXT: char = '\u{3}';
/// After them.
const END: char = '\u{4}';

/// The pack of one part: a head that tells whether it fits the page, then a line for each message.
pub fn pack(book: &Book, part: Part) -> String {
    let mut out = format!("{} {:016x}", book.language.tag, fingerprint(book, part));
    for message in messages(book, part) {
        let names: Vec<String> = arguments(message).into_iter().map(|(name, _)| name).collect();
        out.push('\n');
        line(&message.pieces, &names, &mut out);
    }
    out
}

fn messages(book: &Book, part: Part) -> impl Iterator<Item = &Message> {
    let mut sheets: Vec<_> = book.sheets.iter().filter(|sheet| sheet.part == part).collect();
    sheets.sort_by(|a, b| a.name.cmp(&b.name));
    sheets.into_iter().flat_map(|sheet| {
        let mut messages: Vec<&Message> = sheet.messages.iter().collect();
        messages.sort_by(|a, b| a.id.cmp(&b.id));
        messages
    })
}

/// Tells two lists of messages apart, whatever the language.
fn fingerprint(book: &Book, part: Part) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut add = |text: &str| {
        for byte in text.bytes().chain([b'\n']) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    for message in messages(book, part) {
        add(&message.id);
        let mut names: Vec<String> = arguments(message).into_iter().map(|(name, _)| name).collect();
        names.sort();
        names.iter().for_each(|name| add(name));
    }
    hash
}

fn line(pieces: &[Piece], names: &[String], out: &mut String) {
    // Indices follow the names' order, not their order of appearance, which differs between languages.
    let mut sorted = names.to_vec();
    sorted.sort();
    let index = |name: &String| {
        let at = sorted.iter().position(|known| known == name).expect("collected before");
        char::from(b'0' + u8::try_from(at).expect("few arguments"))
    };
    for piece in pieces {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Argument(name) => out.extend([ARGUMENT, index(name)]),
            Piece::Plural(name, texts) => {
                out.extend([PLURAL, index(name)]);
                for (at, text) in texts.iter().enumerate() {
                    if at > 0 {
                        out.push(NEXT);
                    }
                    line(text, names, out);
                }
                out.push(END);
            }
        }
    }
}

/// The functions, a module for each file.
pub fn functions(book: &Book) -> String {
    let mut out = String::new();
    for part in Part::ALL {
        let upper = part.name().to_uppercase();
        let count = messages(book, part).count();
        let print = fingerprint(book, part);
        let _ = writeln!(out, "/// Messages of the part `{}`.", part.name());
        let _ = writeln!(out, "const {upper}_COUNT: usize = {count};");
        let _ = writeln!(out, "/// What their pack must say.\nconst {upper}_PRINT: &str = \"{print:016x}\";");
        let mut sheets: Vec<_> = book.sheets.iter().filter(|sheet| sheet.part == part).collect();
        sheets.sort_by(|a, b| a.name.cmp(&b.name));
        let mut at = 0;
        for sheet in sheets {
            let _ =
                writeln!(out, "/// Words of `{}/{}.ftl`.\npub mod {} {{", part.name(), sheet.name, ident(&sheet.name));
            let mut messages: Vec<&Message> = sheet.messages.iter().collect();
            messages.sort_by(|a, b| a.id.cmp(&b.id));
            for message in messages {
                function(message, part, at, &mut out);
                at += 1;
            }
            out.push_str("}\n");
        }
    }
    out
}

fn function(message: &Message, part: Part, at: usize, out: &mut String) {
    let mut given = arguments(message);
    let shown = shown(&message.pieces).replace('`', "'").replace('[', "\\[").replace(']', "\\]");
    let _ = writeln!(out, "    /// “{shown}”\n    #[must_use]");
    let part = format!("super::Part::{:?}", part);
    if given.is_empty() {
        let _ = writeln!(out, "    pub fn {}() -> &'static str {{ super::plain({part}, {at}) }}", ident(&message.id));
        return;
    }
    // In the order in which English first names them.
    let list: Vec<String> = given
        .iter()
        .map(|(name, kind)| match kind {
            Kind::Shown => format!("{}: impl core::fmt::Display", ident(name)),
            Kind::Count => format!("{}: u64", ident(name)),
        })
        .collect();
    given.sort_by(|a, b| a.0.cmp(&b.0));
    let values: Vec<String> = given
        .iter()
        .map(|(name, kind)| match kind {
            Kind::Shown => format!("&{}", ident(name)),
            Kind::Count => format!("&super::grouped({})", ident(name)),
        })
        .collect();
    let counts: Vec<String> =
        given.iter().map(|(name, kind)| if *kind == Kind::Count { ident(name) } else { "0".into() }).collect();
    let _ = writeln!(
        out,
        "    pub fn {}({}) -> String {{ super::filled({part}, {at}, &[{}], &[{}]) }}",
        ident(&message.id),
        list.join(", "),
        values.join(", "),
        counts.join(", ")
    );
}

fn shown(pieces: &[Piece]) -> String {
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Argument(name) => {
                let _ = write!(out, "{{{name}}}");
            }
            Piece::Plural(_, texts) => {
                out.push_str(&texts.iter().map(|text| shown(text)).collect::<Vec<_>>().join(" / "));
            }
        }
    }
    out
}

fn ident(name: &str) -> String {
    let name = name.replace('-', "_");
    match name.as_str() {
        "as" | "use" | "for" | "in" | "move" | "type" | "where" | "self" | "loop" | "try" => format!("{name}_"),
        _ => name,
    }
}
