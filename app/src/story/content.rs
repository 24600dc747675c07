//! Content: what a chapter is made of: its text, the setup of its run, its question, and a reply to every answer.

use super::numbers::Numbers;
use crate::run::setup::Setup;
use crate::stage::policy::{Hidden, Scene};
use crate::words::story as words;
use sim_core::record::marker::MarkerKind;

/// A sentence in the reader's language, with numbers of the run.
pub type Sentence = fn(&Numbers<'_>) -> String;

/// A paragraph of a chapter's text.
#[derive(Clone, Copy, Debug)]
pub enum Paragraph {
    /// What to do, and what the picture shows.
    Plain(Sentence),
    /// What holds in the model: it carries the badge of a model assumption.
    Modelled(Sentence),
    /// A fact, by the name of its claim.
    Claim(&'static str),
}

/// Whether an answer is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Right.
    Right,
    /// Wrong.
    Wrong,
    /// Right in another situation than that of the question.
    Depends,
}

impl Verdict {
    /// The verdict as the first words of the reply.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Verdict::Right => words::right(),
            Verdict::Wrong => words::wrong(),
            Verdict::Depends => words::depends(),
        }
    }
}

/// An answer that can be chosen.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// The answer as the reader sees it before choosing.
    pub label: Sentence,
    /// Whether it is right.
    pub verdict: Verdict,
    /// The explanation that is shown once it was chosen.
    pub reply: Sentence,
    /// The moment that confirms or refutes it.
    pub setup: Setup,
    /// The name of the claim that the reply rests on.
    pub rests_on: &'static str,
}

/// A question that the reader answers before the run.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// The question itself, one sentence.
    pub ask: Sentence,
    /// The answers, in the order in which they are shown.
    pub choices: [Choice; 4],
}

/// A chapter.
#[derive(Clone, Copy, Debug)]
pub struct Chapter {
    /// The name in links.
    pub slug: &'static str,
    /// The short name, for links between chapters.
    pub name: fn() -> &'static str,
    /// The heading, which states what the chapter shows.
    pub title: fn() -> &'static str,
    /// The text before the question is answered: enough to answer it, and no more.
    pub text: &'static [Paragraph],
    /// The text that is added once the question is answered. Both together have at most 120 words.
    pub text_after: &'static [Paragraph],
    /// What the stage shows.
    pub scene: Scene,
    /// What the stage hides until the question is answered.
    pub hidden: Hidden,
    /// The run and the moment with which the chapter begins.
    pub setup: Setup,
    /// Play pauses at the first marker of each of these kinds.
    pub rests: &'static [MarkerKind],
    /// The question that comes before the run.
    pub question: Question,
    /// What to remember. It is shown once the question is answered.
    pub insight: Sentence,
    /// The claims about it, by name.
    pub claims: &'static [&'static str],
}
