//! One style sheet: the page is written in many, and a reader waits for each before anything is painted.

use anyhow::{Context, Result, ensure};
use std::path::Path;

/// Puts all sheets that the document names into one, in its order, and the link to that one in the place of theirs.
/// Its name changes with what it holds. A checksum would add nothing: it comes from where the document comes.
pub fn bundle(document: &str, folder: &Path) -> Result<String> {
    let (bare, names) = take_links(document);
    ensure!(!names.is_empty(), "the document names no style sheet");
    let mut all = String::new();
    for name in &names {
        let path = folder.join(name);
        all += std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?.trim();
        all.push('\n');
        std::fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
    }
    let name = format!("style-{:016x}.css", hash(&all));
    std::fs::write(folder.join(&name), all).with_context(|| format!("cannot write {name}"))?;
    let (head, body) = bare.split_once("</head>").context("the document has no head")?;
    Ok(format!("{head}<link rel=\"stylesheet\" href=\"./{name}\" crossorigin=\"anonymous\"></head>{body}"))
}

/// The document without its links to style sheets, and the files they name.
fn take_links(document: &str) -> (String, Vec<String>) {
    let mut names = Vec::new();
    let mut parts = document.split('<');
    let mut bare = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let sheet = part.split_once('>').and_then(|(tag, text)| Some((sheet(tag)?, text)));
        if let Some((name, text)) = sheet {
            names.push(name.to_owned());
            bare.push_str(text.trim_start());
        } else {
            bare.push('<');
            bare.push_str(part);
        }
    }
    (bare, names)
}

/// The file a link to a style sheet names, with or without quotes.
fn sheet(tag: &str) -> Option<&str> {
    let value = |name: &str| {
        let word = tag.split_whitespace().find_map(|word| word.strip_prefix(name)?.strip_prefix('='))?;
        Some(word.trim_end_matches('/').trim_matches('"'))
    };
    let file = value("href").filter(|_| tag.starts_with("link ") && value("rel") == Some("stylesheet"))?;
    Some(file.strip_prefix("./").unwrap_or(file))
}

/// For names only: FNV-1a.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::take_links;

    #[test]
    fn links_to_sheets_are_taken_minified_or_not() {
        let plain = "<head>\n  <link rel=\"icon\" href=\"data:,\">\n  <link rel=\"stylesheet\" href=\"./b-1.css\" crossorigin=\"anonymous\" integrity=\"sha384-A/\"/>\n  \
                     <link rel=\"stylesheet\" href=\"./a-2.css\"/>\n</head>";
        let bare = "<head>\n  <link rel=\"icon\" href=\"data:,\">\n  </head>";
        assert_eq!(take_links(plain), (bare.to_owned(), vec!["b-1.css".to_owned(), "a-2.css".to_owned()]));
        let minified = "<link href=./b-1.css integrity=sha384-A rel=stylesheet><link href=./a.js rel=modulepreload>";
        assert_eq!(
            take_links(minified),
            ("<link href=./a.js rel=modulepreload>".to_owned(), vec!["b-1.css".to_owned()])
        );
    }
}
