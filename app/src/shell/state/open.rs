//! Open: opens a page at its beginning, a recording, or the target of a link.

use sim_core::model::time::SimTime;
use sim_core::record::recording::Recording;

use super::{AppState, Brought, Page, Scene, StageOwner, link};
use crate::facts::diagnostics::diagnostic;
use crate::lab::presets::{preset_and_changes, preset_with};
use crate::run::playback::Speed;
use crate::run::setup::Setup;
use crate::shell::chunk::Chunk;
use crate::shell::link::Opened;
use crate::stage::notice::Notice;
use crate::stage::state::open::LinkedMoment;
use crate::story::chapters::CHAPTERS;
use crate::words::embed as embed_words;

/// The run of the start page: the freeze from its start.
const START: Setup = Setup::start("freeze", Speed::Freeze);

impl AppState {
    /// The chunk that draws the open page; `None` for the start page. The stage of another page is in that of the story.
    #[must_use]
    pub fn chunk(&self) -> Option<Chunk> {
        if self.embed.is_some() { Some(Chunk::Story) } else { self.page.chunk() }
    }

    /// Whether the code that draws the open page is loaded.
    #[must_use]
    pub fn is_drawable(&self) -> bool {
        self.chunk().is_none_or(|chunk| self.chunks[chunk as usize])
    }

    /// Takes over what a chunk brings, and opens the link that has waited for it.
    pub(super) fn take_chunk(&mut self, chunk: Chunk, brought: Brought) {
        self.loading.failure = None;
        if !core::mem::replace(&mut self.chunks[chunk as usize], true) && chunk == Chunk::Workshop {
            (self.lab_functions, self.workshop) = (brought.lab_functions, brought.workshop);
        }
        if self.lab_functions.is_some()
            && let Some(fragment) = self.pending.take()
        {
            self.open_link(&fragment);
        }
    }

    /// Opens a page at its beginning.
    pub(super) fn open_page(&mut self, page: Page) {
        self.page = page;
        self.chapter_frame = None;
        self.loading.failure = None;
        match page {
            Page::Start => {
                self.give_stage_to(StageOwner::Story);
                self.set_up(&START, false);
            }
            Page::Chapter(index) => {
                self.give_stage_to(StageOwner::Story);
                self.story.open(index);
                let chapter = &CHAPTERS[index];
                self.set_up(&chapter.setup, chapter.scene == Scene::WithClassic);
            }
            Page::Lab => {
                self.give_stage_to(StageOwner::Lab);
                self.stage.playing = false;
            }
            Page::Runbook | Page::Check | Page::Team | Page::Affected | Page::Sources => self.stage.playing = false,
        }
    }

    /// Puts the run of this owner on the stage. That of the lab is kept meanwhile, with Undo and Redo; story and team set up
    /// theirs anew.
    pub(super) fn give_stage_to(&mut self, owner: StageOwner) {
        let before = core::mem::replace(&mut self.stage_owner, owner);
        if before == owner {
            return;
        }
        let less_motion = self.stage.less_motion;
        if before == StageOwner::Lab {
            self.lab_stage = Some(self.stage.clone());
        }
        if owner == StageOwner::Lab {
            self.stage = self.lab_stage.take().unwrap_or_default();
            self.stage.less_motion = less_motion;
        }
    }

    /// Sets the stage up for a step of the story.
    pub(super) fn set_up(&mut self, setup: &Setup, classic: bool) {
        self.stage.set_up(setup, classic, &self.policy());
        self.find_chapter_frame();
    }

    /// Opens a valid recording: of a preset, of a preset with changed parameters, or of another scenario.
    pub(super) fn open_recording(&mut self, recording: &Recording) {
        let known = preset_and_changes(self.lab_functions, &recording.scenario);
        self.stage.open_recording(recording, known, &self.policy());
    }

    /// Opens the target of a link. If it has mistakes, they are reported and nothing is opened.
    pub(super) fn open_link(&mut self, fragment: &str) {
        let link = match link::read(fragment) {
            Ok(None) => {
                if self.stage.run.recorded_to() == SimTime::ZERO {
                    self.open_page(self.page);
                }
                return;
            }
            Ok(Some(opened)) if self.embed.is_some() && !opened.page().has_stage() => {
                return self.refuse(vec![embed_words::no_stage().into()]);
            }
            Ok(Some(Opened::Page(page, view))) => {
                self.stage.notices.clear();
                (self.view, self.pending) = (view, None);
                return self.open_page(page);
            }
            Ok(Some(Opened::Moment(link))) => link,
            Err(lines) => return self.refuse(lines),
        };
        if link.page == Page::Lab && self.page != Page::Lab && self.lab_link.as_deref() == Some(fragment) {
            // The way back to the lab: its run has gone on since the link opened it.
            return self.open_page(Page::Lab);
        }
        if !link.set.is_empty() && self.lab_functions.is_none() && link.page.chunk() == Some(Chunk::Workshop) {
            // Parameters are read by code of the chunk that draws the page.
            (self.page, self.view) = (link.page, None);
            self.pending = Some(fragment.into());
            return;
        }
        self.pending = None;
        let scenario = match preset_with(self.lab_functions, link.slug, &link.set) {
            Ok(scenario) => scenario,
            Err(lines) => return self.refuse(lines),
        };
        let recording = Recording { commands: link.commands, ..Recording::new(&scenario, link.seed) };
        let found = recording.check();
        if !found.is_empty() {
            return self.refuse(found.iter().map(diagnostic).collect());
        }
        (self.page, self.view) = (link.page, None);
        let owner = if link.page == Page::Lab { StageOwner::Lab } else { StageOwner::Story };
        self.give_stage_to(owner);
        self.chapter_frame = None;
        if let Page::Chapter(index) = link.page {
            // A link to a moment of a chapter shows that moment, so the question is skipped.
            self.story.open(index);
            self.story.skip(index);
        }
        if link.page == Page::Lab {
            self.lab_link = Some(fragment.into());
        }
        let moment = LinkedMoment { at: link.at, speed: link.speed, race: link.race, digest: link.digest };
        self.stage.open_linked(link.slug, link.set, &recording, &moment);
    }

    /// Reports the mistakes of a link.
    fn refuse(&mut self, lines: Vec<String>) {
        // Nothing is recorded before the page is opened.
        let is_first = self.stage.run.recorded_to() == SimTime::ZERO;
        self.stage.notices.push(if is_first { Notice::FirstLink(lines) } else { Notice::Link(lines) });
    }
}
