//! Files that the page loads later: those of the studies get names by their content, and all of them checksums, which
//! `boot.js` finds in the document.

use crate::split::{checksum, short};
use anyhow::{Context, Result, ensure};
use std::fmt::Write as _;
use std::path::Path;

/// Names the files of the studies by their content. Returns the name of the first, which leads to the others.
///
/// `helpers.js` imports `studies.js` and hands it the WASM, fetched with its checksum.
pub fn name_studies(folder: &Path) -> Result<String> {
    let read = |name: &str| std::fs::read(folder.join(name)).with_context(|| format!("cannot read {name}"));
    let text = |name: &str| String::from_utf8(read(name)?).with_context(|| format!("{name} is no text"));
    let wasm = read("studies_bg.wasm")?;
    let wasm_name = format!("studies-{}.wasm", short(&wasm));
    let studies = text("studies.js")?;
    let studies_name = format!("studies-{}.js", short(studies.as_bytes()));
    let helpers = lead(&text("helpers.js")?, &studies_name, &wasm_name, &checksum(&wasm))?;
    let helpers_name = format!("helpers-{}.js", short(helpers.as_bytes()));
    for name in ["studies_bg.wasm", "studies.js", "helpers.js"] {
        std::fs::remove_file(folder.join(name)).with_context(|| format!("cannot remove {name}"))?;
    }
    std::fs::write(folder.join(wasm_name), wasm)?;
    std::fs::write(folder.join(studies_name), studies)?;
    std::fs::write(folder.join(&helpers_name), helpers)?;
    Ok(helpers_name)
}

/// `helpers.js` with the names of the files that it loads.
fn lead(helpers: &str, studies: &str, wasm: &str, checksum: &str) -> Result<String> {
    let fetched = format!(
        "init({{ module_or_path: fetch(new URL(\"./{wasm}\", import.meta.url), {{ integrity: \"{checksum}\" }}) }})"
    );
    let led = helpers.replacen("\"./studies.js\"", &format!("\"./{studies}\""), 1).replacen("init()", &fetched, 1);
    ensure!(led.contains(studies) && led.contains(wasm), "helpers.js does not load what it is expected to");
    Ok(led)
}

/// Adds to the element of files in each document the name of `helpers` and the checksums of all files that are loaded later.
pub fn add_checksums(folder: &Path, helpers: &str) -> Result<()> {
    let mut names: Vec<String> = std::fs::read_dir(folder)?
        .filter_map(|file| file.ok()?.file_name().into_string().ok())
        .filter(|name| is_later(name))
        .collect();
    names.sort_unstable();
    let mut sums = String::new();
    for name in &names {
        let bytes = std::fs::read(folder.join(name)).with_context(|| format!("cannot read {name}"))?;
        let _ = write!(sums, "{}{name} {}", if sums.is_empty() { "" } else { " " }, checksum(&bytes));
    }
    let documents = std::fs::read_dir(folder)?.filter_map(|file| Some(file.ok()?.path()));
    for path in documents.filter(|path| path.extension().is_some_and(|ending| ending == "html")) {
        let document = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let element = "<template id=\"files\"";
        ensure!(document.matches(element).count() == 1, "{} names no files", path.display());
        let with = format!("{element} data-helpers=\"{helpers}\" data-checksums=\"{sums}\"");
        std::fs::write(&path, document.replacen(element, &with, 1))?;
    }
    Ok(())
}

/// Whether `boot.js` loads a file, or is asked why it failed to load: words, chunks, the style sheet of the workshop, and the
/// first file of the studies. The others of the studies are loaded by that one, which knows their checksums.
fn is_later(name: &str) -> bool {
    let begins = ["words-", "workshop-", "helpers-", "split_", "chunk_"];
    begins.iter().any(|begin| name.starts_with(begin))
}

#[cfg(test)]
mod tests {
    use super::{is_later, lead};

    #[test]
    fn the_first_file_of_the_studies_leads_to_the_others() {
        let helpers = "import init from \"./studies.js\";\nawait init();";
        let led = lead(helpers, "studies-1.js", "studies-2.wasm", "sha384-A").expect("it names both");
        assert!(
            led.contains("from \"./studies-1.js\"") && led.contains("./studies-2.wasm") && led.contains("sha384-A")
        );
        assert!(lead("await init();", "studies-1.js", "studies-2.wasm", "sha384-A").is_err());
    }

    #[test]
    fn what_boot_loads_is_known_by_name() {
        for (name, later) in [("words-first-en-1.txt", true), ("app-1.wasm", false), ("split_workshop-1.wasm", true)] {
            assert_eq!(is_later(name), later, "{name}");
        }
    }
}
