//! Page: the pages of Freezeframe, and the table of what the shell needs to know about each.

use super::chunk::Chunk;
use crate::kit::route;
use crate::stage::policy::Scene;
use crate::story::chapters::CHAPTERS;
use crate::story::content::Chapter;
use crate::words::{shell as words, story, team};

/// A page of Freezeframe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The start page: one machine freezes, the other does not.
    Start,
    /// A chapter of the story, by its position.
    Chapter(usize),
    /// The stage without a chapter, with every scenario and parameter.
    Lab,
    /// Cases of the incident and of similar incidents, as exercises.
    Runbook,
    /// “Check yourself”: rounds of questions.
    Check,
    /// Scenarios and chapters that a team wrote.
    Team,
    /// “Am I affected?”: questions about the reader’s own hosts.
    Affected,
    /// Claims with their sources, assumptions, and the glossary.
    Sources,
}

/// What the shell needs to know about a page.
struct Row {
    /// The name in links.
    slug: &'static str,
    /// The title of the browser's tab.
    title: fn() -> &'static str,
    /// The chunk that draws it; `None` for the start page, which is in the first load.
    chunk: Option<Chunk>,
    /// Whether a part of it needs words that are loaded later. The words of a whole page come with its chunk.
    needs_later_words: bool,
    /// Whether it has a stage that links lead to, so that an embedded stage can follow them.
    has_stage: bool,
    /// Whether its stage belongs to no chapter, so that the reader can change everything.
    is_free: bool,
}

impl Row {
    /// A page of the story. All of them have a stage.
    fn story(slug: &'static str, title: fn() -> &'static str) -> Row {
        Row { slug, title, chunk: Some(Chunk::Story), needs_later_words: false, has_stage: true, is_free: false }
    }

    /// A page of the workshop without a stage.
    fn reading(slug: &'static str, title: fn() -> &'static str) -> Row {
        Row { slug, title, chunk: Some(Chunk::Workshop), needs_later_words: false, has_stage: false, is_free: false }
    }
}

impl Page {
    /// The table. A new page does not compile without a row.
    fn row(self) -> Row {
        match self {
            Page::Start => Row { chunk: None, ..Row::story(route::START, story::open_title) },
            Page::Chapter(index) => {
                let chapter = &CHAPTERS[index];
                Row { needs_later_words: chapter.scene == Scene::Both, ..Row::story(chapter.slug, chapter.title) }
            }
            Page::Lab => Row {
                slug: route::LAB,
                title: words::lab,
                chunk: Some(Chunk::Workshop),
                needs_later_words: false,
                has_stage: true,
                is_free: true,
            },
            Page::Runbook => Row::reading(route::RUNBOOK, words::runbook),
            Page::Check => Row::reading(route::CHECK, words::check),
            // Its stage shows runs from a file, which no link can carry.
            Page::Team => Row { is_free: true, ..Row::reading(route::TEAM, team::title) },
            Page::Affected => Row::reading(route::AFFECTED, words::affected),
            Page::Sources => Row::reading(route::SOURCES, words::sources),
        }
    }

    /// The name in links.
    #[must_use]
    pub fn slug(self) -> &'static str {
        self.row().slug
    }

    /// The title of the browser's tab, in the reader's language. Its words are in the first load.
    #[must_use]
    pub fn title(self) -> &'static str {
        (self.row().title)()
    }

    /// Whether a stage is drawn on it, which then shows the notices.
    #[must_use]
    pub fn draws_stage(self) -> bool {
        self.has_stage() || self == Page::Team
    }

    /// The chunk that draws it; `None` for the start page, which is in the first load.
    #[must_use]
    pub fn chunk(self) -> Option<Chunk> {
        self.row().chunk
    }

    /// Whether a part of it needs words that are loaded later.
    #[must_use]
    pub fn needs_later_words(self) -> bool {
        self.row().needs_later_words
    }

    /// Every page, in the order of [`Page::following`].
    fn all() -> impl Iterator<Item = Page> {
        core::iter::successors(Some(Page::Start), |page| page.following())
    }

    /// The page listed after this one. A new page does not compile without a place in the list.
    fn following(self) -> Option<Page> {
        Some(match self {
            Page::Start => Page::Chapter(0),
            Page::Chapter(index) if index + 1 < CHAPTERS.len() => Page::Chapter(index + 1),
            Page::Chapter(_) => Page::Lab,
            Page::Lab => Page::Runbook,
            Page::Runbook => Page::Check,
            Page::Check => Page::Team,
            Page::Team => Page::Affected,
            Page::Affected => Page::Sources,
            Page::Sources => return None,
        })
    }

    /// The names in links of the pages of the workshop. `boot.js` gets this list, to load their words and style early.
    #[must_use]
    pub fn workshop_slugs() -> Vec<&'static str> {
        Page::all().filter(|page| page.chunk() == Some(Chunk::Workshop)).map(Page::slug).collect()
    }

    /// The page of this name.
    #[must_use]
    pub fn named(slug: &str) -> Option<Page> {
        Page::all().find(|page| page.slug() == slug)
    }

    /// The names of all pages in links.
    #[must_use]
    pub fn slugs() -> Vec<&'static str> {
        Page::all().map(Page::slug).collect()
    }

    /// The names of the pages of the story in links, in reading order.
    #[must_use]
    pub fn story_slugs() -> Vec<&'static str> {
        core::iter::once(route::START).chain(CHAPTERS.iter().map(|chapter| chapter.slug)).collect()
    }

    /// The position of the chapter, if it is one.
    #[must_use]
    pub fn chapter_index(self) -> Option<usize> {
        if let Page::Chapter(index) = self { Some(index) } else { None }
    }

    /// The chapter, if it is one.
    #[must_use]
    pub fn chapter(self) -> Option<&'static Chapter> {
        CHAPTERS.get(self.chapter_index()?)
    }

    /// Whether its stage belongs to no chapter, so that the reader can change everything.
    #[must_use]
    pub fn is_free(self) -> bool {
        self.row().is_free
    }

    /// Whether it has a stage that links lead to, so that an embedded stage can follow them.
    #[must_use]
    pub fn has_stage(self) -> bool {
        self.row().has_stage
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_apart() {
        for page in Page::all() {
            assert_eq!(Page::named(page.slug()), Some(page));
        }
        let chapters = Page::all().filter(|page| page.chapter().is_some()).count();
        assert_eq!((chapters, Page::all().count()), (CHAPTERS.len(), CHAPTERS.len() + 7));
        assert_eq!(Page::named("nowhere"), None);
    }

    #[test]
    fn every_page_has_a_title_of_its_own() {
        for page in Page::all() {
            assert!(!page.title().is_empty(), "{page:?}");
            assert_eq!(Page::all().filter(|other| other.title() == page.title()).count(), 1, "{page:?}");
        }
    }
}
