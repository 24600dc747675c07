//! Imports: which file of a crate names which other file. Tests are left out, because they may use anything.
//!
//! A path belongs to the file that defines its last module. A re-export (`pub use`) counts as an import of the file
//! that defines the item, not of the file that re-exports it.

use super::files::{File, files};
use super::text::{code, path};
use std::collections::{BTreeMap, BTreeSet};

/// A module: the names that lead to it from the top of its crate.
type Module = Vec<String>;

/// The files of a crate, and which of them each one names.
pub struct Imports {
    /// By file, both with their paths from the project's top folder.
    pub by_file: BTreeMap<String, BTreeSet<String>>,
}

impl Imports {
    /// Reads all files of a folder such as `app/src`, besides the top file of the crate and programs.
    pub fn of(folder: &str) -> Imports {
        let sources = files(folder, "rs").into_iter().filter_map(|file| Some((module(folder, &file)?, file)));
        Imports::between(sources.collect())
    }

    fn between(sources: BTreeMap<Module, File>) -> Imports {
        let named: BTreeMap<&Module, Vec<Named>> = sources
            .iter()
            .map(|(module, file)| (module, named(module, &without_tests(&code(&file.text)), &sources)))
            .collect();
        let handed_on: BTreeMap<Module, &Module> =
            named.values().flatten().filter_map(|named| Some((named.handed_on_as.clone()?, &named.path))).collect();
        let mut by_file = BTreeMap::new();
        for (module, paths) in &named {
            let paths = paths.iter().map(|named| handed_on.get(&named.path).map_or(&named.path, |origin| origin));
            let owners = paths.filter_map(|path| owner(path, &sources)).filter(|owner| owner != module);
            let targets: BTreeSet<String> = owners.map(|owner| sources[owner].path.clone()).collect();
            by_file.insert(sources[*module].path.clone(), targets);
        }
        Imports { by_file }
    }

    /// Pairs of a file and a file it names.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.by_file.iter().flat_map(|(from, all)| all.iter().map(move |to| (from.as_str(), to.as_str())))
    }

    /// The imports that are on a circle.
    pub fn circles(&self) -> Vec<(&str, &str)> {
        let mut uses: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (from, to) in self.all() {
            uses.entry(from).or_default().push(to);
        }
        self.all().filter(|(from, to)| reached(&uses, to).contains(from)).collect()
    }
}

/// All files that a file uses, directly or indirectly, and itself.
fn reached<'a>(uses: &BTreeMap<&'a str, Vec<&'a str>>, from: &'a str) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::from([from]);
    let mut todo = vec![from];
    while let Some(file) = todo.pop() {
        todo.extend(uses.get(file).into_iter().flatten().filter(|next| found.insert(next)));
    }
    found
}

/// A path in a file, from the root of the crate.
struct Named {
    path: Module,
    /// The path under which it is re-exported, if it is.
    handed_on_as: Option<Module>,
}

/// The module of a file; `None` for the root of the crate, programs and tests.
fn module(folder: &str, file: &File) -> Option<Module> {
    let names: Module =
        file.path.strip_prefix(folder)?.strip_prefix('/')?.strip_suffix(".rs")?.split('/').map(str::to_owned).collect();
    let apart = ["lib", "main", "bin"].contains(&names[0].as_str()) || names.iter().any(|name| name == "tests");
    (!apart).then_some(names)
}

/// The code without the tests at its end.
fn without_tests(code: &str) -> String {
    code.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned()
}

/// Every path of the crate in the code of a file.
fn named(module: &Module, code: &str, sources: &BTreeMap<Module, File>) -> Vec<Named> {
    let mut found = Vec::new();
    for (at, start) in starts(code) {
        let line = code[..at].rfind('\n').map_or(0, |end| end + 1);
        let before = code[line..at].trim();
        let hands_on = before.starts_with("pub") && before.ends_with("use");
        let child = [module.as_slice(), &[start.to_owned()]].concat();
        let is_ours = ["crate", "super", "self"].contains(&start);
        let is_child = before.ends_with("use") && sources.contains_key(&child);
        if !is_ours && !is_child {
            continue;
        }
        for (names, alias) in expand(path(&code[at..])) {
            let path = absolute(module, &names, is_ours);
            let handed_on_as = hands_on.then(|| [module.as_slice(), &[alias]].concat());
            found.push(Named { path, handed_on_as });
        }
    }
    found
}

/// The position and the first name of each path.
fn starts(code: &str) -> impl Iterator<Item = (usize, &str)> {
    code.match_indices("::").filter_map(|(end, _)| {
        let inside = |c: char| c.is_alphanumeric() || c == '_';
        let at = code[..end].rfind(|c| !inside(c)).map_or(0, |before| before + 1);
        let begins = !code[..at].ends_with("::") && !code[..at].ends_with('$') && at < end;
        begins.then(|| (at, &code[at..end]))
    })
}

/// Expands a path with braces into the paths that it names, each with its local name.
fn expand(path: &str) -> Vec<(Module, String)> {
    let Some((head, group)) = path.split_once('{') else {
        let (names, alias) = path.split_once(" as ").unwrap_or((path, ""));
        let mut names: Module =
            names.split("::").map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect();
        if names.len() > 1 && names.last().is_some_and(|name| name == "self") {
            names.pop();
        }
        let last = names.last().cloned().unwrap_or_default();
        return vec![(names, if alias.is_empty() { last } else { alias.trim().to_owned() })];
    };
    let group = group.rsplit_once('}').map_or(group, |(inside, _)| inside);
    let mut depth = 0_usize;
    let parts = group.split(|c| {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        c == ',' && depth == 0
    });
    let parts = parts.map(str::trim).filter(|part| !part.is_empty());
    parts.flat_map(|part| expand(&format!("{head}{part}"))).collect()
}

/// A path from the root of the crate.
fn absolute(module: &[String], names: &[String], is_ours: bool) -> Module {
    let ups = names.iter().take_while(|name| *name == "super").count();
    match names[0].as_str() {
        "crate" => names[1..].to_vec(),
        "self" => [module, &names[1..]].concat(),
        "super" => [&module[..module.len().saturating_sub(ups)], &names[ups..]].concat(),
        _ if is_ours => names.to_vec(),
        _ => [module, names].concat(),
    }
}

/// The file that a path leads to.
fn owner<'a>(path: &[String], sources: &'a BTreeMap<Module, File>) -> Option<&'a Module> {
    (1..=path.len()).rev().find_map(|length| sources.get_key_value(&path[..length])).map(|(module, _)| module)
}

/// The imports among files that are given as text.
#[cfg(test)]
pub fn example(texts: &[(&str, &str)]) -> Imports {
    let files = texts.iter().map(|(path, text)| File { path: format!("src/{path}.rs"), text: (*text).to_owned() });
    Imports::between(files.filter_map(|file| Some((module("src", &file)?, file))).collect())
}

#[test]
fn paths_are_followed_to_their_files() {
    let imports = example(&[
        ("a", "pub mod b;\nmod c;\npub use b::Shown;\nuse c::Inner;"),
        ("a/b", "use super::c::{self, Inner, deep::{X, Y as Z}};\nuse crate::d as other;"),
        ("a/c", "/// See `crate::d`.\nfn f() -> u8 { let s = \"crate::d::x\"; super::helper(s) }"),
        ("d", "use crate::a::Shown;\nuse std::fmt;\n#[cfg(test)]\nmod tests {\n use crate::e::E;\n}"),
        ("e", "fn f() -> crate::a::b::Shown { crate::nowhere() }"),
        ("e/tests", "use crate::d::D;"),
    ]);
    let all: Vec<_> = imports.all().map(|(a, b)| format!("{a} {b}").replace("src/", "").replace(".rs", "")).collect();
    assert_eq!(all, ["a a/b", "a a/c", "a/b a/c", "a/b d", "a/c a", "d a/b", "e a/b"]);
}

#[test]
fn circles_are_found_and_imports_that_lead_to_one_are_not_on_it() {
    let circle =
        example(&[("a", "use crate::b;"), ("b", "use crate::c;"), ("c", "use crate::a;"), ("d", "use crate::a;")]);
    let around = [("src/a.rs", "src/b.rs"), ("src/b.rs", "src/c.rs"), ("src/c.rs", "src/a.rs")];
    assert_eq!(circle.circles(), around);
}
