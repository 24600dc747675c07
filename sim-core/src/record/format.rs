//! Format: reads recordings and scenarios from untrusted bytes.
//!
//! ```text
//! bytes ──size──► parser ──► Tree ──version──► Reader ──► Scenario or Recording ──► its own check
//! ```
//!
//! Bounded by size before anything is parsed. A file that no parser understands, or one for another version of the
//! model, is refused with that alone; of any other everything that is wrong is said at once, each thing at its place.
//! The parser belongs to the caller, so that the page carries none it does not need.

mod reader;
mod tree;

use serde::de::DeserializeOwned;

use crate::model::diagnostic::{Diagnostic, Findings};
use crate::model::scenario::Scenario;
use crate::record::recording::Recording;
use tree::Tree;

/// Larger files are refused unread. A recording as full as it may be fits.
pub const BYTES_MAX: usize = 512 * 1024;

/// Most mistakes that are listed one by one.
pub const FOUND_MAX: usize = 100;

/// Parsers quote the line they stumble over, however long it is.
const WHY_MAX: usize = 500;

/// A way to write down a recording or a scenario, through a parser of the caller's choice. What is written must say
/// itself what it is, as TOML and JSON do.
pub trait Format {
    /// Parses all of the bytes.
    ///
    /// # Errors
    /// What is wrong, and where, in the parser's own words.
    fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, String>;
}

impl Recording {
    /// Reads a recording that can be run.
    ///
    /// # Errors
    /// Everything that is wrong with it, or what keeps it from being read.
    pub fn read<F: Format>(bytes: &[u8]) -> Result<Recording, Vec<Diagnostic>> {
        let version = |file: &Tree, found: &mut Findings| model(file.get("scenario").unwrap_or(file), found);
        read::<F, Recording>(bytes, version, Recording::check)
    }
}

impl Scenario {
    /// Reads a scenario that can be run.
    ///
    /// # Errors
    /// Everything that is wrong with it, or what keeps it from being read.
    pub fn read<F: Format>(bytes: &[u8]) -> Result<Scenario, Vec<Diagnostic>> {
        read::<F, Scenario>(bytes, model, Scenario::check)
    }
}

/// Reads a file of another kind by the same rules. It says what it is: a file in which `name` is not `kind` is refused
/// with that alone. What it has in its list `scenarios` are scenarios, which `check` has to check.
///
/// # Errors
/// Everything that is wrong with it, or what keeps it from being read.
pub fn read_kind<F: Format, T: DeserializeOwned>(
    bytes: &[u8],
    name: &str,
    kind: &str,
    check: impl Fn(&T) -> Vec<Diagnostic>,
) -> Result<T, Vec<Diagnostic>> {
    let version = |file: &Tree, found: &mut Findings| {
        let said = file.get(name).unwrap_or(&Tree::Nothing);
        let fits = matches!(said, Tree::Text(text) if text == kind);
        found.need(fits, name, said, &format!("use “{kind}”, which says what this file is"));
        let Some(Tree::List(scenarios)) = file.get("scenarios").filter(|_| fits) else { return };
        for (i, scenario) in scenarios.iter().enumerate() {
            let mut own = Findings::default();
            model(scenario, &mut own);
            found.0.extend(own.0.into_iter().map(|other| other.within(&format!("scenarios[{i}]"))));
        }
    };
    read::<F, T>(bytes, version, check)
}

/// Notes a scenario for another version of the model.
fn model(scenario: &Tree, found: &mut Findings) {
    if let Some(Tree::Whole(version)) = scenario.get("model") {
        found.model(*version);
    }
}

fn read<F: Format, T: DeserializeOwned>(
    bytes: &[u8],
    version: impl Fn(&Tree, &mut Findings),
    check: impl Fn(&T) -> Vec<Diagnostic>,
) -> Result<T, Vec<Diagnostic>> {
    let mut found = Findings::default();
    if bytes.len() > BYTES_MAX {
        found.need(false, "file", format_args!("a size of {} bytes", bytes.len()), "use at most 524288 bytes");
        return Err(found.0);
    }
    let tree = F::parse::<Tree>(bytes).map_err(|why| {
        let why: String = why.trim_end().chars().take(WHY_MAX).collect();
        found.need(false, "file", "what stands there", &why);
        core::mem::take(&mut found.0)
    })?;
    // Said alone: what else another version says may mean something else there.
    version(&tree, &mut found);
    if !found.0.is_empty() {
        return Err(found.0);
    }
    let (read, mut noted, mut unlisted) = reader::read::<T>(&tree);
    if let Some(read) = read {
        let checked = check(&read);
        if noted.is_empty() && checked.is_empty() {
            return Ok(read);
        }
        // If there are more mistakes than are listed, mistakes that follow from them do not help.
        if unlisted == 0 {
            add(&mut noted, checked);
        }
    }
    unlisted += noted.len().saturating_sub(FOUND_MAX);
    if unlisted > 0 {
        noted.truncate(FOUND_MAX);
        let value = format!("what stands there, with {unlisted} mistakes more than are told,");
        noted.push(Diagnostic { path: "file".into(), value, allowed: "mend these first".into() });
    }
    Err(noted)
}

/// Adds the findings of the check of the values. Where a value could not be read, the check saw a substitute: what it
/// says is allowed there is better than what the reader knows, and its findings below that place are dropped.
fn add(noted: &mut Vec<Diagnostic>, checked: Vec<Diagnostic>) {
    let read = noted.len();
    for diagnostic in checked {
        let below = |path: &str| diagnostic.path.strip_prefix(path).is_some_and(|rest| rest.starts_with(['.', '[']));
        if let Some(same) = noted[..read].iter_mut().find(|noted| noted.path == diagnostic.path) {
            same.allowed = diagnostic.allowed;
        } else if !noted[..read].iter().any(|noted| below(&noted.path)) {
            noted.push(diagnostic);
        }
    }
}
