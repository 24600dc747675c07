//! Pack: scenarios and chapters that an author wrote for a team, read from a file or from beside the page. The guide is
//! `docs/team-packs.md`, the form `docs/team-pack.schema.json`; tests hold both to what is read here.

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use sim_core::model::scenario::Scenario;
use sim_core::record::marker::MarkerKind;
use sim_core::record::recording::Recording;
use sim_core::record::twin::Side;

use crate::run::anchor::Anchor;
use crate::run::playback::Speed;
use crate::run::scenarios;
use crate::words::Language;

/// What a pack says of itself.
pub const KIND: &str = "team-pack/1";

/// A pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// Always [`KIND`].
    pub freezeframe: String,
    /// What it is called.
    pub title: String,
    /// The language it is written in.
    pub language: Language,
    /// Worlds of its own, besides those that come with the page.
    #[serde(default)]
    pub scenarios: Vec<Scenario>,
    /// Its chapters, in order.
    pub chapters: Vec<Chapter>,
}

/// A chapter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chapter {
    /// Its title.
    pub title: String,
    /// Its text; an empty line begins a new paragraph.
    pub text: String,
    /// The short name of its scenario.
    pub scenario: String,
    /// The moment at which it opens.
    #[serde(default)]
    pub at: At,
    /// How fast it plays.
    #[serde(default)]
    pub speed: Pace,
    /// What it asks.
    #[serde(default)]
    pub question: Option<Question>,
}

/// A moment: of the clock, or by what happens then, before the update.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum At {
    /// The start of the run.
    #[default]
    Start,
    /// Nanoseconds after it.
    Ns(u64),
    /// A wake-up is lost for the first time.
    FirstLostWakeUp,
    /// A processor is out of slots for the first time.
    FirstProcessorOut,
    /// The heartbeat is lost.
    HeartbeatLost,
    /// The VM is reset.
    Reset,
    /// Its attestation begins.
    Attestation,
    /// Its key is released.
    KeyReleased,
    /// It runs again.
    RunsAgain,
    /// A send repeats its call forever (the other mechanism).
    FirstEndlessRetry,
    /// The two sides part.
    FirstDifference,
}

impl At {
    /// The same for the stage.
    #[must_use]
    pub fn anchor(self) -> Anchor {
        let first = |kind| Anchor::Nth(kind, Side::Before, 1);
        match self {
            At::Start => Anchor::Start,
            At::Ns(ns) => Anchor::At(ns),
            At::FirstLostWakeUp => first(MarkerKind::WakeUpLost),
            At::FirstProcessorOut => first(MarkerKind::VpStalled),
            At::HeartbeatLost => first(MarkerKind::HeartbeatLost),
            At::Reset => first(MarkerKind::ResetStarted),
            At::Attestation => first(MarkerKind::AttestationStarted),
            At::KeyReleased => first(MarkerKind::KeyReleased),
            At::RunsAgain => first(MarkerKind::VmStarted),
            At::FirstEndlessRetry => first(MarkerKind::RetriesForever),
            At::FirstDifference => Anchor::Difference,
        }
    }
}

/// How fast a chapter plays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pace {
    /// Microseconds in a second.
    Race,
    /// A send can be followed.
    Send,
    /// Seconds in a second.
    #[default]
    Freeze,
    /// A minute in a second.
    Recovery,
}

impl Pace {
    /// The same for the stage.
    #[must_use]
    pub fn speed(self) -> Speed {
        match self {
            Pace::Race => Speed::Race,
            Pace::Send => Speed::Send,
            Pace::Freeze => Speed::Freeze,
            Pace::Recovery => Speed::Recovery,
        }
    }
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// What is asked.
    pub text: String,
    /// The answers, in the order shown.
    pub options: Vec<Choice>,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// What it says.
    pub text: String,
    /// What is said to it.
    pub reply: String,
    /// Whether it is the right one.
    #[serde(default)]
    pub right: bool,
}

impl Pack {
    /// The scenario of this name: one of its own, or one that comes with the page.
    #[must_use]
    pub fn scenario(&self, slug: &str) -> Option<Scenario> {
        let own = self.scenarios.iter().find(|scenario| scenario.slug == slug);
        own.cloned().or_else(|| scenarios::scenario(slug))
    }

    /// The run of a chapter, from its start.
    #[must_use]
    pub fn recording(&self, chapter: &Chapter) -> Option<Recording> {
        let scenario = self.scenario(&chapter.scenario)?;
        Some(Recording::new(&scenario, scenario.seed))
    }
}
