//! Words: every text of the page, in the language of the reader. The build makes the functions from `app/words/*.ftl`,
//! and the languages from `app/words/languages.toml`.
//!
//! A pack has all texts of one language and part, one a line. Some packs are loaded with the program, others when a
//! page that needs them is opened. In native builds all packs are linked in, so tests read the real words.

use core::fmt::{Display, Write as _};
use std::cell::RefCell;

include!(concat!(env!("OUT_DIR"), "/languages.rs"));
include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// The parts of the words, by the time at which they are loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// With the page.
    First,
    /// When a page that needs it is opened.
    Later,
    /// With the workshop.
    Work,
}

impl Part {
    /// Every part, in loading order.
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

/// The pack does not fit this program: it is of another version, for example from a cache.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unfit;

type Lines = &'static [&'static str];

/// A pack in use, and its lines.
#[derive(Clone, Copy)]
struct Installed {
    pack: &'static str,
    lines: Lines,
}

#[derive(Clone, Copy, Default)]
struct Packs {
    language: Language,
    installed: [Option<Installed>; Part::ALL.len()],
}

thread_local! {
    static PACKS: RefCell<Packs> = RefCell::new(Packs::default());
}

/// Installs a pack. Its memory is never freed: texts are `&'static str`.
///
/// # Errors
/// [`Unfit`] if the pack was made for another version of the program.
pub fn install(part: Part, pack: &str) -> Result<(), Unfit> {
    let (language, installed) = read(part, pack).ok_or(Unfit)?;
    PACKS.with_borrow_mut(|packs| {
        packs.language = language;
        packs.installed[part as usize] = Some(installed);
    });
    Ok(())
}

fn read(part: Part, pack: &str) -> Option<(Language, Installed)> {
    let (count, print) = part.expected();
    let (head, _) = pack.split_once('\n')?;
    let (language, found) = head.split_once(' ')?;
    let language = Language::of_tag(language)?;
    if found != print {
        return None;
    }
    let pack: &'static str = String::from(pack).leak();
    let lines: Vec<&'static str> = pack.split('\n').skip(1).collect();
    (lines.len() == count).then(|| (language, Installed { pack, lines: lines.leak() }))
}

/// Whether a pack of this part is installed.
#[must_use]
pub fn is_loaded(part: Part) -> bool {
    find(part).is_some()
}

/// The language of the installed packs.
#[must_use]
pub fn language() -> Language {
    PACKS.with_borrow(|packs| packs.language)
}

/// The pack in use, to be handed on to a worker.
#[must_use]
pub fn installed(part: Part) -> Option<&'static str> {
    find(part).map(|installed| installed.pack)
}

fn find(part: Part) -> Option<Installed> {
    let found = PACKS.with_borrow(|packs| packs.installed[part as usize]);
    #[cfg(not(target_arch = "wasm32"))]
    let found = found.or_else(|| {
        speak(language());
        PACKS.with_borrow(|packs| packs.installed[part as usize])
    });
    found
}

/// In native builds: sets the language of this thread.
#[cfg(not(target_arch = "wasm32"))]
pub fn speak(language: Language) {
    for part in Part::ALL {
        install(part, pack(part, language)).expect("the build made this pack");
    }
}

/// A text without arguments; empty if its part is not installed.
fn plain(part: Part, at: usize) -> &'static str {
    find(part).map_or("", |installed| installed.lines[at])
}

/// A text with its arguments: `shown` is what each shows, `counts` the number that selects its plural form.
fn filled(part: Part, at: usize, shown: &[&dyn Display], counts: &[u64]) -> String {
    let mut out = String::new();
    let mut rest = plain(part, at).chars();
    // Within a plural: whether the present form is the one to show, and how many forms are before that one. Plurals do
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

/// A number with the language's separators of thousands.
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

/// A number with this many decimals and the language's decimal mark.
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
                let (read_as, installed) = read(part, pack(part, language)).expect("fits");
                assert_eq!(read_as, language);
                assert!(installed.lines.iter().all(|line| !line.trim().is_empty()), "{language:?} {part:?}");
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
            assert_eq!(install(Part::First, bad), Err(Unfit), "{}", bad.len());
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
