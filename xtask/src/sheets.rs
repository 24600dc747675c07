//! Joins the style sheets into one, because nothing is painted before all of them are loaded.

use crate::split::short;
use anyhow::{Context, Result, ensure};
use std::path::Path;

/// The class of links to sheets that only the workshop needs. `boot.js` loads these sheets with the workshop.
const LATER: &str = "workshop";

/// A link to a style sheet: the file it names, and whether the sheet is loaded later.
#[derive(Debug, PartialEq, Eq)]
struct Link {
    name: String,
    later: bool,
}

/// Joins all sheets that the document names, in its order, and replaces their links by one. The sheets of the workshop
/// are joined separately. The names of the files contain a hash of their content. There is no integrity checksum: the
/// sheets come from the same server as the document.
pub fn bundle(document: &str, folder: &Path) -> Result<String> {
    let (bare, links) = take_links(document);
    ensure!(!links.is_empty(), "the document names no style sheet");
    let style = join(&links, false, "style", folder)?;
    join(&links, true, LATER, folder)?;
    let (head, body) = bare.split_once("</head>").context("the document has no head")?;
    Ok(format!("{head}<link rel=\"stylesheet\" href=\"./{style}\" crossorigin=\"anonymous\"></head>{body}"))
}

/// Joins the sheets that are loaded together. Returns the name of the file.
fn join(links: &[Link], later: bool, stem: &str, folder: &Path) -> Result<String> {
    let mut all = String::new();
    for link in links.iter().filter(|link| link.later == later) {
        let path = folder.join(&link.name);
        all += std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?.trim();
        all.push('\n');
        std::fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
    }
    let name = format!("{stem}-{}.css", short(all.as_bytes()));
    std::fs::write(folder.join(&name), all).with_context(|| format!("cannot write {name}"))?;
    Ok(name)
}

/// The document without its links to style sheets, and those links.
fn take_links(document: &str) -> (String, Vec<Link>) {
    let mut links = Vec::new();
    let mut parts = document.split('<');
    let mut bare = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let sheet = part.split_once('>').and_then(|(tag, text)| Some((sheet(tag)?, text)));
        if let Some((link, text)) = sheet {
            links.push(link);
            bare.push_str(text.trim_start());
        } else {
            bare.push('<');
            bare.push_str(part);
        }
    }
    (bare, links)
}

/// Reads a link to a style sheet, with or without quotes.
fn sheet(tag: &str) -> Option<Link> {
    let value = |name: &str| {
        let word = tag.split_whitespace().find_map(|word| word.strip_prefix(name)?.strip_prefix('='))?;
        Some(word.trim_end_matches('/').trim_matches('"'))
    };
    let file = value("href").filter(|_| tag.starts_with("link ") && value("rel") == Some("stylesheet"))?;
    Some(Link { name: file.strip_prefix("./").unwrap_or(file).to_owned(), later: value("class") == Some(LATER) })
}

#[cfg(test)]
mod tests {
    use super::{Link, take_links};

    fn link(name: &str, later: bool) -> Link {
        Link { name: name.into(), later }
    }

    #[test]
    fn links_to_sheets_are_taken_minified_or_not() {
        let plain = "<head>\n  <link rel=\"icon\" href=\"data:,\">\n  <link rel=\"stylesheet\" href=\"./b-1.css\" crossorigin=\"anonymous\" integrity=\"sha384-A/\"/>\n  \
                     <link rel=\"stylesheet\" href=\"./a-2.css\" class=\"workshop\"/>\n</head>";
        let bare = "<head>\n  <link rel=\"icon\" href=\"data:,\">\n  </head>";
        assert_eq!(take_links(plain), (bare.to_owned(), vec![link("b-1.css", false), link("a-2.css", true)]));
        let minified = "<link href=./b-1.css integrity=sha384-A rel=stylesheet><link href=./a.js rel=modulepreload>";
        assert_eq!(
            take_links(minified),
            ("<link href=./a.js rel=modulepreload>".to_owned(), vec![link("b-1.css", false)])
        );
    }
}
