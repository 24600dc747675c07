//! Claims: the only place where facts are listed, each with its tag and its source. A source names the version that was
//! read, so every claim has a date. The texts are the `claim-…` messages of `claims.ftl` and `ledger.ftl`.

mod confidential;
mod model;
mod operator;
mod sends;
mod sources;
mod update;
mod who;
pub mod view;

pub use sources::{Read, SOURCES, Source, SourceId, SourceKind};

use crate::words::{Part, claims as words, ledger};

/// The kind of evidence behind a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// Stated in a text that Microsoft published about this update.
    Confirmed,
    /// Stated in press reports.
    Reported,
    /// A general fact about the platform, stated in vendors' documents or source code.
    Documented,
    /// An assumption of the model.
    Modelled,
    /// No public source answers it.
    Unknown,
    /// General knowledge without a source that was read. Shown on the Sources page and in the decision aid only.
    Unverified,
}

impl Tag {
    /// Every tag, the best evidence first.
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

    /// The explanation of the badge, as a sentence.
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

    /// Its CSS class.
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

/// A fact and its source.
#[derive(Clone, Copy, Debug)]
pub struct Claim {
    /// Its identifier: `claim-<id>` in the words, `.claim = <id>` in `facts.ftl`.
    pub id: &'static str,
    /// The part of the words that holds its text: with the page, or later.
    pub part: Part,
    /// The evidence behind it.
    pub tag: Tag,
    /// The claim, as a sentence.
    pub text: fn() -> &'static str,
    /// The source that states it.
    pub source: SourceId,
    /// The place within the source: a row, a file, a symbol. Empty if the source is a single page.
    pub place: &'static str,
}

// Compared by identifier: function pointers cannot be compared reliably.
impl PartialEq for Claim {
    fn eq(&self, other: &Claim) -> bool {
        self.id == other.id
    }
}

/// The text of a claim, its source, and the place within the source.
type Statement = (fn() -> &'static str, SourceId, &'static str);

/// A claim whose text is loaded with the page, so that story and stage can show it.
const fn first(id: &'static str, tag: Tag, (text, source, place): Statement) -> Claim {
    Claim { id, part: Part::First, tag, text, source, place }
}

/// A claim whose text is loaded with the later pages.
const fn later(id: &'static str, tag: Tag, (text, source, place): Statement) -> Claim {
    Claim { id, part: Part::Later, tag, text, source, place }
}

/// Claims about one subject.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// Its identifier in CSS classes and addresses.
    pub id: &'static str,
    /// The heading of the group.
    pub title: fn() -> &'static str,
    /// The claims, the most important first.
    pub claims: &'static [Claim],
}

/// Every group of claims, in the order of the Sources page.
pub static LEDGER: [Group; 6] = [
    Group { id: "update", title: ledger::group_update, claims: update::CLAIMS },
    Group { id: "who", title: ledger::group_who, claims: who::CLAIMS },
    Group { id: "confidential", title: ledger::group_confidential, claims: confidential::CLAIMS },
    Group { id: "sends", title: ledger::group_sends, claims: sends::CLAIMS },
    Group { id: "operator", title: ledger::group_operator, claims: operator::CLAIMS },
    Group { id: "model", title: ledger::group_model, claims: model::CLAIMS },
];

/// Every claim, in the order of [`LEDGER`].
pub fn all() -> impl Iterator<Item = &'static Claim> {
    LEDGER.iter().flat_map(|group| group.claims)
}

/// The claim with this identifier.
#[must_use]
pub fn find(id: &str) -> Option<&'static Claim> {
    all().find(|claim| claim.id == id)
}

#[cfg(test)]
mod tests;
