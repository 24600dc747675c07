//! Pack: the file format of a team's own scenarios and chapters. `docs/team-packs.md` is the guide for authors, and
//! `docs/team-pack.schema.json` the schema. Tests compare both with these types.

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

/// The kind and version that a pack names.
pub const KIND: &str = "team-pack/1";

/// The content of a pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// Always [`KIND`].
    pub freezeframe: String,
    /// The title.
    pub title: String,
    /// The language it is written in.
    pub language: Language,
    /// Its own scenarios, besides those of the page.
    #[serde(default)]
    pub scenarios: Vec<Scenario>,
    /// Its chapters, in order.
    pub chapters: Vec<Chapter>,
}

/// A chapter of a pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chapter {
    /// The title.
    pub title: String,
    /// The text. An empty line begins a new paragraph.
    pub text: String,
    /// The name (slug) of its scenario.
    pub scenario: String,
    /// The moment at which it begins.
    #[serde(default)]
    pub at: Moment,
    /// How fast it plays.
    #[serde(default)]
    pub speed: Pace,
    /// Its question, if it has one.
    #[serde(default)]
    pub question: Option<Question>,
}

/// A moment of a run: a time, or an event on the side before the update.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Moment {
    /// The start of the run.
    #[default]
    Start,
    /// A time in nanoseconds after the start.
    Ns(u64),
    /// The first lost wake-up.
    FirstLostWakeUp,
    /// A virtual processor is stalled for the first time.
    #[serde(rename = "first-processor-out")]
    FirstVpStalled,
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
    /// A send begins to retry without end, the other way in which a VM can freeze.
    FirstEndlessRetry,
    /// The first difference between the two sides.
    FirstDifference,
}

impl Moment {
    /// The moment as the stage understands it.
    #[must_use]
    pub fn anchor(self) -> Anchor {
        let first = |kind| Anchor::Nth(kind, Side::Before, 1);
        match self {
            Moment::Start => Anchor::Start,
            Moment::Ns(ns) => Anchor::At(ns),
            Moment::FirstLostWakeUp => first(MarkerKind::WakeUpLost),
            Moment::FirstVpStalled => first(MarkerKind::VpStalled),
            Moment::HeartbeatLost => first(MarkerKind::HeartbeatLost),
            Moment::Reset => first(MarkerKind::ResetStarted),
            Moment::Attestation => first(MarkerKind::AttestationStarted),
            Moment::KeyReleased => first(MarkerKind::KeyReleased),
            Moment::RunsAgain => first(MarkerKind::VmStarted),
            Moment::FirstEndlessRetry => first(MarkerKind::RetriesForever),
            Moment::FirstDifference => Anchor::Difference,
        }
    }
}

/// How fast a chapter plays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pace {
    /// Microseconds of the run in a second.
    Race,
    /// Slow enough to follow a send.
    Send,
    /// Seconds of the run in a second.
    #[default]
    Freeze,
    /// A minute of the run in a second.
    Recovery,
}

impl Pace {
    /// The speed as the stage understands it.
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

/// A question of a chapter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The question itself.
    pub text: String,
    /// The options, in the order shown.
    pub options: Vec<Choice>,
}

/// An option of a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The text of the option.
    pub text: String,
    /// The reply to a reader who chose it.
    pub reply: String,
    /// Whether it is right. Exactly one option of a question is.
    #[serde(default)]
    pub right: bool,
}

impl Pack {
    /// The scenario with this name, of the pack or of the page.
    #[must_use]
    pub fn scenario(&self, slug: &str) -> Option<Scenario> {
        let own = self.scenarios.iter().find(|scenario| scenario.slug == slug);
        own.cloned().or_else(|| scenarios::scenario(slug))
    }

    /// The recording of a chapter's run; `None` if there is no such scenario.
    #[must_use]
    pub fn recording(&self, chapter: &Chapter) -> Option<Recording> {
        let scenario = self.scenario(&chapter.scenario)?;
        Some(Recording::new(&scenario, scenario.seed))
    }
}
