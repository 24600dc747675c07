//! Tree: the parsed content of a file, before its meaning is checked.

use core::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::model::scenario::MISSING;

/// Deeper than anything that may be written; what lies below is not kept.
const DEEPEST: u8 = 16;
/// The most of a text that is repeated to its author.
const SHOWN_MAX: usize = 60;

/// A value of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Tree {
    Nothing,
    Flag(bool),
    Whole(i128),
    Text(String),
    List(Vec<Tree>),
    /// Names may come twice; the reader reports that.
    Table(Vec<(String, Tree)>),
    /// What no scenario has: a fraction, bytes, too many lists within lists.
    Strange(String),
    /// In place of something that is missing, so that the rest can be read: any value that does no harm.
    StandIn,
}

impl Tree {
    /// The value of this name, if this is a table that has it.
    pub fn get(&self, name: &str) -> Option<&Tree> {
        let Tree::Table(entries) = self else { return None };
        entries.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }
}

/// The value as its author may recognise it.
impl fmt::Display for Tree {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Tree::Nothing | Tree::StandIn => f.write_str(MISSING),
            Tree::Flag(flag) => flag.fmt(f),
            Tree::Whole(whole) => whole.fmt(f),
            Tree::Text(text) => {
                let shown: String = text.chars().take(SHOWN_MAX).collect();
                write!(f, "“{shown}{}”", if shown.len() < text.len() { "…" } else { "" })
            }
            Tree::List(items) => write!(f, "a list of {}", items.len()),
            Tree::Table(_) => f.write_str("a table"),
            Tree::Strange(what) => f.write_str(what),
        }
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Tree, D::Error> {
        Growing(DEEPEST).deserialize(from)
    }
}

/// Makes a tree of what comes, with so many levels left.
#[derive(Clone, Copy)]
struct Growing(u8);

impl Growing {
    fn below(self) -> Growing {
        Growing(self.0.saturating_sub(1))
    }

    fn too_deep<E>() -> Result<Tree, E> {
        Ok(Tree::Strange(format!("more than {DEEPEST} lists or tables within each other")))
    }
}

impl<'de> DeserializeSeed<'de> for Growing {
    type Value = Tree;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Tree, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Growing {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Tree, E> {
        Ok(Tree::Flag(flag))
    }

    fn visit_i64<E: Error>(self, whole: i64) -> Result<Tree, E> {
        Ok(Tree::Whole(whole.into()))
    }

    fn visit_u64<E: Error>(self, whole: u64) -> Result<Tree, E> {
        Ok(Tree::Whole(whole.into()))
    }

    fn visit_i128<E: Error>(self, whole: i128) -> Result<Tree, E> {
        Ok(Tree::Whole(whole))
    }

    fn visit_u128<E: Error>(self, whole: u128) -> Result<Tree, E> {
        Ok(i128::try_from(whole).map_or_else(|_| Tree::Strange(whole.to_string()), Tree::Whole))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Tree, E> {
        Ok(Tree::Strange(format!("{number:e}")))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Tree, E> {
        Ok(Tree::Text(text.into()))
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Tree, E> {
        Ok(Tree::Strange(format!("{} bytes", bytes.len())))
    }

    fn visit_unit<E: Error>(self) -> Result<Tree, E> {
        Ok(Tree::Nothing)
    }

    fn visit_none<E: Error>(self) -> Result<Tree, E> {
        Ok(Tree::Nothing)
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Tree, D::Error> {
        self.deserialize(from)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Tree, A::Error> {
        if self.0 == 0 {
            while from.next_element::<IgnoredAny>()?.is_some() {}
            return Growing::too_deep();
        }
        let mut items = Vec::new();
        while let Some(item) = from.next_element_seed(self.below())? {
            items.push(item);
        }
        Ok(Tree::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Tree, A::Error> {
        if self.0 == 0 {
            while from.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            return Growing::too_deep();
        }
        let mut entries = Vec::new();
        while let Some(name) = from.next_key()? {
            entries.push((name, from.next_value_seed(self.below())?));
        }
        Ok(Tree::Table(entries))
    }
}
