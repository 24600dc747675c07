//! Reader: makes a scenario or a recording of a tree, and goes on after each mistake, so that all are said at once.
//!
//! What cannot be read is noted with its place, and a value that does no harm stands in for it: the default of that
//! number in the table of parameters, or zero, or an empty list. The types need no other reading than they derive.
//!
//! This file and `access` call each other, as serde asks: a value hands its items to an access, which hands each back as a
//! value.

mod access;
mod notes;

use serde::de::{self, DeserializeOwned, Deserializer, Visitor};

use super::tree::Tree;
use crate::model::diagnostic::{Diagnostic, MISSING};
use crate::model::parameter;
use crate::model::scenario::MODEL_VERSION;
use access::{Chosen, Fields, Items};
use notes::{Fault, Notes, Place};

/// Most missing values that are told one by one; for each, everything is read once more.
const MISSING_MAX: usize = 30;

/// What a tree says as a `T`, everything that is wrong with how it says it, and how many more mistakes there are than are listed.
/// Without a `T` something is.
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

/// A value at its place, to be read as whatever should stand there.
#[derive(Clone, Copy)]
struct At<'a> {
    tree: &'a Tree,
    place: &'a Place<'a>,
    notes: &'a Notes,
}

impl At<'_> {
    /// Notes that something else should stand here, unless it has been.
    fn note(self, allowed: impl FnOnce() -> String) {
        let place = || match self.place.path() {
            root if root.is_empty() => "file".into(),
            path => path,
        };
        if *self.tree != Tree::StandIn {
            self.notes.note(place, self.tree, allowed);
        }
    }

    /// A whole number from 0 to `most`.
    fn whole<N: TryFrom<u64> + Default>(self, most: u64) -> N {
        let fits = |whole: u64| (whole <= most).then(|| N::try_from(whole).ok()).flatten();
        let whole = match *self.tree {
            Tree::Whole(whole) => u64::try_from(whole).ok().and_then(fits),
            _ => None,
        };
        whole.unwrap_or_else(|| {
            let (stand_in, allowed) = expected(&self.place.path(), most);
            self.note(|| allowed);
            fits(stand_in).unwrap_or_default()
        })
    }
}

/// A value that does no harm at this place, and what may stand there.
fn expected(path: &str, most: u64) -> (u64, String) {
    if path == "model" || (path.starts_with("scenarios[") && path.ends_with("].model")) {
        return (MODEL_VERSION.into(), format!("use {MODEL_VERSION}, the version this program knows"));
    }
    let mut row = String::new();
    for part in path.split_inclusive('[') {
        row.push_str(part.trim_start_matches(|c: char| c.is_ascii_digit()));
    }
    // In a file of several scenarios its place within its own is what tells which number it is.
    let row = row.strip_prefix("scenarios[].").unwrap_or(&row);
    match parameter::table().iter().find(|parameter| parameter.path == row) {
        Some(found) => (found.default.unwrap_or(found.least), format!("use {} to {}", found.least, found.most)),
        None => (0, format!("use a whole number from 0 to {most}")),
    }
}

fn one_of(names: &[&str]) -> String {
    format!("use one of {}", names.join(", "))
}

macro_rules! whole_numbers {
    ($($read:ident $visit:ident $most:expr;)*) => {
        $(fn $read<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
            visitor.$visit(self.whole(u64::from($most)))
        })*
    };
}

impl<'de> Deserializer<'de> for At<'_> {
    type Error = Fault;

    whole_numbers! {
        deserialize_u8 visit_u8 u8::MAX;
        deserialize_u16 visit_u16 u16::MAX;
        deserialize_u32 visit_u32 u32::MAX;
        deserialize_u64 visit_u64 u64::MAX;
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Fault> {
        Err(de::Error::custom("nothing here is read without knowing as what"))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let Tree::Flag(flag) = *self.tree else {
            self.note(|| "use true or false".into());
            return visitor.visit_bool(false);
        };
        visitor.visit_bool(flag)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let Tree::Text(text) = self.tree else {
            self.note(|| "use a text".into());
            return visitor.visit_str("");
        };
        visitor.visit_str(text)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.tree {
            Tree::Nothing | Tree::StandIn => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let Tree::List(items) = self.tree else {
            self.note(|| "use a list".into());
            return visitor.visit_seq(Items::new(self, &[]));
        };
        visitor.visit_seq(Items::new(self, items))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        if !matches!(self.tree, Tree::Table(_)) {
            self.note(|| format!("use a table of {}", fields.join(", ")));
            return visitor.visit_map(Fields::new(At { tree: &Tree::StandIn, ..self }, fields));
        }
        visitor.visit_map(Fields::new(self, fields)).map_err(|fault| match fault {
            Fault::MissingHere(name) => Fault::Missing(self.place.of(name)),
            fault => fault,
        })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let (name, content) = match self.tree {
            Tree::Text(name) => (name.as_str(), None),
            Tree::Table(entries) if entries.len() == 1 => (entries[0].0.as_str(), Some(&entries[0].1)),
            _ => ("", None),
        };
        let place = Place::Field(self.place, name);
        let chosen = if variants.contains(&name) {
            Chosen { name, place: &place, content, notes: self.notes }
        } else {
            // Of a table the only name in it is what is wrong.
            let named = Tree::Text(name.into());
            At { tree: if name.is_empty() { self.tree } else { &named }, ..self }.note(|| one_of(variants));
            let content = Some(&Tree::StandIn);
            Chosen { name: variants.first().copied().unwrap_or_default(), place: &place, content, notes: self.notes }
        };
        visitor.visit_enum(chosen)
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u128 f32 f64 char bytes byte_buf unit unit_struct tuple tuple_struct map identifier
        ignored_any
    }
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
