//! Languages: the lines of `words/languages.toml`, and the type of the page that is made of them.

use std::fmt::Write as _;
use std::path::Path;

use serde::Deserialize;

use super::compile::Part;
use super::plurals::Plurals;

/// The list of languages, beside their folders.
const LIST: &str = "languages.toml";

/// A language of the page.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// Its tag in addresses, file names and markup, and the name of its folder.
    pub tag: String,
    /// Its name in English, which is its name in the code.
    pub english: String,
    /// Its name in itself.
    pub name: String,
    /// Before decimals.
    pub decimal_mark: char,
    /// Between thousands.
    pub group_mark: char,
    /// Between an exact number and its unit.
    pub unit_space: char,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    languages: Vec<Language>,
}

/// The languages of a folder of words, the first of which is the one all others are compared with.
pub fn languages(folder: &Path, found: &mut Vec<String>) -> Vec<Language> {
    let path = folder.join(LIST);
    println!("cargo::rerun-if-changed={}", path.display());
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let list: List = toml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let all = list.languages;
    assert!(!all.is_empty(), "{}: there is no language", path.display());
    for (at, language) in all.iter().enumerate() {
        let Language { tag, english, .. } = language;
        // The page reads the tag from names of attributes, where a browser keeps neither capitals nor hyphens.
        if !(2..=3).contains(&tag.len()) || !tag.bytes().all(|letter| letter.is_ascii_lowercase()) {
            found.push(format!("{LIST}: “{tag}” is not two or three lower-case letters"));
        }
        if !english.starts_with(|c: char| c.is_ascii_uppercase()) || !english.bytes().all(|c| c.is_ascii_alphabetic()) {
            found.push(format!("{LIST}: “{english}” is not a capital and letters"));
        }
        if all[..at].iter().any(|other| other.tag == *tag || other.english == *english) {
            found.push(format!("{LIST}: {tag} or {english} is there twice"));
        }
    }
    for folder in folders(folder).iter().filter(|folder| all.iter().all(|language| language.tag != **folder)) {
        found.push(format!("{LIST}: the folder {folder} has no line"));
    }
    all
}

fn folders(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let paths = entries.map(|entry| entry.expect("a folder can be read")).filter(|entry| entry.path().is_dir());
    paths.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

/// The type `Language` of the page, and the function that gives the packs of words.
pub fn code(all: &[(&Language, &Plurals)]) -> String {
    let mut out = String::from(
        "/// A language of the page: a line of `words/languages.toml`.\n\
         #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]\n\
         pub enum Language {\n",
    );
    for (at, (language, _)) in all.iter().enumerate() {
        let default = if at == 0 { "#[default] " } else { "" };
        let Language { tag, english, .. } = language;
        let _ = writeln!(out, "    /// {english}.\n    {default}#[serde(rename = {tag:?})]\n    {english},");
    }
    let names: Vec<String> = all.iter().map(|(language, _)| format!("Language::{}", language.english)).collect();
    let _ = writeln!(
        out,
        "}}\n\nimpl Language {{\n    /// Every language. The first is the language of the model and the default.\n    \
         pub const ALL: [Language; {}] = [{}];\n",
        names.len(),
        names.join(", ")
    );
    let mut method = |doc: &str, head: &str, value: &dyn Fn(&Language, &Plurals) -> String| {
        let _ = writeln!(out, "    /// {doc}\n    #[must_use]\n    {head} {{\n        match self {{");
        for (name, (language, plurals)) in names.iter().zip(all) {
            let _ = writeln!(out, "            {name} => {},", value(language, plurals));
        }
        out.push_str("        }\n    }\n");
    };
    let text = "&'static str";
    method("Its tag in addresses, file names and markup.", &format!("pub fn tag(self) -> {text}"), &|language, _| {
        format!("{:?}", language.tag)
    });
    method("Its name in itself.", &format!("pub fn name(self) -> {text}"), &|language, _| {
        format!("{:?}", language.name)
    });
    method("The mark between thousands.", "pub fn group_mark(self) -> char", &|language, _| {
        format!("{:?}", language.group_mark)
    });
    method("The mark before decimals.", "pub fn decimal_mark(self) -> char", &|language, _| {
        format!("{:?}", language.decimal_mark)
    });
    method("The space between an exact number and its unit.", "pub fn unit_space(self) -> char", &|language, _| {
        format!("{:?}", language.unit_space)
    });
    method(
        "Which of the texts of a plural a count takes, in the order in which its packs hold them.",
        "fn form(self, n: u64) -> usize",
        &|_, plurals| plurals.code(),
    );
    out.push_str(
        "}\n\n/// The pack of a language, as the build made it.\n#[cfg(not(target_arch = \"wasm32\"))]\n#[must_use]\n\
         pub fn pack(part: Part, language: Language) -> &'static str {\n    match (part, language) {\n",
    );
    for part in Part::ALL {
        for (name, (language, _)) in names.iter().zip(all) {
            let file = format!("/{}", pack_file(part, language));
            let _ = writeln!(
                out,
                "        (Part::{part:?}, {name}) => include_str!(concat!(env!(\"OUT_DIR\"), {file:?})),"
            );
        }
    }
    out.push_str("    }\n}\n");
    out
}

/// The file of a pack, beside the code that is made.
pub fn pack_file(part: Part, language: &Language) -> String {
    format!("{}-{}.words", part.name(), language.tag)
}
