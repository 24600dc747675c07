//! A table of files, with the text or the error for each.

use super::*;
use crate::words::{Language, speak};

const MOST: usize = 1024;

/// Checks the text or the error of each file.
fn check(cases: &[(&str, &[u8], Result<&str, FileError>)]) {
    for (what, bytes, expected) in cases {
        let file = FileBytes::from(bytes.to_vec());
        let found = json(&file, MOST);
        assert_eq!(found.as_deref().map_err(|error| *error), *expected, "{what}");
    }
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

const TEXT: &str = "{ \"title\": \"Wörter – “so” €\" }";

#[test]
fn text_is_read_in_every_encoding_that_editors_save() {
    let (little, big) = (utf16(TEXT, u16::to_le_bytes), utf16(TEXT, u16::to_be_bytes));
    check(&[
        ("UTF-8", TEXT.as_bytes(), Ok(TEXT)),
        ("UTF-8 with its mark", &[b"\xEF\xBB\xBF", TEXT.as_bytes()].concat(), Ok(TEXT)),
        ("UTF-16, little", &[b"\xFF\xFE", &little[..]].concat(), Ok(TEXT)),
        ("UTF-16, big", &[b"\xFE\xFF", &big[..]].concat(), Ok(TEXT)),
        ("UTF-16, little, without its mark", &little, Ok(TEXT)),
        ("UTF-16, big, without its mark", &big, Ok(TEXT)),
        ("Windows-1252", b"{ \"title\": \"W\xF6rter \x96 \x93so\x94 \x80\" }", Ok(TEXT)),
        ("line ends of Windows", b"{\r\n\t\"a\": 1\r\n}\r\n", Ok("{\r\n\t\"a\": 1\r\n}\r\n")),
        ("a character beyond sixteen bits", &utf16("[\"\u{1F512}\"]", u16::to_le_bytes), Ok("[\"\u{1F512}\"]")),
    ]);
}

#[test]
fn what_is_no_text_is_told_apart() {
    let page = "\n<!DOCTYPE html><html><head><title>Sign in</title></head></html>";
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\x01\0";
    let large = vec![b' '; MOST + 1];
    let many = [b"\"".as_slice(), &[0xE4; MOST / 3], &[b' '; MOST / 2]].concat();
    let grown = [&vec![b' '; MOST - 310][..], &[0xE4; 310]].concat();
    check(&[
        ("nothing", b"", Err(FileError::Empty)),
        ("white space", b" \r\n\t", Err(FileError::Empty)),
        ("a mark and nothing else", b"\xEF\xBB\xBF", Err(FileError::Empty)),
        ("the mark of UTF-16 and nothing else", b"\xFF\xFE", Err(FileError::Empty)),
        ("a web page", page.as_bytes(), Err(FileError::WebPage)),
        ("a web page with a mark", &[b"\xEF\xBB\xBF", page.as_bytes()].concat(), Err(FileError::WebPage)),
        ("a web page in UTF-16", &utf16(page, u16::to_le_bytes), Err(FileError::WebPage)),
        ("a web page that begins with a comment", b"<!-- x --><HTML lang=en>", Err(FileError::WebPage)),
        ("a large web page", &[page.as_bytes(), &large].concat(), Err(FileError::WebPage)),
        ("an archive", b"PK\x03\x04\x14\0\0\0\x08\0\x21\x5a\x99\xfe\x01\x02", Err(FileError::Binary)),
        ("a picture", png, Err(FileError::Binary)),
        ("a text with a zero", b"{ \"a\": \"\0\" }", Err(FileError::Binary)),
        ("half a character of UTF-16", b"\xFF\xFE{\0x", Err(FileError::Binary)),
        ("an unpaired surrogate", b"\xFF\xFE\x00\xD8{\0", Err(FileError::Binary)),
        ("too large", &large, Err(FileError::TooLarge { size: 1025, most: 1024 })),
        ("damaged UTF-8", b"[\"\xC3\xA4\",\n\"\xFF\"]", Err(FileError::Damaged { line: 2 })),
        ("a byte that Windows-1252 has no character for", b"[\n\n\"\x81\"]", Err(FileError::Damaged { line: 3 })),
        ("too few letters", &many, Err(FileError::Damaged { line: 1 })),
        ("too large once it is UTF-8", &grown, Err(FileError::TooLarge { size: MOST as u64 + 310, most: 1024 })),
        // Well-formed text: the parser reports what is wrong.
        ("some other text", b"This is no recording.", Ok("This is no recording.")),
        ("a less-than sign", b"< 5", Ok("< 5")),
    ]);
    // The size is that of the whole file, although only its beginning was read.
    let cut = FileBytes { bytes: vec![b'['; MOST], size: 50_000_000 };
    assert_eq!(json(&cut, MOST), Err(FileError::TooLarge { size: 50_000_000, most: 1024 }));
}

#[test]
fn typographic_quotes_are_found_where_straight_ones_belong() {
    let curly = |quote, line, column, lines| Err(FileError::CurlyQuotes(CurlyQuotes { quote, line, column, lines }));
    check(&[
        ("around a name", "{\n  “title”: \"x\"\n}".as_bytes(), curly('“', 2, 3, 1)),
        ("around a text", "{ \"title\": „x“ }".as_bytes(), curly('„', 1, 12, 1)),
        ("single ones", "{ ‘a’: 1,\n‘b’: 2,\n\"c\": 3,\n’d’: 4 }".as_bytes(), curly('‘', 1, 3, 3)),
        ("after a straight one", "{ \"title”: \"x\" }".as_bytes(), curly('”', 1, 9, 1)),
        ("in Windows-1252", b"{ \x93title\x94: 1 }", curly('“', 1, 3, 1)),
        ("within a text", "[\"“a”\", \"a \\\" ‘b’\", \"’\"]".as_bytes(), Ok("[\"“a”\", \"a \\\" ‘b’\", \"’\"]")),
        ("a pair in a text that is not closed", "[\"“a”]".as_bytes(), Ok("[\"“a”]")),
    ]);
}

#[test]
fn faults_say_what_the_file_is_and_what_to_do() {
    let faults = [
        FileError::Unreadable,
        FileError::Empty,
        FileError::TooLarge { size: 50_000_000, most: 512 * 1024 },
        FileError::WebPage,
        FileError::Binary,
        FileError::Damaged { line: 1_234 },
        FileError::CurlyQuotes(CurlyQuotes { quote: '“', line: 3, column: 5, lines: 1 }),
        FileError::CurlyQuotes(CurlyQuotes { quote: '”', line: 1, column: 2, lines: 3 }),
    ];
    let all = |kind| faults.map(|error| explain(&error, kind)).join("\n").replace('\u{a0}', " ");
    expect_test::expect![[r#"
        The browser could not read the file. It may have been moved or changed: choose it again.
        The file is empty.
        The file is 47.7 MiB in size. This page opens files of up to 512 KiB.
        This is a web page, not a recording. The server answered with its start page or a sign-in page. Sign in there, then get the file again.
        This is not a text file. Choose the JSON file itself, not an archive or a document that has it inside.
        Line 1,234 is damaged: it has bytes that are not UTF-8 text. Get the file again, or save it as UTF-8.
        Line 3, character 5: “ is a typographic quotation mark. Replace it with the straight one ("), which JSON needs around names and texts.
        Line 1, character 2: ” is a typographic quotation mark. Replace it with the straight one ("), which JSON needs around names and texts. 2 more lines have such marks."#]]
    .assert_eq(&all(Kind::Recording));
    speak(Language::German);
    expect_test::expect![[r#"
        Der Browser konnte die Datei nicht lesen. Vielleicht wurde sie verschoben oder geändert: Wählen Sie sie noch einmal aus.
        Die Datei ist leer.
        Die Datei ist 47,7 MiB groß. Diese Seite öffnet Dateien bis 512 KiB.
        Das ist eine Webseite, kein Teampaket. Der Server hat mit seiner Startseite oder einer Anmeldeseite geantwortet. Melden Sie sich dort an und laden Sie die Datei erneut herunter.
        Das ist keine Textdatei. Wählen Sie die JSON-Datei selbst aus, kein Archiv oder Dokument, das sie enthält.
        Zeile 1.234 ist beschädigt: Sie enthält Bytes, die kein Text in UTF-8 sind. Laden Sie die Datei erneut herunter oder speichern Sie sie als UTF-8.
        Zeile 3, Zeichen 5: “ ist ein typografisches Anführungszeichen. Ersetzen Sie es durch das gerade ("), das JSON um Namen und Texte verlangt.
        Zeile 1, Zeichen 2: ” ist ein typografisches Anführungszeichen. Ersetzen Sie es durch das gerade ("), das JSON um Namen und Texte verlangt. Solche Zeichen haben noch 2 weitere Zeilen."#]]
    .assert_eq(&all(Kind::TeamPack));
}

#[test]
fn sizes_are_rounded_up_and_never_look_smaller_than_the_bound() {
    let sizes = [0, 1023, 1024, 1025, 524_288, 524_289, 1_048_575, 50_000_000, 5 << 30].map(size);
    let shown = sizes.map(|size| size.replace('\u{a0}', " ")).join(", ");
    assert_eq!(shown, "0 B, 1,023 B, 1 KiB, 1.1 KiB, 512 KiB, 512.1 KiB, 1,024 KiB, 47.7 MiB, 5 GiB");
}
