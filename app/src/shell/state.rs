//! State: the state of the page, made of the states of the features, and `reduce`, the only function that changes it. It
//! hands each action to its feature and carries out what the feature requests of others. No browser, no markup: everything
//! here is tested natively.

pub mod workshop;
mod loading;
mod open;
mod turn;

use std::rc::Rc;

use sim_core::record::marker::MarkerKind;
use sim_core::record::recording::Recording;
use sim_core::show::frame::Frame;

pub use self::loading::{Brought, Loading};
use self::workshop::{WorkshopAction, WorkshopStates};
use super::chunk::Chunk;
use super::link::{self, Link};
use super::page::Page;
use super::settings::Settings;
use crate::affected::state::{Affected, Choice};
use crate::browser::load_failure::LoadFailure;
use crate::embed::address::{self as embed, Embed};
use crate::lab::bench::{Action as BenchAction, Bench, Request as BenchRequest};
use crate::lab::functions::LabFunctions;
use crate::run::anchor::Anchor;
use crate::run::playback::Speed;
use crate::run::scenarios;
use crate::stage::announcement::Announcement;
use crate::stage::notice::Notice;
use crate::stage::policy::{Hidden, Policy, Scene};
use crate::stage::state::{Action as StageAction, Shown, Stage};
use crate::story::state::{Action as StoryAction, Answer as StoryAnswer, Request as StoryRequest, Story};
use crate::studies::message::report::RunRef;
use crate::studies::state::{Action as StudiesAction, Studies, StudyKind};

/// Every change of the state. Buttons, keys, links and the clock all produce these.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// An action on the stage.
    Stage(StageAction),
    /// An action in the story.
    Story(StoryAction),
    /// What the reader does with the studies, and what workers respond.
    Studies(StudiesAction),
    /// An action on the bench of the lab.
    Bench(BenchAction),
    /// An answer in “Am I affected?”.
    Affected(Choice),
    /// An action in a feature that only the workshop has.
    Workshop(WorkshopAction),
    /// Open the target of a link.
    OpenLink(String),
    /// Open a recording. It must be valid.
    OpenRecording(Rc<Recording>),
    /// Open a recording at an anchor, at this speed. It must be valid.
    OpenAt(Rc<Recording>, Anchor, Speed),
    /// Open a run that a report refers to.
    OpenRun(RunRef),
    /// Change the reader's settings.
    SetSettings(Settings),
    /// Start (`true`) or stop presenting to a group.
    Trainer(bool),
    /// The presenter's clicker forward: the answer, then marker after marker, then the next chapter.
    Advance,
    /// The presenter's clicker back: the reverse of [`Action::Advance`].
    GoBack,
    /// A chunk has arrived, with what it brings.
    ChunkArrived(Chunk, Brought),
    /// Words that are loaded later have arrived.
    WordsArrived,
    /// A chunk or words that the open page needs failed to load.
    LoadFailed(LoadFailure),
    /// Load it again.
    LoadAgain,
}

/// On the start page, play pauses when the heartbeat is lost.
const START_PAUSES: [MarkerKind; 1] = [MarkerKind::HeartbeatLost];

/// Whose run is on the stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum StageOwner {
    /// The start page, a chapter, or an embedded stage.
    Story,
    /// The lab.
    Lab,
    /// A chapter of a team.
    Team,
}

/// The state of the page.
#[derive(Clone, Debug)]
pub struct AppState {
    /// The open page.
    pub page: Page,
    /// The view of it that a link has opened, such as a case of the runbook.
    pub view: Option<String>,
    /// How the stage is embedded, if it is in another page.
    pub embed: Option<Embed>,
    /// The stage.
    pub stage: Stage,
    /// Answers and progress in the story.
    pub story: Story,
    /// Whether the answers of earlier visits have been restored.
    pub restored: bool,
    /// The reader's settings.
    pub settings: Settings,
    /// Whether the page is presented to a group.
    pub trainer: bool,
    /// How loading what the open page needs has gone so far.
    pub loading: Loading,
    /// Whose run is on the stage.
    stage_owner: StageOwner,
    /// The stage of the lab while another run is on the stage.
    lab_stage: Option<Stage>,
    /// The link to a moment that opened the run of the lab.
    lab_link: Option<String>,
    /// Which chunks are loaded, in the order of [`Chunk`].
    chunks: [bool; 2],
    /// A link that waits for the chunk whose code reads it.
    pending: Option<String>,
    /// The bench of the lab.
    pub bench: Bench,
    /// The functions of the lab, in the program that contains them.
    pub lab_functions: Option<LabFunctions>,
    /// The answers in “Am I affected?”.
    pub affected: Affected,
    /// The states of the features that only the workshop has.
    pub workshop: WorkshopStates,
    /// The studies that the reader has started.
    pub studies: Studies,
    /// The frame with which the chapter begins: the numbers in its text are from it, wherever the cursor goes. It is kept
    /// because finding it for each drawing would move both cursors of the run there and back.
    pub chapter_frame: Option<Rc<Frame>>,
}

impl AppState {
    /// The state with which the page opens: the default scenario at its start, or the target of a link.
    #[must_use]
    pub fn open(fragment: &str) -> AppState {
        reduce(AppState::fresh(), Action::OpenLink(fragment.into()))
    }

    /// The state for a whole address: the page, or its stage embedded in another page. `home` is opened if the address
    /// names no page.
    #[must_use]
    pub fn arrive(home: Page, lab_functions: Option<LabFunctions>, query: &str, fragment: &str) -> AppState {
        let Some((embed, problems)) = embed::read(query, &Page::story_slugs()) else {
            let state = AppState { page: home, lab_functions, ..AppState::fresh() };
            return reduce(state, Action::OpenLink(fragment.into()));
        };
        let mut state = AppState::fresh();
        // An embedded stage shows no settings in which shortcuts could be switched off.
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
            loading: Loading::default(),
            stage_owner: StageOwner::Story,
            lab_stage: None,
            lab_link: None,
            chunks: [false; 2],
            pending: None,
            bench: Bench::default(),
            lab_functions: None,
            affected: Affected::default(),
            workshop: WorkshopStates::default(),
            studies: Studies::default(),
            chapter_frame: None,
        }
    }

    /// What the open page asks of the stage.
    #[must_use]
    pub fn policy(&self) -> Policy {
        let chapter = self.page.chapter();
        let scene = chapter.map(|chapter| chapter.scene);
        // An embedded stage shows no question, and lets the reader switch to the other side, which the story shows in a later chapter.
        let embedded = self.embed.is_some();
        let is_open = |index| self.story.answer(index) == StoryAnswer::Open;
        let answer_first = !embedded && self.page.chapter_index().is_some_and(is_open);
        Policy {
            scene,
            switches_sides: embedded && matches!(scene, Some(Scene::One | Scene::Watched | Scene::Race)),
            answer_first,
            hidden: chapter.filter(|_| answer_first).map_or(Hidden::NONE, |chapter| chapter.hidden),
            letters: self.settings.letters,
            clicker: self.trainer,
            pause_at: (!self.page.is_free()).then(|| chapter.map_or(&START_PAUSES[..], |chapter| chapter.rests)),
        }
    }

    /// The stage as it is drawn on the open page.
    #[must_use]
    pub fn shown(&self) -> Shown<'_> {
        Shown { stage: &self.stage, policy: self.policy() }
    }

    /// Whether the reader has to answer the chapter's question before the run goes on.
    #[must_use]
    pub fn is_gated(&self) -> bool {
        self.policy().answer_first
    }

    /// The frame with which the chapter begins; the present one until that moment is recorded.
    #[must_use]
    pub fn chapter_frame(&self) -> Rc<Frame> {
        self.chapter_frame.clone().unwrap_or_else(|| self.stage.frames[0].clone())
    }

    /// Stores the frame with which the chapter begins once the run is recorded that far.
    fn find_chapter_frame(&mut self) {
        if self.chapter_frame.is_none()
            && let Some(at) = self.page.chapter().and_then(|chapter| chapter.setup.at.find(&self.stage.run))
        {
            let [before, _] = self.stage.run.frames(at);
            self.chapter_frame = Some(before);
        }
    }

    /// The link that reopens the moment shown, with its digest.
    #[must_use]
    pub fn link(&self) -> String {
        link::write(&Link { digest: Some(self.stage.digest()), ..self.place() })
    }

    /// The link without the digest, which would take a replay: for reports that are prepared on every change.
    #[must_use]
    pub fn link_without_digest(&self) -> String {
        link::write(&self.place())
    }

    fn place(&self) -> Link {
        let stage = &self.stage;
        Link {
            // A pack of a team travels as a file; a link to a moment of its run opens the lab.
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

    /// Carries out an action on the stage, unless it would give away the answer of an open question. Only this function
    /// decides that.
    fn on_stage(&mut self, action: StageAction) {
        if self.is_gated() && self.stage.is_revealed_by(&action) {
            return self.ask_for_answer();
        }
        self.stage.reduce(action, &self.policy());
    }

    /// Records a slice, and carries out what waits for the run to be recorded that far.
    fn record(&mut self) {
        self.on_stage(StageAction::Record);
        self.find_chapter_frame();
        let waits = self.bench.mission.as_ref().is_some_and(|mission| mission.waits);
        if waits && !self.stage.records() {
            self.on_bench(BenchAction::CheckMission);
        }
    }

    /// Refuses an action because the question is open: play stops and the question is brought into view.
    fn ask_for_answer(&mut self) {
        self.stage.playing = false;
        self.stage.announcement = Some(Announcement::AnswerFirst);
        self.story.refused += 1;
    }

    /// Carries out an action on the bench, and what it requests.
    fn on_bench(&mut self, action: BenchAction) {
        let Some(lab_functions) = self.lab_functions else { return };
        for request in (lab_functions.reduce)(&mut self.bench, &mut self.stage, action) {
            match request {
                BenchRequest::Stage(action) => self.on_stage(action),
                BenchRequest::Open(recording) => self.open_recording(&recording),
                BenchRequest::Announce(announcement) => self.stage.announcement = Some(announcement),
            }
        }
    }

    /// Carries out an action in the story, and what it requests.
    fn on_story(&mut self, action: StoryAction) {
        if self.is_gated() && action.reveals() {
            return self.ask_for_answer();
        }
        self.restored |= matches!(action, StoryAction::Restore(_));
        match self.story.reduce(action, self.page.chapter_index()) {
            None => {}
            Some(StoryRequest::Setup(setup)) => self.set_up(&setup, false),
            Some(StoryRequest::SetUpBeside(setup)) => self.set_up(&setup, self.stage.run.has_classic()),
            Some(StoryRequest::Show(setup)) => {
                self.set_up(&setup, self.stage.run.has_classic());
                if self.stage.announcement.is_none() {
                    self.stage.announcement = self.stage.marker_announced(&self.policy());
                }
            }
            Some(StoryRequest::RunRace(notify_ns)) => self.stage.run_race(notify_ns),
            Some(StoryRequest::OpenStartPage) => self.open_page(Page::Start),
        }
    }
}

/// The state after an action.
#[must_use]
pub fn reduce(mut state: AppState, action: Action) -> AppState {
    match action {
        Action::Stage(StageAction::Record) => state.record(),
        Action::Stage(action) => state.on_stage(action),
        Action::Story(action) => state.on_story(action),
        Action::Studies(action) => state.studies.reduce(action, || state.stage.run.scenario()),
        Action::Bench(act) => state.on_bench(act),
        Action::Affected(choice) => state.affected = state.affected.choose(choice),
        Action::Workshop(action) => state.workshop.reduce(action),
        Action::OpenLink(fragment) => {
            if state.embed.is_some() {
                // The embedding page can send any number of links.
                state.stage.notices.clear();
            }
            state.open_link(&fragment);
        }
        Action::OpenRecording(recording) => state.open_recording(&recording),
        Action::OpenAt(recording, anchor, speed) => {
            state.give_stage_to(StageOwner::Team);
            state.open_recording(&recording);
            state.stage.go_to_anchor(anchor, speed, &state.policy());
        }
        Action::OpenRun(RunRef::Scenario(slug)) => state.on_stage(StageAction::OpenRun(slug)),
        Action::OpenRun(RunRef::Seed(seed)) => {
            // The scenario of the study; another one may be on the stage by now.
            if let Some(scenario) = state.studies.study(StudyKind::FreezeRate).scenario.clone() {
                state.open_recording(&Recording::new(&scenario, seed));
            }
        }
        Action::SetSettings(settings) => state.settings = settings,
        Action::Trainer(trainer) => (state.trainer, state.stage.lanes) = (trainer, false),
        Action::Advance => state.advance(),
        Action::GoBack => state.go_back(),
        Action::ChunkArrived(chunk, brought) => state.take_chunk(chunk, brought),
        Action::WordsArrived => state.loading.failure = None,
        Action::LoadFailed(failure) => state.loading.failure = Some(failure),
        Action::LoadAgain => {
            state.loading.failure = None;
            state.loading.attempt += 1;
        }
    }
    state
}

#[cfg(test)]
mod tests;
