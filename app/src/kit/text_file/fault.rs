//! Fault: why a file is not taken, with all that is needed to say it.

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The browser could not read it.
    Unreadable,
    /// It has no bytes, or nothing but white space.
    Empty,
    /// It is larger than what is read.
    TooLarge {
        /// Its size in bytes.
        size: u64,
        /// The largest size that is read.
        most: u64,
    },
    /// It is HTML.
    WebPage,
    /// It is not text.
    Binary,
    /// It is UTF-8 text with bytes in it that are not.
    Damaged {
        /// The line with the first of them, from 1.
        line: usize,
    },
    /// Names or texts are in typographic quotation marks.
    CurlyQuotes(CurlyQuotes),
}

/// Where the typographic quotation marks are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CurlyQuotes {
    /// The first of them.
    pub quote: char,
    /// Its line, from 1.
    pub line: usize,
    /// Its character in the line, from 1.
    pub column: usize,
    /// How many lines have any.
    pub lines: usize,
}
