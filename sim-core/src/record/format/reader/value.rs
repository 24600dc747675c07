//! Value: a value at its place, read as the type that is expected there.
//!
//! A value hands its items to an access, and the access hands each back as a value: serde asks for both, so both are
//! here.

use core::iter::Enumerate;
use core::slice;

use serde::de::value::StrDeserializer;
use serde::de::{
    self, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor,
};

use super::notes::{Fault, Notes, Place};
use crate::model::parameter;
use crate::model::scenario::MODEL_VERSION;
use crate::record::format::tree::Tree;

/// A value at its place, to be read as the type that is expected there.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    pub tree: &'a Tree,
    pub place: &'a Place<'a>,
    pub notes: &'a Notes,
}

impl At<'_> {
    /// Notes that something else is expected here, unless that has been noted.
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

/// A harmless value for this place, and what is allowed there.
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

/// The values of a list.
struct Items<'a> {
    items: Enumerate<slice::Iter<'a, Tree>>,
    place: &'a Place<'a>,
    notes: &'a Notes,
}

impl<'a> Items<'a> {
    /// The items of the list at this place.
    fn new(at: At<'a>, items: &'a [Tree]) -> Items<'a> {
        Items { items: items.iter().enumerate(), place: at.place, notes: at.notes }
    }
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Fault> {
        let Some((index, tree)) = self.items.next() else { return Ok(None) };
        let place = Place::Item(self.place, index);
        seed.deserialize(At { tree, place: &place, notes: self.notes }).map(Some)
    }
}

/// The values of a table that belong there, then those that should.
struct Fields<'a> {
    at: At<'a>,
    known: &'static [&'static str],
    entries: &'a [(String, Tree)],
    next: Enumerate<slice::Iter<'a, (String, Tree)>>,
    missing: slice::Iter<'static, &'static str>,
    value: Option<(&'a str, &'a Tree)>,
}

impl<'a> Fields<'a> {
    /// The table at this place, of which these names are known.
    fn new(at: At<'a>, known: &'static [&'static str]) -> Fields<'a> {
        let entries = match at.tree {
            Tree::Table(entries) => entries.as_slice(),
            _ => &[],
        };
        Fields { at, known, entries, next: entries.iter().enumerate(), missing: known.iter(), value: None }
    }

    /// Whether an entry is to be read. What is not is noted.
    fn is_fine(&self, index: usize, name: &str) -> bool {
        let known = self.known.contains(&name);
        let again = known && self.entries[..index].iter().any(|(other, _)| other == name);
        if !known || again {
            let allowed = || if again { "say it once".into() } else { one_of(self.known) };
            self.at.notes.note(|| self.at.place.of(name), "this name", allowed);
        }
        known && !again
    }

    /// Whether a missing value is replaced.
    fn is_replaced(&self, name: &str) -> bool {
        let said = || self.entries.iter().any(|(other, _)| other == name);
        *self.at.tree == Tree::StandIn || (!said() && self.at.notes.missing.contains(&self.at.place.of(name)))
    }
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Fault> {
        self.value = None;
        while let Some((index, (name, value))) = self.next.next() {
            if self.is_fine(index, name) {
                self.value = Some((name, value));
                break;
            }
        }
        while self.value.is_none()
            && let Some(name) = self.missing.next()
        {
            if self.is_replaced(name) {
                let silent = *self.at.tree == Tree::StandIn;
                self.value = Some((name, if silent { &Tree::StandIn } else { &Tree::Nothing }));
            }
        }
        let Some((name, _)) = self.value else { return Ok(None) };
        let name: StrDeserializer<'_, Fault> = name.into_deserializer();
        seed.deserialize(name).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        let (name, tree) = self.value.take().unwrap_or(("", &Tree::Nothing));
        let place = Place::Field(self.at.place, name);
        seed.deserialize(At { tree, place: &place, notes: self.at.notes })
    }
}

/// One of several kinds, and what is said about it.
struct Chosen<'a> {
    name: &'a str,
    place: &'a Place<'a>,
    content: Option<&'a Tree>,
    notes: &'a Notes,
}

impl<'a> Chosen<'a> {
    fn content(self) -> At<'a> {
        At { tree: self.content.unwrap_or(&Tree::Nothing), place: self.place, notes: self.notes }
    }
}

impl<'de> EnumAccess<'de> for Chosen<'_> {
    type Error = Fault;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Fault> {
        let name: StrDeserializer<'_, Fault> = self.name.into_deserializer();
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'de> VariantAccess<'de> for Chosen<'_> {
    type Error = Fault;

    fn unit_variant(self) -> Result<(), Fault> {
        if !matches!(self.content, None | Some(Tree::Nothing)) {
            self.content().note(|| "say nothing more about it".into());
        }
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Fault> {
        seed.deserialize(self.content())
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Fault> {
        self.content().deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Fault> {
        self.content().deserialize_struct("", fields, visitor)
    }
}
