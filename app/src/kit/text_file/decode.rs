//! Decode: bytes to text, in the encoding that the bytes suggest.

use std::borrow::Cow;

use super::error::FileError;

/// Decodes text in UTF-8, UTF-16 or Windows-1252, without its byte order mark.
///
/// # Errors
/// The file has none of these encodings, or it is damaged UTF-8.
pub(super) fn text(bytes: &[u8]) -> Result<Cow<'_, str>, FileError> {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest).map(Cow::Borrowed),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes).map(Cow::Owned),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes).map(Cow::Owned),
        _ => match zeros(bytes) {
            [0, 0] => utf8(bytes).map(Cow::Borrowed).or_else(|error| windows_1252(bytes).ok_or(error).map(Cow::Owned)),
            [even, odd] if are_high(odd, even, bytes) => utf16(bytes, u16::from_le_bytes).map(Cow::Owned),
            [even, odd] if are_high(even, odd, bytes) => utf16(bytes, u16::from_be_bytes).map(Cow::Owned),
            _ => Err(FileError::Binary),
        },
    }
}

/// Whether these numbers of zeros at even and at odd places suggest UTF-16 with its high bytes `here`: most characters
/// of such a text are ASCII, so their high byte is zero.
fn are_high(here: usize, there: usize, bytes: &[u8]) -> bool {
    here * 4 >= bytes.len() && there * 8 <= here
}

/// The number of zero bytes at even and at odd places.
fn zeros(bytes: &[u8]) -> [usize; 2] {
    [0, 1].map(|from: usize| bytes.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count())
}

fn utf8(bytes: &[u8]) -> Result<&str, FileError> {
    str::from_utf8(bytes).map_err(|error| {
        let before = &bytes[..error.valid_up_to()];
        FileError::Damaged { line: 1 + before.iter().filter(|byte| **byte == b'\n').count() }
    })
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, FileError> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let text: Result<String, _> = char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect();
    text.ok().filter(|_| rest.is_empty()).ok_or(FileError::Binary)
}

/// The characters of the bytes 0x80 to 0x9F; `?` for a byte that has none.
const HIGH: &str = "€?‚ƒ„…†‡ˆ‰Š‹Œ?Ž??‘’“”•–—˜™š›œ?žŸ";

/// Text in Windows-1252, if it is plausible: every byte is a character, nearly all are ASCII, and none form a character
/// of UTF-8. Where some do, the file is UTF-8 and damaged, and its other characters would come out garbled.
fn windows_1252(bytes: &[u8]) -> Option<String> {
    let is_control = |byte: &u8| byte.is_ascii_control() && !byte.is_ascii_whitespace();
    let high = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    let has_utf8 = bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii());
    if bytes.iter().any(is_control) || high * 3 > bytes.len() || has_utf8 {
        return None;
    }
    let character = |byte: &u8| match byte {
        0x80..=0x9F => HIGH.chars().nth(usize::from(byte - 0x80)).filter(|character| *character != '?'),
        _ => Some(char::from(*byte)),
    };
    bytes.iter().map(character).collect()
}
