//! Explain: the message for a file that cannot be read: why, and what to do.

use super::error::{CurlyQuotes, FileError};
use crate::words::{decimal, grouped, text_file as words};

/// What a file was expected to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A recording of a run.
    Recording,
    /// A pack of chapters.
    TeamPack,
}

/// The message for an error.
#[must_use]
pub fn explain(error: &FileError, kind: Kind) -> String {
    let not = match kind {
        Kind::Recording => words::not_a_recording(),
        Kind::TeamPack => words::not_a_team_pack(),
    };
    match error {
        FileError::Unreadable => words::unreadable().into(),
        FileError::Empty => words::empty().into(),
        FileError::TooLarge { size: found, most } => words::too_large(size(*found), size(*most)),
        FileError::WebPage => words::web_page(not),
        FileError::Binary => words::binary().into(),
        FileError::Damaged { line } => words::damaged(grouped(*line as u64)),
        FileError::CurlyQuotes(found) => curly(found),
    }
}

fn curly(found: &CurlyQuotes) -> String {
    let CurlyQuotes { quote, line, column, lines } = found;
    let first = words::curly(grouped(*line as u64), grouped(*column as u64), quote, '"');
    match lines - 1 {
        0 => first,
        more => format!("{first} {}", words::curly_more(more as u64)),
    }
}

/// A size in the unit that suits it, rounded up to a tenth: a file that is too large never seems to fit.
#[must_use]
pub fn size(bytes: u64) -> String {
    const UNITS: [(u64, &str); 3] = [(1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")];
    let Some((unit, name)) = UNITS.into_iter().find(|(unit, _)| bytes >= *unit) else {
        return format!("{}\u{a0}B", grouped(bytes));
    };
    let (whole, tenths) = (bytes / unit, (bytes % unit * 10).div_ceil(unit));
    let number = match tenths {
        0 => grouped(whole),
        10 => grouped(whole + 1),
        _ => decimal(whole as f64 + tenths as f64 / 10.0, 1),
    };
    format!("{number}\u{a0}{name}")
}
