//! Text file: decodes a file that was picked or fetched, or finds out what it is instead of text, so that the page can
//! say what to do.
//!
//! ```text
//! bytes ──► web page? ──► size ──► empty? ──► UTF-8, UTF-16 or Windows-1252 ──► binary? ──► text ──► curly quotes?
//! ```
//!
//! The problem: a parser only knows "expected value at line 1 column 1", whether the file is a sign-in page, was saved
//! by an editor as UTF-16, or went through a word processor that put “ ” around its names. These cases are
//! recognised here, before a parser sees the text. Errors within well-formed text are left to the parser and to
//! sim-core's reader.
//!
//! The decoders are written by hand: `encoding_rs` knows forty encodings and would weigh more than the rest of the
//! reader, while UTF-16 is in the standard library and Windows-1252 is a table of 32 characters.

mod decode;
mod error;
mod quotes;
mod explain;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

pub use error::{CurlyQuotes, FileError};
pub use explain::{Kind, explain, size};

use crate::browser::file_bytes::FileBytes;

/// Decodes a file of at most `most` bytes as text for a JSON parser.
///
/// # Errors
/// What the file is instead, or the curly quotation marks that no parser accepts.
pub fn json(file: &FileBytes, most: usize) -> Result<Cow<'_, str>, FileError> {
    let text = text(file, most)?;
    match quotes::curly(&text) {
        Some(found) => Err(FileError::CurlyQuotes(found)),
        None => Ok(text),
    }
}

/// Decodes a file of at most `most` bytes.
///
/// # Errors
/// What the file is instead.
fn text(file: &FileBytes, most: usize) -> Result<Cow<'_, str>, FileError> {
    // Before the size: for a web page that is too large, the size would be the wrong advice.
    if is_web_page(&file.bytes) {
        return Err(FileError::WebPage);
    }
    let most = most as u64;
    let fits = |size: u64| if size > most { Err(FileError::TooLarge { size, most }) } else { Ok(()) };
    fits(file.size)?;
    let text = decode::text(&file.bytes)?;
    if text.trim().is_empty() {
        return Err(FileError::Empty);
    }
    if is_binary(&text) {
        return Err(FileError::Binary);
    }
    // As UTF-8 it can be larger than the file.
    fits(text.len() as u64)?;
    Ok(text)
}

/// How many bytes are read to recognise HTML.
const HEAD: usize = 2048;

/// Whether a file begins like HTML, in any encoding.
fn is_web_page(bytes: &[u8]) -> bool {
    let plain = |byte: &u8| (*byte != 0 && byte.is_ascii()).then(|| char::from(byte.to_ascii_lowercase()));
    let head: String = bytes.iter().take(HEAD).filter_map(plain).collect();
    let head = head.trim_start();
    head.starts_with('<') && ["<!doctype html", "<html", "<head", "<body"].iter().any(|tag| head.contains(tag))
}

/// Whether a decoded text is really binary: it has a zero, or more than a twentieth of it are control characters.
fn is_binary(text: &str) -> bool {
    let controls = text.bytes().filter(|byte| byte.is_ascii_control() && !byte.is_ascii_whitespace()).count();
    text.contains('\0') || controls * 20 > text.len()
}
