//! The question bank of "Check yourself": what is asked, a reply to every answer, and for each reply the place where it
//! shows: a moment of a run, a chapter, or a claim. What a question rests on is a claim of the ledger, with its tag.

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

/// A text: as it stands, or with numbers that are computed.
#[derive(Clone, Copy, Debug)]
pub enum Words {
    /// As it stands.
    Plain(fn() -> &'static str),
    /// With numbers put in.
    Made(fn() -> String),
}

impl Words {
    /// In the reader's language.
    #[must_use]
    pub fn say(self) -> String {
        match self {
            Words::Plain(text) => text().into(),
            Words::Made(text) => text(),
        }
    }
}

/// Where a reply shows.
#[derive(Clone, Copy, Debug)]
pub enum Anchor {
    /// A claim of the ledger, which is shown in place.
    Claim(&'static str),
    /// A chapter of the story, by its name in links.
    Chapter(&'static str),
    /// A moment of a run.
    Moment(Moment),
}

/// A moment at which something happens before the update, written to the nanosecond so that a link needs no run; a test
/// holds it to the engine.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// The scenario; its own run number is used.
    pub slug: &'static str,
    /// When.
    pub at: SimTime,
    /// What happens then.
    pub shows: MarkerKind,
}

impl Anchor {
    /// The link that leads there; none for a claim.
    #[must_use]
    pub fn link(self) -> Option<String> {
        match self {
            Anchor::Claim(_) => None,
            Anchor::Chapter(slug) => Some(route::to_page(slug)),
            Anchor::Moment(Moment { slug, at, .. }) => {
                let seed = scenarios::scenario(slug)?.seed;
                Some(route::to_moment(None, slug, seed, at.0, Speed::Freeze.name()))
            }
        }
    }
}

/// An answer to choose.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// What it says.
    pub text: Words,
    /// What is said to it.
    pub reply: fn() -> &'static str,
    /// Where that shows.
    pub anchor: Anchor,
}

/// A question.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// Its name in what is kept.
    pub id: &'static str,
    /// What is asked.
    pub ask: Words,
    /// What the right answer rests on: claims by their names, topics of the timeline by their dates.
    pub rests_on: &'static [&'static str],
    /// The answers. The first is the right one; a page shows them in an order that is drawn.
    pub options: [Choice; OPTIONS],
}

/// Answers of each question.
pub const OPTIONS: usize = 4;
/// Which of them is right.
pub const RIGHT: usize = 0;

const fn plain(text: fn() -> &'static str, reply: fn() -> &'static str, anchor: Anchor) -> Choice {
    Choice { text: Words::Plain(text), reply, anchor }
}

const fn made(text: fn() -> String, reply: fn() -> &'static str, anchor: Anchor) -> Choice {
    Choice { text: Words::Made(text), reply, anchor }
}

const fn claim(id: &'static str) -> Anchor {
    Anchor::Claim(id)
}

const fn chapter(slug: &'static str) -> Anchor {
    Anchor::Chapter(slug)
}

const fn moment(slug: &'static str, ns: u64, shows: MarkerKind) -> Anchor {
    Anchor::Moment(Moment { slug, at: SimTime(ns), shows })
}

const LOST: Anchor = moment("lost-wake-up", 1_050_000, MarkerKind::WakeUpLost);
const STALLED: Anchor = moment("freeze", 12_421_977_203, MarkerKind::VpStalled);
const SILENT: Anchor = moment("freeze", 26_000_000_000, MarkerKind::HeartbeatLost);
const BUSY: Anchor = moment("busy-stall", 12_421_977_203, MarkerKind::RetriesForever);
const ATTESTS: Anchor = moment("watched", 95_183_094_455, MarkerKind::AttestationStarted);
const KEY: Anchor = moment("watched", 103_183_094_455, MarkerKind::KeyReleased);

/// The confidence the rule of three is about, in hundredths.
const PERCENT: u32 = 95;

/// How many weeks it must stay quiet after a fault that came once a week.
fn quiet_weeks() -> u64 {
    #[expect(clippy::cast_sign_loss, reason = "a time is not negative")]
    let weeks = quiet_seconds(1.0, f64::from(PERCENT) / 100.0).round() as u64;
    weeks
}

/// Every question.
pub fn all() -> impl Iterator<Item = &'static Question> {
    [&update::QUESTIONS[..], &platform::QUESTIONS, &operator::QUESTIONS, &transfer::QUESTIONS].into_iter().flatten()
}

/// The question of this name.
#[must_use]
pub fn find(id: &str) -> Option<&'static Question> {
    all().find(|question| question.id == id)
}

/// What something a question rests on says, and how well that is founded.
#[must_use]
pub fn founded(name: &str) -> Option<(Tag, &'static str)> {
    if let Some(claim) = claims::find(name) {
        return Some((claim.tag, (claim.text)()));
    }
    TIMELINE.iter().find(|entry| entry.date == name).map(|entry| (entry.tag, (entry.topic)()))
}
