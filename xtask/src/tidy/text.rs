//! A minimal reader of Rust source: separates comments and strings from code, and lists identifiers with their lines.

/// The source with comments and the content of strings replaced by spaces, so that line numbers stay the same.
pub fn code(source: &str) -> String {
    blank(source, true)
}

/// The source with only its comments replaced by spaces.
pub fn without_comments(source: &str) -> String {
    blank(source, false)
}

/// Each identifier with the number of its line.
pub fn identifiers(code: &str) -> impl Iterator<Item = (usize, &str)> {
    let inside = |c: char| c.is_alphanumeric() || c == '_';
    code.lines().enumerate().flat_map(move |(index, line)| {
        let words = line.split(move |c| !inside(c)).filter(|word| !word.is_empty());
        words.map(move |word| (index + 1, word))
    })
}

/// The path at the start of `code`, with the names in braces that `use` can have.
pub fn path(code: &str) -> &str {
    let mut depth = 0_usize;
    let end = code.char_indices().find(|(_, c)| {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            _ => {}
        }
        depth == 0 && !(c.is_alphanumeric() || matches!(c, '_' | ':' | '}' | '*'))
    });
    &code[..end.map_or(code.len(), |(at, _)| at)]
}

fn blank(source: &str, strings_too: bool) -> String {
    let mut rest = source;
    let mut code = String::with_capacity(source.len());
    while let Some(first) = rest.chars().next() {
        // An identifier is skipped as a whole, so that the `r` of `for` does not begin a raw string.
        let word = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
        let (length, hidden) = match first {
            '/' if rest.starts_with("//") => (rest.find('\n').unwrap_or(rest.len()), true),
            '/' if rest.starts_with("/*") => (block_comment(rest), true),
            '"' => (string(rest), strings_too),
            '\'' => (character(rest), false),
            _ if word > 0 => match raw_string(rest, word) {
                Some(length) => (length, strings_too),
                None => (word, false),
            },
            _ => (first.len_utf8(), false),
        };
        let (taken, after) = rest.split_at(length);
        if hidden {
            code.extend(taken.chars().map(|c| if c == '\n' { c } else { ' ' }));
        } else {
            code.push_str(taken);
        }
        rest = after;
    }
    code
}

/// Block comments nest.
fn block_comment(text: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at < text.len() {
        let here = &text[at..];
        if here.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if here.starts_with("*/") {
            depth -= 1;
            at += 2;
        } else {
            at += here.chars().next().map_or(1, char::len_utf8);
        }
        if depth == 0 {
            break;
        }
    }
    at
}

fn string(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// The length of a raw string such as `r"…"` or `br#"…"#`, if the word at the start of the text begins one.
fn raw_string(text: &str, word: usize) -> Option<usize> {
    matches!(&text[..word], "r" | "br" | "cr").then_some(())?;
    let hashes = text[word..].chars().take_while(|c| *c == '#').count();
    let body = text[word + hashes..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let length = body.find(&end).map_or(body.len(), |at| at + end.len());
    Some(word + hashes + 1 + length)
}

/// A character literal, or the quote of a lifetime.
fn character(text: &str) -> usize {
    let mut inside = text[1..].chars();
    match (inside.next(), inside.next()) {
        // The escaped character may itself be a quote.
        (Some('\\'), Some(escaped)) => {
            let from = 2 + escaped.len_utf8();
            text[from..].find('\'').map_or(1, |at| from + at + 1)
        }
        (Some(c), Some('\'')) => 2 + c.len_utf8(),
        _ => 1,
    }
}

#[test]
fn comments_and_strings_are_no_code() {
    let source = "a // b\n/* c /* d */ e */ f(\"g \\\" h\", r#\"i \" j\"#, '\"', '\\'', 'k') for<'l> m";
    let code = code(source);
    let names: Vec<_> = identifiers(&code).collect();
    let rest = [(2, "f"), (2, "k"), (2, "for"), (2, "l"), (2, "m")];
    assert_eq!(names, [&[(1, "a")], &rest[..]].concat());
}

#[test]
fn strings_stay_where_they_matter() {
    let kept = without_comments("let a = \"// #fff\"; // #000");
    assert!(kept.contains("// #fff") && !kept.contains("#000"), "{kept}");
}
