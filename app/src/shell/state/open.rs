//! Open: opens a page at its beginning, a recording, or the target of a link.

use sim_core::model::time::SimTime;
use sim_core::record::recording::Recording;

use super::{AppState, Page, Scene, link};
use crate::facts::diagnostics::diagnostic;
use crate::lab::presets::{preset_and_changes, preset_with};
use crate::run::playback::Speed;
use crate::run::setup::Setup;
use crate::shell::link::Opened;
use crate::stage::notice::Notice;
use crate::stage::state::open::LinkedMoment;
use crate::story::chapters::CHAPTERS;
use crate::words::embed as embed_words;

/// The run of the start page: the freeze from its start.
const START: Setup = Setup::start("freeze", Speed::Freeze);

impl AppState {
    /// Opens a page at its beginning.
    pub(super) fn open_page(&mut self, page: Page) {
        self.page = page;
        self.chapter_frame = None;
        match page {
            Page::Start => self.set_up(&START, false),
            Page::Chapter(index) => {
                self.story.open(index);
                let chapter = &CHAPTERS[index];
                self.set_up(&chapter.setup, chapter.scene == Scene::WithClassic);
            }
            Page::Lab | Page::Runbook | Page::Check | Page::Team | Page::Affected | Page::Sources => {
                self.stage.playing = false;
            }
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
                self.view = view;
                return self.open_page(page);
            }
            Ok(Some(Opened::Moment(link))) => link,
            Err(lines) => return self.refuse(lines),
        };
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
        self.chapter_frame = None;
        if let Page::Chapter(index) = link.page {
            // A link to a moment of a chapter shows that moment, so the question is skipped.
            self.story.open(index);
            self.story.skip(index);
        }
        let moment = LinkedMoment { at: link.at, speed: link.speed, race: link.race, digest: link.digest };
        self.stage.open_linked(link.slug, link.set, &recording, &moment);
    }

    /// Reports the mistakes of a link.
    fn refuse(&mut self, lines: Vec<String>) {
        self.stage.notices.push(Notice::Link(lines));
    }
}
