//! Access: the values of lists, of tables, and of one of several kinds.

use core::iter::Enumerate;
use core::slice;

use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor,
};

use super::notes::{Fault, Notes, Place};
use super::{At, one_of};
use crate::record::format::tree::Tree;

/// The values of a list.
pub(super) struct Items<'a> {
    items: Enumerate<slice::Iter<'a, Tree>>,
    place: &'a Place<'a>,
    notes: &'a Notes,
}

impl<'a> Items<'a> {
    /// These of the list that stands here.
    pub fn new(at: At<'a>, items: &'a [Tree]) -> Items<'a> {
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
pub(super) struct Fields<'a> {
    at: At<'a>,
    known: &'static [&'static str],
    entries: &'a [(String, Tree)],
    next: Enumerate<slice::Iter<'a, (String, Tree)>>,
    missing: slice::Iter<'static, &'static str>,
    value: Option<(&'a str, &'a Tree)>,
}

impl<'a> Fields<'a> {
    /// The table that stands here, of which these names are known.
    pub fn new(at: At<'a>, known: &'static [&'static str]) -> Fields<'a> {
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

    /// Whether something stands in for a value that is not there.
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
pub(super) struct Chosen<'a> {
    pub name: &'a str,
    pub place: &'a Place<'a>,
    pub content: Option<&'a Tree>,
    pub notes: &'a Notes,
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
