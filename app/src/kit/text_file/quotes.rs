//! Quotes: finds curly quotation marks where JSON needs straight ones. Within a string they are allowed.

use super::error::CurlyQuotes;

/// The marks that word processors and chat programs put in place of straight quotes.
const CURLY: [char; 10] = ['“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»'];

/// The curly quotation marks where a straight one is needed; `None` if there are none.
pub(super) fn curly(text: &str) -> Option<CurlyQuotes> {
    let mut found: Option<CurlyQuotes> = None;
    for (index, line) in text.lines().enumerate() {
        let Some((column, quote)) = in_line(line) else { continue };
        let first = found.get_or_insert(CurlyQuotes { quote, line: index + 1, column: column + 1, lines: 0 });
        first.lines += 1;
    }
    found
}

/// The first one of a line, with the number of characters before it. A JSON string does not span lines, so each line is
/// read by itself.
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
    // A string that is not closed, and a mark without its partner: `"name”: "value"`.
    let mut marks = line.chars().enumerate().filter(|(_, c)| CURLY.contains(c));
    let first = marks.next();
    first.filter(|_| in_text && marks.count() % 2 == 0)
}
