//! Quotes: typographic quotation marks where JSON has straight ones. In a text between straight quotes they are welcome.

use super::fault::CurlyQuotes;

/// What word processors and chat programs put in place of straight quotes.
const CURLY: [char; 10] = ['“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»'];

/// The typographic quotation marks that stand where a straight one has to. Text that a parser takes has none.
pub(super) fn curly(text: &str) -> Option<CurlyQuotes> {
    let mut found: Option<CurlyQuotes> = None;
    for (index, line) in text.lines().enumerate() {
        let Some((column, quote)) = in_line(line) else { continue };
        let first = found.get_or_insert(CurlyQuotes { quote, line: index + 1, column: column + 1, lines: 0 });
        first.lines += 1;
    }
    found
}

/// The first one of a line, and how many characters are before it. Texts of JSON do not go over the end of a line, so each
/// line is read by itself.
fn in_line(line: &str) -> Option<(usize, char)> {
    let (mut in_text, mut escaped) = (false, false);
    for (column, c) in line.chars().enumerate() {
        match c {
            _ if escaped => escaped = false,
            '\\' if in_text => escaped = true,
            '"' => in_text = !in_text,
            c if !in_text && CURLY.contains(&c) => return Some((column, c)),
            _ => {}
        }
    }
    // A text that is not closed, and one mark without its partner: `"name”: "value"`.
    let mut marks = line.chars().enumerate().filter(|(_, c)| CURLY.contains(c));
    let first = marks.next();
    first.filter(|_| in_text && marks.count() % 2 == 0)
}
