//! Words: every text of the page, in the language it is read in. The functions are made from `app/words/*.ftl`, the
//! languages from `app/words/languages.toml`.
//!
//! A pack holds all texts of one language and part, a line each. The page is given what its program starts with, and
//! another one when a page that needs it is opened. Natively all are built in, so tests read the real words.

use core::fmt::{Display, Write as _};
use std::cell::RefCell;

include!(concat!(env!("OUT_DIR"), "/languages.rs"));
include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// When a text is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// With the page.
    First,
    /// When a page that needs it is opened.
    Later,
    /// With the program of the pages on which the reader works.
    Work,
}

impl Part {
    /// Every part, in the order in which they are read.
    pub const ALL: [Part; 3] = [Part::First, Part::Later, Part::Work];

    /// Its name in file names.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Part::First => "first",
            Part::Later => "later",
            Part::Work => "work",
        }
    }

    fn expected(self) -> (usize, &'static str) {
        match self {
            Part::First => (FIRST_COUNT, FIRST_PRINT),
            Part::Later => (LATER_COUNT, LATER_PRINT),
            Part::Work => (WORK_COUNT, WORK_PRINT),
        }
    }
}

impl Language {
    /// The language of a tag.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.tag() == tag)
    }
}

/// A pack that does not fit this page: another version of the page left it in a cache.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unfit;

type Lines = &'static [&'static str];

/// A pack in use.
#[derive(Clone, Copy)]
struct Taken {
    pack: &'static str,
    lines: Lines,
}

#[derive(Clone, Copy, Default)]
struct Shelf {
    language: Language,
    taken: [Option<Taken>; Part::ALL.len()],
}

thread_local! {
    static SHELF: RefCell<Shelf> = RefCell::new(Shelf::default());
}

/// Takes a pack into use. It stays for as long as the page does.
///
/// # Errors
/// [`Unfit`] if the pack was made for another version of the page.
pub fn take(part: Part, pack: &str) -> Result<(), Unfit> {
    let (language, taken) = read(part, pack).ok_or(Unfit)?;
    SHELF.with_borrow_mut(|shelf| {
        shelf.language = language;
        shelf.taken[part as usize] = Some(taken);
    });
    Ok(())
}

fn read(part: Part, pack: &str) -> Option<(Language, Taken)> {
    let (count, print) = part.expected();
    let (head, _) = pack.split_once('\n')?;
    let (language, found) = head.split_once(' ')?;
    let language = Language::of_tag(language)?;
    if found != print {
        return None;
    }
    let pack: &'static str = String::from(pack).leak();
    let lines: Vec<&'static str> = pack.split('\n').skip(1).collect();
    (lines.len() == count).then(|| (language, Taken { pack, lines: lines.leak() }))
}

/// Whether a part can be read.
#[must_use]
pub fn is_here(part: Part) -> bool {
    find(part).is_some()
}

/// The language being read.
#[must_use]
pub fn language() -> Language {
    SHELF.with_borrow(|shelf| shelf.language)
}

/// The pack in use, to be handed on to a worker.
#[must_use]
pub fn taken(part: Part) -> Option<&'static str> {
    find(part).map(|taken| taken.pack)
}

fn find(part: Part) -> Option<Taken> {
    let found = SHELF.with_borrow(|shelf| shelf.taken[part as usize]);
    #[cfg(not(target_arch = "wasm32"))]
    let found = found.or_else(|| {
        speak(language());
        SHELF.with_borrow(|shelf| shelf.taken[part as usize])
    });
    found
}

/// Natively: reads another language from here on, on this thread.
#[cfg(not(target_arch = "wasm32"))]
pub fn speak(language: Language) {
    for part in Part::ALL {
        take(part, pack(part, language)).expect("the build made this pack");
    }
}

/// A text without arguments. Empty while its part is not here.
fn plain(part: Part, at: usize) -> &'static str {
    find(part).map_or("", |taken| taken.lines[at])
}

/// A text with its arguments put in: what each shows, and how many it counts.
fn filled(part: Part, at: usize, shown: &[&dyn Display], counts: &[u64]) -> String {
    let mut out = String::new();
    let mut rest = plain(part, at).chars();
    // Inside a plural: whether its present text is the one to show, and how many texts are before that one. Plurals do
    // not nest.
    let mut shows = true;
    let mut before = 0;
    while let Some(c) = rest.next() {
        match c {
            '\u{1}' => {
                let value = index(rest.next()).and_then(|at| shown.get(at));
                if let (true, Some(value)) = (shows, value) {
                    let _ = write!(out, "{value}");
                }
            }
            '\u{2}' => {
                let count = index(rest.next()).and_then(|at| counts.get(at)).copied().unwrap_or(0);
                before = language().form(count);
                shows = before == 0;
            }
            '\u{3}' => {
                shows = before == 1;
                before = before.wrapping_sub(1);
            }
            '\u{4}' => shows = true,
            c if shows => out.push(c),
            _ => {}
        }
    }
    out
}

fn index(c: Option<char>) -> Option<usize> {
    c.and_then(|c| c.to_digit(10)).map(|digit| digit as usize)
}

/// A number with its thousands apart, as the language has it.
#[must_use]
pub fn grouped(number: u64) -> String {
    let apart = language().group_mark();
    let digits = number.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(apart);
        }
        out.push(digit);
    }
    out
}

/// A number with a fraction, as the language has it: `{:.digits$}`.
#[must_use]
pub fn decimal(number: f64, digits: usize) -> String {
    let text = format!("{number:.digits$}");
    match language().decimal_mark() {
        '.' => text,
        mark => text.replace('.', mark.encode_utf8(&mut [0; 4])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_all_its_lines() {
        for language in Language::ALL {
            for part in Part::ALL {
                let (read_as, taken) = read(part, pack(part, language)).expect("fits");
                assert_eq!(read_as, language);
                assert!(taken.lines.iter().all(|line| !line.trim().is_empty()), "{language:?} {part:?}");
            }
        }
    }

    #[test]
    fn a_pack_of_another_version_is_refused() {
        let good = pack(Part::First, Language::English);
        let other = good.replacen(FIRST_PRINT, "0123456789abcdef", 1);
        for bad in
            ["", "en", "xx 0\n", good.rsplit_once('\n').expect("lines").0, &other, pack(Part::Later, Language::English)]
        {
            assert_eq!(take(Part::First, bad), Err(Unfit), "{}", bad.len());
        }
    }

    #[test]
    fn numbers_are_written_as_the_language_has_them() {
        assert_eq!((grouped(1_234_567), decimal(0.5, 1)), ("1,234,567".into(), "0.5".into()));
        speak(Language::German);
        assert_eq!((grouped(1_234_567), decimal(0.5, 1)), ("1.234.567".into(), "0,5".into()));
    }

    #[test]
    fn plurals_and_arguments_are_put_in() {
        assert_eq!(stage::slots_lost_of(1, 8), "1 of 8 slots is gone");
        assert_eq!(stage::slots_lost_of(3, 8), "3 of 8 slots are gone");
    }
}
