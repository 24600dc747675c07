//! Claims: facts are written here and nowhere else, each with its tag and its source; a source says which version of it
//! was read, so no claim is without a date. The texts are the `claim-…` messages of `claims.ftl` and `ledger.ftl`.

mod confidential;
mod model;
mod operator;
mod sends;
mod sources;
mod update;
mod who;
pub mod view;

pub use sources::{Kind, Read, SOURCES, Source, SourceId};

use crate::words::{Part, claims as words, ledger};

/// How well a claim is founded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// Read in a text that Microsoft published about this update.
    Confirmed,
    /// Said by the press.
    Reported,
    /// A general fact about the platform, read in vendors' documents or source code.
    Documented,
    /// Our assumption, made for the simulation.
    Modelled,
    /// Not public.
    Unknown,
    /// General knowledge that nobody has checked. Sources page and decision aid only.
    Unverified,
}

impl Tag {
    /// Every tag, the best founded first.
    pub const ALL: [Tag; 6] =
        [Tag::Confirmed, Tag::Documented, Tag::Reported, Tag::Modelled, Tag::Unknown, Tag::Unverified];

    /// The word on the badge.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Tag::Confirmed => words::tag_confirmed(),
            Tag::Reported => words::tag_reported(),
            Tag::Documented => words::tag_documented(),
            Tag::Modelled => words::tag_modelled(),
            Tag::Unknown => words::tag_unknown(),
            Tag::Unverified => words::tag_unverified(),
        }
    }

    /// What the word stands for.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        match self {
            Tag::Confirmed => words::tag_confirmed_means(),
            Tag::Reported => words::tag_reported_means(),
            Tag::Documented => words::tag_documented_means(),
            Tag::Modelled => words::tag_modelled_means(),
            Tag::Unknown => words::tag_unknown_means(),
            Tag::Unverified => words::tag_unverified_means(),
        }
    }

    /// Its name in class names.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Tag::Confirmed => "is-confirmed",
            Tag::Reported => "is-reported",
            Tag::Documented => "is-documented",
            Tag::Modelled => "is-modelled",
            Tag::Unknown => "is-unknown",
            Tag::Unverified => "is-unverified",
        }
    }
}

/// A fact, and who says so.
#[derive(Clone, Copy, Debug)]
pub struct Claim {
    /// Its name: `claim-<id>` in the words, `.claim = <id>` in `facts.ftl`.
    pub id: &'static str,
    /// When its text is loaded.
    pub part: Part,
    /// How well it is founded.
    pub tag: Tag,
    /// What is claimed.
    pub text: fn() -> &'static str,
    /// Who says so.
    pub source: SourceId,
    /// Where in that source: a row, a file, a symbol. Empty if the source is one page.
    pub place: &'static str,
}

// Two claims are the same if their names are: functions cannot be compared.
impl PartialEq for Claim {
    fn eq(&self, other: &Claim) -> bool {
        self.id == other.id
    }
}

/// A text, and the source and the place within it.
type Founded = (fn() -> &'static str, SourceId, &'static str);

/// A claim whose text is there from the start: story and stage may show it.
const fn first(id: &'static str, tag: Tag, (text, source, place): Founded) -> Claim {
    Claim { id, part: Part::First, tag, text, source, place }
}

/// A claim of the pages that are loaded later.
const fn later(id: &'static str, tag: Tag, (text, source, place): Founded) -> Claim {
    Claim { id, part: Part::Later, tag, text, source, place }
}

/// Claims about one thing.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// Its name in class names and addresses.
    pub id: &'static str,
    /// What they are about.
    pub title: fn() -> &'static str,
    /// The claims, the most important first.
    pub claims: &'static [Claim],
}

/// The whole ledger.
pub static LEDGER: [Group; 6] = [
    Group { id: "update", title: ledger::group_update, claims: update::CLAIMS },
    Group { id: "who", title: ledger::group_who, claims: who::CLAIMS },
    Group { id: "confidential", title: ledger::group_confidential, claims: confidential::CLAIMS },
    Group { id: "sends", title: ledger::group_sends, claims: sends::CLAIMS },
    Group { id: "operator", title: ledger::group_operator, claims: operator::CLAIMS },
    Group { id: "model", title: ledger::group_model, claims: model::CLAIMS },
];

/// Every claim.
pub fn all() -> impl Iterator<Item = &'static Claim> {
    LEDGER.iter().flat_map(|group| group.claims)
}

/// The claim of this name.
#[must_use]
pub fn find(id: &str) -> Option<&'static Claim> {
    all().find(|claim| claim.id == id)
}

#[cfg(test)]
mod tests;
