//! Content: what a chapter is made of: what is said, where things stand, what is asked, and a reply to every answer.

use super::numbers::Facts;
use crate::run::setup::Setup;
use crate::stage::policy::{Hidden, Scene};
use sim_core::record::marker::MarkerKind;

/// A sentence, with the numbers of the moment.
pub type Say = fn(&Facts<'_>) -> String;

/// Something in a chapter's text.
#[derive(Clone, Copy, Debug)]
pub enum Para {
    /// What the page says: what to do, and what happens in the model.
    Says(Say),
    /// The same, marked as a model assumption.
    Models(Say),
    /// A fact: a claim block, by the claim's name.
    Claim(&'static str),
}

/// How right an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Right.
    Right,
    /// Wrong.
    Wrong,
    /// Right in another situation than the one asked about.
    Depends,
}

/// An answer to choose.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// What it says.
    pub label: Say,
    /// How right it is.
    pub verdict: Verdict,
    /// What is said to it.
    pub reply: Say,
    /// Where what it says is refuted or confirmed.
    pub setup: Setup,
    /// The claim the reply rests on; `model` for what the model alone says.
    pub rests_on: &'static str,
}

/// A question before the run.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// What is asked.
    pub ask: Say,
    /// The answers, in the order shown.
    pub choices: [Choice; 4],
}

/// A chapter.
#[derive(Clone, Copy, Debug)]
pub struct Chapter {
    /// Its name in links.
    pub slug: &'static str,
    /// Its short name.
    pub name: fn() -> &'static str,
    /// Its title.
    pub title: fn() -> &'static str,
    /// Its text before the question is answered: enough to answer it, and no more.
    pub text: &'static [Para],
    /// Its text from then on. Both together have at most 120 words.
    pub then: &'static [Para],
    /// What it shows.
    pub scene: Scene,
    /// What its stage keeps back until the question is answered.
    pub hidden: Hidden,
    /// Where things stand when it is opened.
    pub setup: Setup,
    /// Markers at whose first of each kind it rests.
    pub rests: &'static [MarkerKind],
    /// What it asks.
    pub question: Question,
    /// What to take from it, said once the question is answered.
    pub insight: Say,
    /// What is known about it, and what is modelled.
    pub claims: &'static [&'static str],
}
