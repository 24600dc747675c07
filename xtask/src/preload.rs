//! The last steps of the build, on the page that Trunk has built: its program in chunks, one style sheet in place of many,
//! preload links with low priority, and the checksum of the WASM where `boot.js` reads it. Then words and story are printed
//! into the document.
//!
//! Trunk calls it as a hook (see `Trunk.toml`), so `trunk build` and `trunk serve` do the same.

use crate::{call, later, paths, sheets, split};
use anyhow::{Context, Result, ensure};
use std::path::PathBuf;

/// Rewrites the `index.html` that Trunk is about to publish.
pub fn finish() -> Result<()> {
    let folder = PathBuf::from(std::env::var_os("TRUNK_STAGING_DIR").context("this is for Trunk to call")?);
    let path = folder.join("index.html");
    let document = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let debug = std::env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "debug");
    let document = split::split(&document, &folder, !debug)?;
    let (finished, links) = rewrite(&document);
    ensure!(links >= 3, "the preload links are not as expected in {}", path.display());
    let finished = sheets::bundle(&finished, &folder)?;
    let helpers = later::name_studies(&folder)?;
    std::fs::write(&path, finished).with_context(|| format!("cannot write {}", path.display()))?;
    // The same selection of packages as in the build before (the page during development, the tests before a release):
    // another selection would compile the dependencies again.
    let selection: &[&str] = if debug { &["--package", "app"] } else { &["--workspace"] };
    call::run("cargo", ["build", "--quiet", "--bin", "print"].iter().chain(selection))?;
    let program = paths::target().join("debug").join(format!("print{}", std::env::consts::EXE_SUFFIX));
    call::finish(&mut call::command(&program.to_string_lossy()))?;
    later::add_checksums(&folder, &helpers)
}

/// The document with its preload links rewritten, and their number.
fn rewrite(document: &str) -> (String, usize) {
    let mut links = 0;
    let mut parts = document.split('<');
    let mut finished = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        finished.push('<');
        let Some((tag, text)) = part.split_once('>').filter(|(tag, _)| is_preload(tag)) else {
            finished.push_str(part);
            continue;
        };
        links += 1;
        // Low priority: otherwise the WASM delays the style sheet.
        let tag = tag.replacen("link ", "link fetchpriority=\"low\" ", 1);
        // Browsers ignore the checksum of a preloaded WASM with a warning.
        let tag =
            if tag.contains("application/wasm") { tag.replacen(" integrity=", " data-integrity=", 1) } else { tag };
        finished.push_str(&tag);
        finished.push('>');
        finished.push_str(text);
    }
    (finished, links)
}

/// Whether a tag is a link with `rel="preload"` or `rel="modulepreload"`, with or without quotes.
fn is_preload(tag: &str) -> bool {
    let kinds = ["preload", "modulepreload"];
    let attribute =
        |word: &str| word.strip_prefix("rel=").is_some_and(|value| kinds.contains(&value.trim_matches('"')));
    tag.starts_with("link ") && tag.split_whitespace().any(attribute)
}

#[cfg(test)]
mod tests {
    use super::rewrite;

    #[test]
    fn links_are_rewritten_minified_or_not() {
        let minified = "<link crossorigin href=./a.js integrity=sha384-A= rel=modulepreload>\
                        <link as=fetch href=./a.wasm integrity=sha384-B rel=preload type=application/wasm></head>";
        let finished = "<link fetchpriority=\"low\" crossorigin href=./a.js integrity=sha384-A= rel=modulepreload>\
             <link fetchpriority=\"low\" as=fetch href=./a.wasm data-integrity=sha384-B rel=preload type=application/wasm></head>";
        assert_eq!(rewrite(minified), (finished.to_owned(), 2));
        let plain =
            "<link rel=\"preload\" href=\"./a.wasm\" integrity=\"sha384-B\" as=\"fetch\" type=\"application/wasm\">";
        let (finished, links) = rewrite(plain);
        assert!(finished.contains(" data-integrity=\"sha384-B\"") && links == 1, "{finished}");
    }

    #[test]
    fn everything_else_stays() {
        let document =
            "<!doctype html><link rel=stylesheet integrity=sha384-C href=preload.css><p>rel=preload a < b</p>";
        assert_eq!(rewrite(document), (document.to_owned(), 0));
    }
}
