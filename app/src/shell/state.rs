//! The state of the page and the one function that changes it: what each feature knows, and what is the page's own. No
//! browser, no markup: everything here is tested natively.

mod open;
mod turn;

use std::rc::Rc;

use sim_core::record::marker::MarkerKind;
use sim_core::record::recording::Recording;
use sim_core::show::frame::Frame;

use super::link::{self, Link};
use super::page::Page;
use super::settings::Settings;
use crate::affected::state::{Affected, Choice};
use crate::embed::address::{self as embed, Embed};
use crate::lab::bench::{Act as BenchAct, Asked, Bench};
use crate::lab::state::Knobs;
use crate::run::anchor::Anchor;
use crate::run::playback::Speed;
use crate::run::scenarios;
use crate::stage::announcement::Announcement;
use crate::stage::notice::Notice;
use crate::stage::policy::{Hidden, Policy, Scene};
use crate::stage::state::{Action as StageAction, Shown, Stage};
use crate::story::state::{Action as StoryAction, Answer as StoryAnswer, Asked as StoryAsked, Story};
use crate::studies::message::report::RunRef;
use crate::studies::state::{Action as StudiesAction, Studies, StudyKind};

/// Everything that can be done on the page. Buttons, keys, links and the clock all end up here.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Something on the stage.
    Stage(StageAction),
    /// Something in the story.
    Story(StoryAction),
    /// What the reader does with the studies, and what workers respond.
    Studies(StudiesAction),
    /// Something on the bench of the lab.
    Bench(BenchAct),
    /// Answer “Am I affected?”.
    Affected(Choice),
    /// Open what a link carries.
    OpenLink(String),
    /// Open a recording that was checked.
    OpenRecording(Rc<Recording>),
    /// Open one where something happens, and play it so fast.
    OpenAt(Rc<Recording>, Anchor, Speed),
    /// Open a run that a report refers to.
    OpenRun(RunRef),
    /// The reader's choices for this device.
    SetSettings(Settings),
    /// Large type for a room, or no longer.
    Trainer(bool),
    /// What a clicker does: answer, then marker after marker, then the next chapter.
    Advance,
    /// The way back of that.
    GoBack,
    /// Words that are loaded later have come, or could not be had.
    WordsCame(bool),
    /// Fetch them once more.
    WordsAgain,
}

/// Words that are loaded later.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LaterWords {
    /// Counts how often they were asked for anew.
    pub attempt: u32,
    /// Whether they could not be had.
    pub failed: bool,
}

/// Outside the chapters play rests when it is plain that one VM has stopped.
const START_RESTS: [MarkerKind; 1] = [MarkerKind::HeartbeatLost];

/// Everything the page knows.
#[derive(Clone, Debug)]
pub struct AppState {
    /// The page that is open.
    pub page: Page,
    /// The part of it that is open, where a page has parts.
    pub view: Option<String>,
    /// How the stage is embedded, if it stands alone in somebody else’s page.
    pub embed: Option<Embed>,
    /// What is on the stage.
    pub stage: Stage,
    /// What has been answered.
    pub story: Story,
    /// Whether what was kept between visits has been brought back.
    pub restored: bool,
    /// The reader's choices for this device.
    pub settings: Settings,
    /// Large type for a room.
    pub trainer: bool,
    /// What is known about words that are loaded later.
    pub words: LaterWords,
    /// What the bench of the lab knows.
    pub bench: Bench,
    /// How numbers are changed, where they can be.
    pub knobs: Option<Knobs>,
    /// What was answered to “Am I affected?”.
    pub affected: Affected,
    /// The studies that the reader has started.
    pub studies: Studies,
    /// The frame at which the chapter begins: its sentences speak of it, wherever the cursor goes.
    pub chapter_frame: Option<Rc<Frame>>,
}

impl AppState {
    /// The page as it opens: the default scenario at its start, or what a link carries.
    #[must_use]
    pub fn open(fragment: &str) -> AppState {
        reduce(AppState::fresh(), Action::OpenLink(fragment.into()))
    }

    /// The page as its whole address has it: on its own, or its stage in somebody else’s page. `home` is the page that
    /// opens if the address names none.
    #[must_use]
    pub fn arrive(home: Page, knobs: Option<Knobs>, query: &str, fragment: &str) -> AppState {
        let Some((embed, problems)) = embed::read(query, &Page::story_slugs()) else {
            let state = AppState { page: home, knobs, ..AppState::fresh() };
            return reduce(state, Action::OpenLink(fragment.into()));
        };
        let mut state = AppState::fresh();
        // There are no settings to switch letters off, and nothing to do with them.
        state.settings = Settings { theme: embed.theme, letters: false };
        let page = Page::named(embed.chapter).unwrap_or(Page::Start);
        state.embed = Some(embed);
        state.open_page(page);
        let mut state = reduce(state, Action::OpenLink(fragment.into()));
        if !problems.is_empty() {
            state.stage.notices.insert(0, Notice::EmbedAddress(problems));
        }
        state
    }

    fn fresh() -> AppState {
        AppState {
            page: Page::Start,
            view: None,
            embed: None,
            stage: Stage::default(),
            story: Story::default(),
            restored: false,
            settings: Settings::default(),
            trainer: false,
            words: LaterWords::default(),
            bench: Bench::default(),
            knobs: None,
            affected: Affected::default(),
            studies: Studies::default(),
            chapter_frame: None,
        }
    }

    /// What the open page asks of the stage.
    #[must_use]
    pub fn policy(&self) -> Policy {
        let chapter = self.page.chapter();
        let scene = chapter.map(|chapter| chapter.scene);
        // An embedded stage asks no question, and has no other chapter that shows what the update changes.
        let embedded = self.embed.is_some();
        let is_open = |index| self.story.answer(index) == StoryAnswer::Open;
        let answer_first = !embedded && self.page.chapter_index().is_some_and(is_open);
        Policy {
            scene,
            turns_sides: embedded && matches!(scene, Some(Scene::One | Scene::Watched | Scene::Race)),
            answer_first,
            hidden: chapter.filter(|_| answer_first).map_or(Hidden::NONE, |chapter| chapter.hidden),
            letters: self.settings.letters,
            clicker: self.trainer,
            pause_at: (!self.page.is_free()).then(|| chapter.map_or(&START_RESTS[..], |chapter| chapter.rests)),
        }
    }

    /// The stage as it is drawn on the open page.
    #[must_use]
    pub fn shown(&self) -> Shown<'_> {
        Shown { stage: &self.stage, policy: self.policy() }
    }

    /// Whether the chapter's question comes first.
    #[must_use]
    pub fn is_gated(&self) -> bool {
        self.policy().answer_first
    }

    /// The frame a chapter's sentences speak of: the present one until its beginning is recorded.
    #[must_use]
    pub fn chapter_frame(&self) -> Rc<Frame> {
        self.chapter_frame.clone().unwrap_or_else(|| self.stage.frames[0].clone())
    }

    /// Finds that frame once the run is recorded that far.
    fn find_chapter_frame(&mut self) {
        if self.chapter_frame.is_none()
            && let Some(at) = self.page.chapter().and_then(|chapter| chapter.setup.at.find(&self.stage.run))
        {
            let [before, _] = self.stage.run.frames(at);
            self.chapter_frame = Some(before);
        }
    }

    /// The link that reopens this very moment.
    #[must_use]
    pub fn link(&self) -> String {
        link::write(&Link { digest: Some(self.stage.digest()), ..self.place() })
    }

    /// The same without its digest, which takes a replay: for a report that is hoped never to be needed.
    #[must_use]
    pub fn bare_link(&self) -> String {
        link::write(&self.place())
    }

    fn place(&self) -> Link {
        let stage = &self.stage;
        Link {
            // What a team wrote travels as a file; a moment of its run is shown in the lab.
            page: if self.page == Page::Team { Page::Lab } else { self.page },
            slug: if stage.own.is_some() { scenarios::SLUGS[0] } else { stage.slug },
            seed: stage.run.seed(),
            at: stage.at,
            speed: stage.speed,
            set: stage.set.clone(),
            commands: stage.run.commands(),
            race: stage.race.as_ref().map(|race| (race.marker, race.run.notify_ns)),
            digest: None,
        }
    }

    /// Does something on the stage, unless the chapter's question comes first. The only place where that is asked.
    fn on_stage(&mut self, action: StageAction) {
        if self.stage.is_revealed_by(&action) && self.waits_for_answer() {
            return;
        }
        self.stage.reduce(action, &self.policy());
    }

    /// Records a slice, and does what waits for the run to be recorded so far.
    fn record(&mut self) {
        self.on_stage(StageAction::Record);
        self.find_chapter_frame();
        let waits = self.bench.mission.as_ref().is_some_and(|mission| mission.waits);
        if waits && !self.stage.records() {
            self.on_bench(BenchAct::Check);
        }
    }

    /// Whether the question comes first; if so play stops and the question comes into view.
    fn waits_for_answer(&mut self) -> bool {
        let waits = self.is_gated();
        if waits {
            self.stage.playing = false;
            self.stage.announcement = Some(Announcement::AnswerFirst);
            self.story.asked += 1;
        }
        waits
    }

    /// Does something on the bench, and what that asks of the stage.
    fn on_bench(&mut self, act: BenchAct) {
        let Some(knobs) = self.knobs else { return };
        for asked in (knobs.act)(&mut self.bench, &mut self.stage, act) {
            match asked {
                Asked::Stage(action) => self.on_stage(action),
                Asked::Open(recording) => self.open_recording(&recording),
                Asked::Announce(announcement) => self.stage.announcement = Some(announcement),
            }
        }
    }

    /// Does something in the story, and what that asks of the stage.
    fn on_story(&mut self, action: StoryAction) {
        if action.reveals() && self.waits_for_answer() {
            return;
        }
        self.restored |= matches!(action, StoryAction::Kept(_));
        match self.story.reduce(action, self.page.chapter_index()) {
            None => {}
            Some(StoryAsked::Setup(setup)) => self.set_up(&setup, false),
            Some(StoryAsked::SetUpBeside(setup)) => self.set_up(&setup, self.stage.run.has_classic()),
            Some(StoryAsked::Show(setup)) => {
                self.set_up(&setup, self.stage.run.has_classic());
                if self.stage.announcement.is_none() {
                    self.stage.announcement = self.stage.marker_announced(&self.policy());
                }
            }
            Some(StoryAsked::RunRace(notify_ns)) => self.stage.run_race(notify_ns),
            Some(StoryAsked::Start) => self.open_page(Page::Start),
        }
    }
}

/// What the page knows after an action. The only thing that changes the state.
#[must_use]
pub fn reduce(mut state: AppState, action: Action) -> AppState {
    match action {
        Action::Stage(StageAction::Record) => state.record(),
        Action::Stage(action) => state.on_stage(action),
        Action::Story(action) => state.on_story(action),
        Action::Studies(action) => state.studies.reduce(action, || state.stage.run.scenario()),
        Action::Bench(act) => state.on_bench(act),
        Action::Affected(choice) => state.affected = state.affected.choose(choice),
        Action::OpenLink(fragment) => {
            if state.embed.is_some() {
                // The page around may send any number of them.
                state.stage.notices.clear();
            }
            state.open_link(&fragment);
        }
        Action::OpenRecording(recording) => state.open_recording(&recording),
        Action::OpenAt(recording, anchor, speed) => {
            state.open_recording(&recording);
            state.stage.go_to_anchor(anchor, speed, &state.policy());
        }
        Action::OpenRun(RunRef::Scenario(slug)) => state.on_stage(StageAction::OpenRun(slug)),
        Action::OpenRun(RunRef::Seed(seed)) => {
            // The scenario that was studied, which need not be on the stage any more.
            if let Some(scenario) = state.studies.study(StudyKind::FreezeRate).scenario.clone() {
                state.open_recording(&Recording::new(&scenario, seed));
            }
        }
        Action::SetSettings(settings) => state.settings = settings,
        Action::Trainer(trainer) => (state.trainer, state.stage.lanes) = (trainer, false),
        Action::Advance => state.advance(),
        Action::GoBack => state.go_back(),
        Action::WordsCame(came) => state.words.failed = !came,
        Action::WordsAgain => {
            state.words.failed = false;
            state.words.attempt += 1;
        }
    }
    state
}

#[cfg(test)]
mod tests;
