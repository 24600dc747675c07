//! Error: why a file cannot be read as text, with the data for a message.

/// Why a file cannot be read as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// The browser could not read it.
    Unreadable,
    /// It has no bytes, or nothing but white space.
    Empty,
    /// It is too large.
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
    /// It is UTF-8 with invalid bytes.
    Damaged {
        /// The line with the first invalid byte, from 1.
        line: usize,
    },
    /// JSON strings are in curly quotation marks.
    CurlyQuotes(CurlyQuotes),
}

/// The curly quotation marks of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CurlyQuotes {
    /// The first of them.
    pub quote: char,
    /// Its line, from 1.
    pub line: usize,
    /// Its character in the line, from 1.
    pub column: usize,
    /// How many lines contain any.
    pub lines: usize,
}
