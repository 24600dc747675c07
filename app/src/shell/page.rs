//! Page: which part of Freezeframe is open, and its name in links.

use crate::story::chapters::CHAPTERS;
use crate::story::content::Chapter;

/// A part of Freezeframe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The cold open: one machine stops, the other goes on.
    Start,
    /// A chapter of the story, by its position.
    Chapter(usize),
    /// The stage on its own, with every run.
    Lab,
    /// The incident as an exercise, with its look-alikes.
    Runbook,
    /// Questions, and how sure one may be of the answers.
    Check,
    /// Scenarios and chapters of a team’s own.
    Team,
    /// Am I affected?
    Affected,
    /// Claims, assumptions, glossary, and what this page does not claim.
    Sources,
}

impl Page {
    /// The pages that the workshop draws; the story draws the others.
    pub const WORKSHOP: [Page; 6] = [Page::Lab, Page::Runbook, Page::Check, Page::Team, Page::Affected, Page::Sources];

    /// The name in links.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Page::Start => "start",
            Page::Chapter(index) => CHAPTERS[index].slug,
            Page::Lab => "lab",
            Page::Runbook => "runbook",
            Page::Check => "check",
            Page::Team => "team",
            Page::Affected => "affected",
            Page::Sources => "sources",
        }
    }

    /// The page of this name.
    #[must_use]
    pub fn named(slug: &str) -> Option<Page> {
        let chapters = (0..CHAPTERS.len()).map(Page::Chapter);
        Page::WORKSHOP.into_iter().chain([Page::Start]).chain(chapters).find(|page| page.slug() == slug)
    }

    /// The chapter, if it is one.
    #[must_use]
    pub fn chapter(self) -> Option<&'static Chapter> {
        match self {
            Page::Chapter(index) => CHAPTERS.get(index),
            _ => None,
        }
    }

    /// Whether the stage is the reader's to go about with, and no step of the story.
    #[must_use]
    pub fn is_free(self) -> bool {
        matches!(self, Page::Lab | Page::Team)
    }

    /// Whether it has a stage.
    #[must_use]
    pub fn has_stage(self) -> bool {
        matches!(self, Page::Start | Page::Chapter(_) | Page::Lab)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_apart() {
        for index in 0..CHAPTERS.len() {
            assert_eq!(Page::named(Page::Chapter(index).slug()), Some(Page::Chapter(index)));
        }
        for page in Page::WORKSHOP.into_iter().chain([Page::Start]) {
            assert_eq!(Page::named(page.slug()), Some(page));
        }
        assert_eq!(Page::named("nowhere"), None);
    }
}
