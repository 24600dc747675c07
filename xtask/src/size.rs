//! The size of the page: of every file, and of the first load.

use crate::measure::Bytes;
use crate::steps::Steps;
use crate::{page, paths};
use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::path::Path;

/// The budget of the first load: KiB, compressed with brotli.
const BUDGET: f64 = 180.0;

/// Elements that make the browser load a file at once.
const LOADING: &[&str] = &["link", "script", "img", "source", "meta"];

/// Builds the page and prints its size.
pub fn of_a_fresh_build() -> Result<()> {
    let mut steps = Steps::default();
    page::set_up(&mut steps)?;
    page::release(&mut steps)?;
    eprintln!();
    of_folder(&paths::dist())
}

/// Prints the table of a folder. Returns an error if the first load is over its budget.
pub fn of_folder(dist: &Path) -> Result<()> {
    let files = read(dist, dist)?;
    let index = files.get("index.html").with_context(|| format!("no index.html in {}", dist.display()))?;
    let index = String::from_utf8_lossy(index).into_owned();
    println!("{:>9} {:>9} {:>9}  first load", "raw", "gzip", "brotli");
    let (mut all, mut first) = (Bytes::default(), Bytes::default());
    for (name, content) in &files {
        let bytes = Bytes::of(content)?;
        let at_once = name == "index.html" || loads(&index, name);
        row(bytes, if at_once { "yes" } else { "no" }, name);
        all += bytes;
        if at_once {
            first += bytes;
        }
    }
    row(all, "", "all files");
    row(first, "yes", "first load");
    let kib = kib(first.brotli)?;
    println!("first-load brotli KiB: {kib:.1}");
    if kib > BUDGET {
        bail!("the first load is {kib:.1} KiB with brotli; its budget is {BUDGET} KiB");
    }
    Ok(())
}

fn row(bytes: Bytes, at_once: &str, name: &str) {
    println!("{:>9} {:>9} {:>9}  {at_once:<10}  {name}", bytes.raw, bytes.gzip, bytes.brotli);
}

fn kib(bytes: usize) -> Result<f64> {
    Ok(f64::from(u32::try_from(bytes)?) / 1024.0)
}

/// All files below a folder by their path from `top`, with slashes, without compressed copies of others.
fn read(folder: &Path, top: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for entry in std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            files.append(&mut read(&path, top)?);
        } else if !path.extension().is_some_and(|ending| ending == "gz" || ending == "br") {
            let parts: Vec<_> = path.strip_prefix(top)?.iter().map(|part| part.to_string_lossy()).collect();
            files.insert(parts.join("/"), std::fs::read(&path)?);
        }
    }
    Ok(files)
}

/// Whether the document loads the file at once.
fn loads(document: &str, file: &str) -> bool {
    document.split('<').any(|element| {
        let (tag, _text) = element.split_once('>').unwrap_or((element, ""));
        let (kind, attributes) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
        let at_once = LOADING.contains(&kind) && !attributes.contains("alternate");
        at_once && names(attributes, file) || kind == "template" && names(first_words(attributes), file)
    })
}

/// The value of the attribute with the first pack of words in the language of the document. Other packs are for other
/// languages, or are loaded later.
fn first_words(attributes: &str) -> &str {
    let value =
        attributes.split_once("data-first-").and_then(|(_, rest)| rest.split_once('=')).map_or("", |(_, value)| value);
    value.split_whitespace().next().unwrap_or_default()
}

/// Whether the value of an attribute is the address of the file, with or without quotes and a leading `./`.
fn names(attributes: &str, file: &str) -> bool {
    let edge = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '=' | '>' | '/');
    attributes.match_indices(file).any(|(at, _)| {
        let before = attributes[..at].chars().next_back().is_none_or(|c| edge(c) || c == '.');
        let after = attributes[at + file.len()..].chars().next().is_none_or(edge);
        before && after
    })
}

#[cfg(test)]
mod tests {
    use super::loads;

    const DOCUMENT: &str = r#"<!doctype html><html><head><link rel="stylesheet" href="./main-1.css"/>
        <script type=module src=./boot-2.js></script><meta name=app-wasm content=./app-3_bg.wasm>
        <link rel="alternate" hreflang="de" href="de.html">
        <template data-first-en="words-1.txt" data-first-de="words-2.txt"></template></head>
        <body><a href="./transcript.txt">app-4.js</a></body></html>"#;

    #[test]
    fn what_the_document_loads_counts() {
        for file in ["main-1.css", "boot-2.js", "app-3_bg.wasm", "words-1.txt"] {
            assert!(loads(DOCUMENT, file), "{file}");
        }
    }

    #[test]
    fn what_the_reader_may_open_later_does_not() {
        for file in ["transcript.txt", "words-2.txt", "de.html", "app-4.js", "n-1.css", "boot-2.j", "app-3"] {
            assert!(!loads(DOCUMENT, file), "{file}");
        }
    }
}
