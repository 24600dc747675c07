//! Reader: makes a scenario or a recording from a tree. It goes on after each mistake, so that all are reported at
//! once.
//!
//! A value that cannot be read is noted with its place and replaced by a harmless one: the default of that
//! number in the table of parameters, or zero, or an empty list. The types only derive `Deserialize`.

mod notes;
mod value;

use serde::de::DeserializeOwned;

use super::tree::Tree;
use crate::model::diagnostic::{Diagnostic, MISSING};
use notes::{Fault, Notes, Place};
use value::At;

/// The most missing values that are reported individually; for each, everything is read once more.
const MISSING_MAX: usize = 30;

/// Reads a tree as a `T`. Returns the mistakes, too, and how many more there are than are listed. If there is no `T`
/// there is at least one mistake.
pub(super) fn read<T: DeserializeOwned>(tree: &Tree) -> (Option<T>, Vec<Diagnostic>, usize) {
    let mut notes = Notes::default();
    let read = loop {
        notes.forget();
        match T::deserialize(At { tree, place: &Place::Root, notes: &notes }) {
            Ok(read) => break Some(read),
            Err(Fault::Missing(path)) if notes.missing.len() < MISSING_MAX => notes.missing.push(path),
            Err(fault) => {
                let allowed = || "say what it is; what comes after it has not been read".into();
                match fault {
                    Fault::Missing(path) => notes.note(|| path, MISSING, allowed),
                    fault => notes.note(|| "file".into(), "what stands there", || fault.to_string()),
                }
                break None;
            }
        }
    };
    let (found, unlisted) = notes.listed();
    (read, found, unlisted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::command::{Command, Given};

    fn table(entries: &[(&str, Tree)]) -> Tree {
        Tree::Table(entries.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect())
    }

    fn check(tree: &Tree, read: Option<Command>, said: &[&str]) {
        let (given, found, unlisted) = super::read::<Given>(tree);
        let found: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert_eq!((found, unlisted), (said.iter().map(ToString::to_string).collect(), 0));
        assert_eq!(given.map(|given| given.command), read);
    }

    /// What TOML cannot say and other formats can.
    #[test]
    fn names_that_come_twice_and_nothing_at_all_are_noted() {
        let reset = Tree::Text("reset-vm".into());
        let (seven, nothing) = (Tree::Whole(7), Tree::Nothing);
        check(&table(&[("at", seven.clone()), ("command", reset.clone())]), Some(Command::ResetVm), &[]);
        check(
            &table(&[("at", seven.clone()), ("at", Tree::Whole(8)), ("command", reset.clone())]),
            Some(Command::ResetVm),
            &["at: this name is not possible here; say it once"],
        );
        check(
            &table(&[("at", nothing.clone()), ("command", reset)]),
            Some(Command::ResetVm),
            &["at is missing; use a whole number from 0 to 18446744073709551615"],
        );
        let more = "command.reset-vm: 7 is not possible here; say nothing more about it";
        for (content, said) in [(nothing, &[][..]), (seven.clone(), &[more])] {
            let command = table(&[("reset-vm", content)]);
            check(&table(&[("at", seven.clone()), ("command", command)]), Some(Command::ResetVm), said);
        }
    }

    #[test]
    fn a_kind_without_what_belongs_to_it_is_noted() {
        check(
            &table(&[("at", Tree::Whole(7)), ("command", Tree::Text("drop-signal".into()))]),
            Some(Command::DropSignal { vp: 0 }),
            &["command.drop-signal is missing; use a table of vp"],
        );
    }
}
