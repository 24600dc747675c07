//! Text file: what somebody picked or a server sent, as text; or what it is instead, so that a person can act on it.
//!
//! ```text
//! bytes ──► web page? ──► size ──► empty? ──► UTF-8, UTF-16 or Windows-1252 ──► binary? ──► text ──► curly quotes?
//! ```
//!
//! The problem: a parser only knows "expected value at line 1 column 1", whether the file is a sign-in page, was saved by
//! an editor as UTF-16, or went through a word processor that put “ ” around its names. All of that is told apart here,
//! before a parser sees it; what is wrong within well-formed text stays with the parser and with sim-core's reader.
//!
//! The decoders are written by hand: `encoding_rs` knows forty encodings and would weigh more than the rest of the reader,
//! while UTF-16 is in the standard library and Windows-1252 is a table of 32 characters.

mod decode;
mod fault;
mod quotes;
mod say;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

pub use fault::{CurlyQuotes, Fault};
pub use say::{Kind, said, size};

use crate::browser::file_bytes::FileBytes;

/// Reads a file of at most so many bytes as JSON text, which a parser can be given.
///
/// # Errors
/// What the file is instead, or the quotation marks that no parser takes.
pub fn json(file: &FileBytes, most: usize) -> Result<Cow<'_, str>, Fault> {
    let text = text(file, most)?;
    match quotes::curly(&text) {
        Some(found) => Err(Fault::CurlyQuotes(found)),
        None => Ok(text),
    }
}

/// Reads a file of at most so many bytes as text.
///
/// # Errors
/// What the file is instead.
fn text(file: &FileBytes, most: usize) -> Result<Cow<'_, str>, Fault> {
    // First: of a start page that is too large the size is no help.
    if is_web_page(&file.bytes) {
        return Err(Fault::WebPage);
    }
    let most = most as u64;
    let fits = |size: u64| if size > most { Err(Fault::TooLarge { size, most }) } else { Ok(()) };
    fits(file.size)?;
    let text = decode::text(&file.bytes)?;
    if text.trim().is_empty() {
        return Err(Fault::Empty);
    }
    if is_binary(&text) {
        return Err(Fault::Binary);
    }
    // As UTF-8 it can be larger than it came.
    fits(text.len() as u64)?;
    Ok(text)
}

/// How many bytes are looked at to tell what a file is.
const HEAD: usize = 2048;

/// Whether a file begins as HTML does, in whatever encoding.
fn is_web_page(bytes: &[u8]) -> bool {
    let plain = |byte: &u8| (*byte != 0 && byte.is_ascii()).then(|| char::from(byte.to_ascii_lowercase()));
    let head: String = bytes.iter().take(HEAD).filter_map(plain).collect();
    let head = head.trim_start();
    head.starts_with('<') && ["<!doctype html", "<html", "<head", "<body"].iter().any(|tag| head.contains(tag))
}

/// Whether what was decoded is no text: it has a zero, or a twentieth of it are control characters.
fn is_binary(text: &str) -> bool {
    let controls = text.bytes().filter(|byte| byte.is_ascii_control() && !byte.is_ascii_whitespace()).count();
    text.contains('\0') || controls * 20 > text.len()
}
