//! One program in chunks: makes again what Trunk built of the page, split at the functions that `app/src/shell/chunks.rs`
//! marks.
//!
//! ```text
//! cargo's app.wasm ──split──► main chunk ──wasm-bindgen──► app.js + app.wasm ──┐
//!                        └──► other chunks, split.js ──────────────────────────┴──wasm-opt, hash, checksum──► folder
//! ```
//!
//! wasm-bindgen sees the main chunk alone. `split.js` loads the other chunks; it imports `app.js` by the very address that
//! the page imports, or there would be two programs. Each file is named by its content, and each chunk is fetched with its
//! checksum. `app.js` and `split.js` name each other, so both are named by the content of the two.

use crate::{call, paths};
use anyhow::{Context, Result, anyhow, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256, Sha384};
use std::collections::BTreeMap;
use std::path::Path;
use wasm_split_cli_support::{Options, transform};

/// Stands for the two JavaScript files while their names are not known.
const APP: &str = "./app.js";
const SPLIT: &str = "./__wasm_split.js";
/// Features that every browser of the page has. `--all-features` would emit imports in a form that Chromium refuses.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-multivalue",
    "--enable-reference-types",
];

/// Where the list of chunks is left for `app/src/shell/print.rs`: a line for each, its name and then its files.
const LIST: &str = "chunks.txt";

/// Splits the page that Trunk built into this folder. Returns the document with links to the new files.
pub fn split(document: &str, folder: &Path, release: bool) -> Result<String> {
    let old = old_name(folder)?;
    let profile = if release { "release" } else { "debug" };
    let raw = paths::target().join("wasm32-unknown-unknown").join(profile).join("app.wasm");
    let raw = std::fs::read(&raw).with_context(|| format!("cannot read {}", raw.display()))?;
    let work = paths::target().join("split");
    if work.exists() {
        std::fs::remove_dir_all(&work).with_context(|| format!("cannot remove {}", work.display()))?;
    }
    std::fs::create_dir_all(&work)?;
    let main = work.join("app.wasm");
    let mut options = Options::new(&raw);
    (options.output_dir, options.main_out_path) = (&work, &main);
    (options.link_name, options.main_module) = (SPLIT, APP);
    let chunks = transform(options).map_err(|error| anyhow!("cannot split the page: {error:#}"))?;
    let out = work.join("out");
    let (from, to) = (main.to_string_lossy(), out.to_string_lossy());
    call::run("wasm-bindgen", [&*from, "--target", "web", "--no-typescript", "--out-dir", &*to, "--keep-lld-exports"])?;

    let mut split = std::fs::read_to_string(work.join(SPLIT)).context("cannot read the loader of chunks")?;
    let mut names = BTreeMap::new();
    for file in &chunks.split_modules {
        let stem = file.file_stem().and_then(|stem| stem.to_str()).context("a chunk without a name")?.to_owned();
        let fetched = format!("fetch(new URL(\"./{stem}.wasm\", import.meta.url))");
        if !split.contains(&fetched) {
            // A chunk that turned out empty is not fetched.
            continue;
        }
        let bytes = finished(file, release)?;
        let name = format!("{stem}-{}.wasm", short(&bytes));
        std::fs::write(folder.join(&name), &bytes).with_context(|| format!("cannot write {name}"))?;
        let checked =
            format!("fetch(new URL(\"./{name}\", import.meta.url), {{ integrity: \"{}\" }})", checksum(&bytes));
        split = split.replace(&fetched, &checked);
        names.insert(stem, name);
    }
    // A server need not know the type of a WASM file.
    let streamed = "WebAssembly.instantiateStreaming(src, imports)";
    ensure!(split.contains(streamed), "the loader of chunks is not as expected");
    split = split.replace(
        streamed,
        "src.then((file) => file.arrayBuffer()).then((bytes) => WebAssembly.instantiate(bytes, imports))",
    );

    let app = std::fs::read_to_string(out.join("app.js")).context("cannot read what wasm-bindgen wrote")?;
    let hash = short(format!("{app}{split}").as_bytes());
    let (app_name, split_name) = (format!("app-{hash}.js"), format!("split-{hash}.js"));
    // The keys of the import object stay: the WASM names them.
    let app = app.replace(&format!("from \"{SPLIT}\""), &format!("from \"./{split_name}\""));
    let split = split.replace(&format!("from \"{APP}\""), &format!("from \"./{app_name}\""));
    ensure!(app.contains(&split_name) && split.contains(&app_name), "the two parts of the page do not find each other");
    let bytes = finished(&out.join("app_bg.wasm"), release)?;
    let wasm_name = format!("app-{}.wasm", short(&bytes));
    for file in [format!("{old}.js"), format!("{old}_bg.wasm")] {
        std::fs::remove_file(folder.join(&file)).with_context(|| format!("cannot remove {file}"))?;
    }
    std::fs::write(folder.join(&app_name), &app)?;
    std::fs::write(folder.join(&split_name), &split)?;
    std::fs::write(folder.join(&wasm_name), &bytes)?;
    std::fs::write(folder.join(LIST), list(&chunks.prefetch_map.into_iter().collect(), &names))?;
    let module = |name: &str, text: &str| {
        let checksum = checksum(text.as_bytes());
        format!("link rel=\"modulepreload\" href=\"./{name}\" crossorigin=\"anonymous\" integrity=\"{checksum}\"")
    };
    let wasm = format!(
        "link rel=\"preload\" href=\"./{wasm_name}\" crossorigin=\"anonymous\" integrity=\"{}\" as=\"fetch\" type=\"application/wasm\"",
        checksum(&bytes)
    );
    let modules = format!("{}><{}", module(&app_name, &app), module(&split_name, &split));
    relink(document, &old, &modules, &wasm)
}

/// The name that Trunk gave the page.
fn old_name(folder: &Path) -> Result<String> {
    let files = std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let mut found = names.filter_map(|name| Some(name.strip_suffix(".js")?.to_owned()));
    found.find(|name| name.starts_with("app-")).context("Trunk built no page")
}

/// The document with other links in place of those to the page that Trunk built.
fn relink(document: &str, old: &str, modules: &str, wasm: &str) -> Result<String> {
    let mut parts = document.split('<');
    let mut out = parts.next().unwrap_or_default().to_owned();
    let mut found = 0;
    for part in parts {
        out.push('<');
        let link = part.split_once('>').filter(|(tag, _)| tag.starts_with("link ") && tag.contains(old));
        match link {
            Some((tag, text)) => {
                found += 1;
                out.push_str(if tag.contains("_bg.wasm") { wasm } else { modules });
                out.push('>');
                out.push_str(text);
            }
            None => out.push_str(part),
        }
    }
    ensure!(found == 2, "Trunk's links to the page are not as expected");
    Ok(out)
}

/// The list of chunks: the name of each, and the files in which its code is.
fn list(needs: &BTreeMap<String, Vec<String>>, names: &BTreeMap<String, String>) -> String {
    let line = |(chunk, files): (&String, &Vec<String>)| {
        let files = files.iter().filter_map(|stem| names.get(stem)).map(|name| format!(" {name}"));
        format!("{chunk}{}\n", files.collect::<String>())
    };
    needs.iter().map(line).collect()
}

/// A chunk as it is published.
fn finished(file: &Path, release: bool) -> Result<Vec<u8>> {
    if release {
        let path = file.to_string_lossy();
        let strip = ["-Oz", "--strip-debug", "--strip-producers", "--strip-target-features"];
        let arguments = strip.iter().chain(FEATURES).copied().chain([&*path, "-o", &*path]);
        call::run("wasm-opt", arguments)?;
    }
    std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))
}

/// A checksum as browsers take it.
pub fn checksum(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// A hash for names.
pub fn short(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::{checksum, list, relink};
    use std::collections::BTreeMap;

    #[test]
    fn links_lead_to_the_split_page() {
        let document =
            "<head><link rel=\"modulepreload\" href=\"./app-1.js\"><link rel=preload href=./app-1_bg.wasm></head>";
        let linked = relink(document, "app-1", "link A><link B", "link C").expect("two links");
        assert_eq!(linked, "<head><link A><link B><link C></head>");
        assert!(relink("<link href=./app-2.js>", "app-1", "", "").is_err());
    }

    #[test]
    fn the_list_names_the_files_of_each_chunk() {
        let needs =
            BTreeMap::from([("work".to_owned(), vec!["chunk_0".to_owned(), "empty".into(), "split_work".into()])]);
        let names = BTreeMap::from([("chunk_0", "chunk_0-a.wasm"), ("split_work", "split_work-b.wasm")]);
        let names = names.into_iter().map(|(stem, name)| (stem.to_owned(), name.to_owned())).collect();
        assert_eq!(list(&needs, &names), "work chunk_0-a.wasm split_work-b.wasm\n");
    }

    #[test]
    fn a_checksum_is_as_browsers_take_it() {
        assert!(checksum(b"").starts_with("sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb"));
    }
}
