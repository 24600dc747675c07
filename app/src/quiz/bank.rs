//! Bank: the questions of "Check yourself". Each option has a reply, and each reply refers to a moment of a run, a chapter,
//! or a claim that shows it. The right answer of each question rests on claims, with their tags.

mod operator;
mod platform;
#[cfg(test)]
mod tests;
mod transfer;
mod update;

use sim_core::check::theory::quiet_seconds;
use sim_core::model::time::SimTime;
use sim_core::record::marker::MarkerKind;

use crate::facts::claims::{self, Tag};
use crate::facts::timeline::TIMELINE;
use crate::kit::route;

use crate::run::playback::Speed;
use crate::run::scenarios;

/// A text of a question or an option.
#[derive(Clone, Copy, Debug)]
pub enum Text {
    /// A text without numbers.
    Fixed(fn() -> &'static str),
    /// A text with computed numbers.
    Computed(fn() -> String),
}

impl Text {
    /// The text in the reader's language.
    #[must_use]
    pub fn localized(self) -> String {
        match self {
            Text::Fixed(text) => text().into(),
            Text::Computed(text) => text(),
        }
    }
}

/// Where a reader can see what a reply says.
#[derive(Clone, Copy, Debug)]
pub enum Reference {
    /// A claim, by its name. It is shown below the reply.
    Claim(&'static str),
    /// A chapter of the story, by its name in links.
    Chapter(&'static str),
    /// A moment of a run.
    Moment(Moment),
}

/// A moment at which something happens before the update. It is given to the nanosecond, so that a link needs no recorded
/// run. A test compares it with the engine.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// The name of the scenario, which is run with its own seed.
    pub slug: &'static str,
    /// The moment.
    pub at: SimTime,
    /// What happens then.
    pub shows: MarkerKind,
}

impl Reference {
    /// The link to it; `None` for a claim.
    #[must_use]
    pub fn link(self) -> Option<String> {
        match self {
            Reference::Claim(_) => None,
            Reference::Chapter(slug) => Some(route::to_page(slug)),
            Reference::Moment(Moment { slug, at, .. }) => {
                let seed = scenarios::scenario(slug)?.seed;
                Some(route::to_moment(None, slug, seed, at.0, Speed::Freeze.name()))
            }
        }
    }
}

/// An option of a question.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// What it says.
    pub text: Text,
    /// The reply to a reader who chose it.
    pub reply: fn() -> &'static str,
    /// What the reply refers to.
    pub reference: Reference,
}

/// A question.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// Its name in the text kept on the device.
    pub id: &'static str,
    /// The question itself.
    pub text: Text,
    /// What the right answer rests on: names of claims, or dates of timeline entries.
    pub rests_on: &'static [&'static str],
    /// The options. The first is the right one; the page shows them in a random order.
    pub options: [Choice; OPTIONS],
}

/// How many options each question has.
pub const OPTIONS: usize = 4;
/// The position of the right option.
pub const RIGHT: usize = 0;

const fn plain(text: fn() -> &'static str, reply: fn() -> &'static str, reference: Reference) -> Choice {
    Choice { text: Text::Fixed(text), reply, reference }
}

const fn made(text: fn() -> String, reply: fn() -> &'static str, reference: Reference) -> Choice {
    Choice { text: Text::Computed(text), reply, reference }
}

const fn claim(id: &'static str) -> Reference {
    Reference::Claim(id)
}

const fn chapter(slug: &'static str) -> Reference {
    Reference::Chapter(slug)
}

const fn moment(slug: &'static str, ns: u64, shows: MarkerKind) -> Reference {
    Reference::Moment(Moment { slug, at: SimTime(ns), shows })
}

const LOST: Reference = moment("lost-wake-up", 1_050_000, MarkerKind::WakeUpLost);
const STALLED: Reference = moment("freeze", 12_421_977_203, MarkerKind::VpStalled);
const SILENT: Reference = moment("freeze", 26_000_000_000, MarkerKind::HeartbeatLost);
const BUSY: Reference = moment("busy-stall", 12_421_977_203, MarkerKind::RetriesForever);
const ATTESTS: Reference = moment("watched", 95_183_094_455, MarkerKind::AttestationStarted);
const KEY: Reference = moment("watched", 103_183_094_455, MarkerKind::KeyReleased);

/// The confidence of the rule of three, in percent.
const PERCENT: u32 = 95;

/// How many weeks without a failure support "fixed", for a failure that came once a week.
fn quiet_weeks() -> u64 {
    #[expect(clippy::cast_sign_loss, reason = "a time is not negative")]
    let weeks = quiet_seconds(1.0, f64::from(PERCENT) / 100.0).round() as u64;
    weeks
}

/// Every question, in the order of the bank.
pub fn all() -> impl Iterator<Item = &'static Question> {
    [&update::QUESTIONS[..], &platform::QUESTIONS, &operator::QUESTIONS, &transfer::QUESTIONS].into_iter().flatten()
}

/// The question of this name.
#[must_use]
pub fn find(id: &str) -> Option<&'static Question> {
    all().find(|question| question.id == id)
}

/// The text of what a question rests on, and its tag: of a claim by name, or of a timeline entry by date.
#[must_use]
pub fn basis(name: &str) -> Option<(Tag, &'static str)> {
    if let Some(claim) = claims::find(name) {
        return Some((claim.tag, (claim.text)()));
    }
    TIMELINE.iter().find(|entry| entry.date == name).map(|entry| (entry.tag, (entry.topic)()))
}
