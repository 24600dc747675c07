//! Print: the files that are made at build time from the same content, components and frames as the page: the words of
//! every language, under content-hashed names, and one document per language with the whole story. The document is painted
//! first, and is all that is shown where scripts cannot run.
//!
//! Native only: `src/bin/print.rs` calls it, and the WASM contains none of it.

mod document;
mod moments;
mod picture;
mod render;
mod story;

use std::io::{Error, Result};
use std::path::Path;

use super::page::Page;
use crate::words::{Language, Part, pack};

/// The document in the default language, which servers deliver for the folder.
const INDEX: &str = "index.html";

/// Writes all files into the folder that contains the `index.html` to be filled.
///
/// # Errors
/// If a file cannot be read or written, or `index.html` is not as expected.
pub fn print(folder: &Path) -> Result<()> {
    let names = words(folder)? + &chunks(folder)?;
    let empty = std::fs::read_to_string(folder.join(INDEX))?;
    for language in Language::ALL {
        let whole = document::fill(&empty, language, &names)
            .map_err(|missing| Error::other(format!("{INDEX} has no {missing}, or more than one")))?;
        std::fs::write(folder.join(file(language)), whole)?;
    }
    Ok(())
}

/// The file name of the document in a language.
fn file(language: Language) -> String {
    if language == Language::default() { INDEX.into() } else { format!("{}.html", language.tag()) }
}

/// The languages as an attribute for `boot.js`, the default language first.
fn languages() -> String {
    format!(" data-languages=\"{}\"", Language::ALL.map(Language::tag).join(" "))
}

/// Writes the packs of words. Returns the languages and the names of the packs as attributes for `boot.js`.
fn words(folder: &Path) -> Result<String> {
    let mut names = languages();
    for part in Part::ALL {
        for language in Language::ALL {
            let text = pack(part, language);
            let name = format!("words-{}-{}-{:08x}.txt", part.name(), language.tag(), hash(text.as_bytes()));
            std::fs::write(folder.join(&name), text)?;
            names += &format!(" data-{}-{}=\"{name}\"", part.name(), language.tag());
        }
    }
    Ok(names)
}

/// The files of each chunk, the style sheet of the workshop and its pages, as attributes for `boot.js`. `xtask/src/split.rs`
/// leaves a list of the chunks.
fn chunks(folder: &Path) -> Result<String> {
    let mut out = String::new();
    let list = folder.join("chunks.txt");
    for line in std::fs::read_to_string(&list)?.lines() {
        let (chunk, files) = line.split_once(' ').unwrap_or((line, ""));
        out += &format!(" data-{chunk}-chunks=\"{files}\"");
    }
    std::fs::remove_file(list)?;
    let sheet = file_named(folder, "workshop-", ".css")?;
    out += &format!(" data-workshop-style=\"{sheet}\"");
    let pages = Page::workshop_slugs();
    Ok(out + &format!(" data-workshop-pages=\"{}\"", pages.join(" ")))
}

/// The name of the file in a folder that begins and ends with these texts.
fn file_named(folder: &Path, begin: &str, end: &str) -> Result<String> {
    let names = std::fs::read_dir(folder)?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let found = names.into_iter().find(|name| name.starts_with(begin) && name.ends_with(end));
    found.ok_or_else(|| Error::other(format!("there is no {begin}…{end}")))
}

/// FNV-1a, for file names only.
fn hash(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests;
