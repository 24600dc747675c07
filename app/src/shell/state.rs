//! The state of the page and the one function that changes it. No browser, no markup: everything here is tested
//! natively.

use core::iter::successors;
use std::rc::Rc;

use sim_core::model::command::Command;
use sim_core::model::event::{Event, EventKind};
use sim_core::model::machine::handler::HandlerKind;
use sim_core::model::order::sort_few;
use sim_core::model::time::{SECOND, SimTime};
use sim_core::record::recording::Recording;
use sim_core::record::twin::Side;
use sim_core::show::frame::Frame;

use super::link::{self, Link, Opened};
use super::page::Page;
use super::settings::Settings;
use crate::affected::state::{Affected, Choice};
use crate::embed::address::{self as embed, Embed};
use crate::facts::diagnostics::diagnostic;
use crate::facts::told::Instant;
use crate::facts::{events, told};
use crate::kit::number;
use crate::lab::act::{Act as BenchAct, Bench};
use crate::lab::state::Knobs;
use crate::run::anchor::{Anchor, Kind, Stand};
use crate::run::history::History;
use crate::run::playback::{self, Speed};
use crate::run::{Mark, Run, scenarios};
use crate::stage::cue::parts as cue;
use crate::stage::race::state::{self as race, RaceState};
use crate::stage::sealed_room::state::{self as sealed, Act, Sealed};
use crate::story::chapters::CHAPTERS;
use crate::story::content::{Scene, Veil};
use crate::story::recovery::WATCHES;
use crate::story::state::{Answer as StoryAnswer, Story};
use crate::studies::inquiry::{Answer, Place};
use crate::studies::state::{self as inquiries, Failure, Inquiries, Topic};
use crate::words::{
    embed as embed_words, grouped, language, link as link_words, race as race_words, sealed as sealed_words,
    story as story_words,
};

/// Everything that can be done on the page. Buttons, keys, links and the clock all end up here.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// This many milliseconds of wall time have passed while something plays.
    Tick(f64),
    /// There is time to record a slice.
    Record,
    /// Play if paused, pause if playing.
    PlayPause,
    /// Play, unless it plays: the page around an embedded stage asks for it.
    Play,
    /// Stop playing: the page is hidden, or the page around asks for it.
    Pause,
    /// Go to a moment.
    Seek(SimTime),
    /// Go to the start.
    ToStart,
    /// Go to the next event, of the race if one is open.
    StepForward,
    /// Go to the event before.
    StepBack,
    /// Go to the next landmark.
    NextMark,
    /// Go to the landmark before.
    PreviousMark,
    /// Play at this speed.
    SetSpeed(Speed),
    /// Pause, or do not pause, at the first landmark of each kind.
    SetStops(bool),
    /// Open a scenario with its own run number.
    OpenRun(String),
    /// Run the present scenario with the run number somebody typed.
    RunTyped(String),
    /// Open what a link carries.
    OpenLink(String),
    /// Mark an answer of the chapter's question.
    MarkAnswer(usize),
    /// Give the marked answer.
    GiveAnswer,
    /// Go on without an answer.
    SkipAnswer,
    /// Go to where an answer is refuted or confirmed.
    ToAnswer(usize),
    /// Put somebody on watch, by the position in the chapter's list.
    Watch(usize),
    /// Open a run as a step of the story has it.
    Stand(Stand),
    /// Show a classic VM as a third arm, or no longer.
    ShowClassic(bool),
    /// One hand more or fewer for an answer.
    Hand(usize, bool),
    /// Forget every answer.
    StartOver,
    /// What was kept on this device; empty if nothing was.
    Kept(String),
    /// The reader's choices for this device.
    SetSettings(Settings),
    /// Large type for a room, or no longer.
    Trainer(bool),
    /// Show lanes and logs in front of a room, or no longer.
    ToggleLanes,
    /// What a clicker does: answer, then landmark after landmark, then the next chapter.
    Advance,
    /// The way back of that.
    GoBack,
    /// Words that are loaded later have come, or could not be had.
    WordsCame(bool),
    /// Fetch them once more.
    WordsAgain,
    /// Answer “Am I affected?”.
    Affected(Choice),
    /// Put the messages away.
    Dismiss,
    /// The reader asks for less motion, or no longer does.
    LessMotion(bool),
    /// Show this arm where there is room for one.
    ShowArm(usize),
    /// Go to where the two sides first part.
    ToDifference,
    /// Open the race behind the lost wake-up at this moment.
    OpenRace(SimTime),
    /// Back to the run.
    CloseRace,
    /// Put the news at this many nanoseconds after the look.
    MoveNews(i64),
    /// Put the notification of the race at the moment that somebody typed.
    NewsTyped(String),
    /// Try the race with this handler.
    RaceHandler(HandlerKind),
    /// Do something to the machine, here and now. The run forks.
    Give(Command),
    /// Do several things at once.
    GiveAll(Vec<Command>),
    /// Do something in the sealed room.
    Room(Act),
    /// Take the last change back.
    Undo,
    /// Do once more what was taken back.
    Redo,
    /// Give numbers of the scenario other values, by their names in the table of parameters.
    Adjust(Vec<(String, u64)>),
    /// Do something on the bench of the lab.
    Bench(BenchAct),
    /// Somebody asked for a link to a run that no link can carry.
    NoLink,
    /// Open a recording that was checked.
    OpenRecording(Rc<Recording>),
    /// Open one where something happens, and play it so fast.
    OpenAt(Rc<Recording>, Anchor, Speed),
    /// Helpers may use this many processors.
    Processors(u64),
    /// The next study shall have this many runs.
    SetRuns(u64),
    /// Ask helpers about this.
    Ask(Topic),
    /// Stop asking.
    StopAsking(Topic),
    /// Somebody has answered: about what, in which inquiry, to which of its questions.
    Answered(Topic, u32, usize, Result<Answer, Failure>),
    /// Open what an answer offers.
    OpenPlace(Place),
}

/// A message for the reader that stays until it is put away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What it is about.
    pub title: String,
    /// What was found, a sentence each.
    pub lines: Vec<String>,
}

/// Words that are loaded later.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LaterWords {
    /// Counts how often they were asked for anew.
    pub attempt: u32,
    /// Whether they could not be had.
    pub failed: bool,
}

/// Something to be done once the run is recorded so far.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Goal {
    pub(crate) at: Target,
    pub(crate) race: Option<Door>,
    pub(crate) digest: Option<u64>,
}

/// A moment to be shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Target {
    Time(SimTime),
    Anchor(Anchor),
}

/// A race to be opened: the moment of its landmark (of the goal itself, if none is named), where the news is, and
/// whether the cursor stands before all of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Door {
    landmark: Option<SimTime>,
    notify_ns: i64,
    rewound: bool,
}

/// What is taken for a run number.
const RUN_NUMBERS: number::Field = number::Field::whole(0, u64::MAX);
/// The cold open: the freeze from its start.
const START: Stand = Stand::start("freeze", Speed::Freeze);
/// It rests when it is plain that one VM has stopped.
const START_RESTS: [Kind; 1] = [Kind::HeartbeatLost];
/// Play in a chapter rests after this many milliseconds, whatever happens.
const UNATTENDED_MS: f64 = 20_000.0;

/// Everything the page knows.
#[derive(Clone, Debug)]
pub struct AppState {
    /// The page that is open.
    pub page: Page,
    /// The part of it that is open, where a page has parts.
    pub view: Option<String>,
    /// How the stage is embedded, if it stands alone in somebody else’s page.
    pub embed: Option<Embed>,
    /// What has been answered.
    pub story: Story,
    /// Whether what was kept between visits has been brought back.
    pub restored: bool,
    /// The reader's choices for this device.
    pub settings: Settings,
    /// Large type for a room.
    pub trainer: bool,
    /// Whether lanes and logs are shown in front of a room.
    pub lanes: bool,
    /// What is known about words that are loaded later.
    pub words: LaterWords,
    /// The run on the stage.
    pub run: Run,
    /// Its scenario.
    pub slug: &'static str,
    /// Its numbers of the reader's own, by their names in the table of parameters.
    pub set: Vec<(String, u64)>,
    /// The title of a scenario that is none of the page's.
    pub own: Option<String>,
    /// What the bench of the lab knows.
    pub bench: Bench,
    /// How numbers are changed, where they can be.
    pub knobs: Option<Knobs>,
    /// Its run number.
    pub seed: u64,
    /// The moment shown.
    pub at: SimTime,
    /// The furthest moment ever shown of this run: what lies beyond stays blank.
    pub seen: SimTime,
    /// How far the run is recorded.
    pub recorded_to: SimTime,
    /// The frames shown, before and after the update.
    pub frames: [Rc<Frame>; 2],
    /// The frame of the same VM as a classic one, if it is shown.
    pub classic: Option<Rc<Frame>>,
    /// Whether it plays.
    pub playing: bool,
    /// How fast.
    pub speed: Speed,
    /// Whether play pauses at the first landmark of each kind.
    pub stops: bool,
    /// The race, if it is open.
    pub race: Option<RaceState>,
    /// What is chosen in the sealed room.
    pub sealed: Sealed,
    /// Whether the reader asks for less motion: sends then go from station to station without a way between.
    pub less_motion: bool,
    /// The arm shown where there is room for one.
    pub arm: usize,
    /// What was answered to “Am I affected?”.
    pub affected: Affected,
    /// Messages for the reader.
    pub notices: Vec<Notice>,
    /// What has just happened, for the live region and the line under the controls.
    pub told: Option<String>,
    /// What takes longer than a frame.
    pub inquiries: Inquiries,
    /// The frame at which the chapter begins: its sentences speak of it, wherever the cursor goes.
    pub told_at: Option<Rc<Frame>>,
    /// Steps back and forward again.
    pub(crate) history: History,
    pub(crate) goal: Option<Goal>,
    carry: f64,
    played_ms: f64,
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
        let Some((embed, problems)) = embed::read(query) else {
            let state = AppState { page: home, knobs, ..AppState::fresh() };
            return reduce(state, Action::OpenLink(fragment.into()));
        };
        let mut state = AppState::fresh();
        // There are no settings to switch letters off, and nothing to do with them.
        state.settings = Settings { theme: embed.theme, letters: false };
        let page = embed.page;
        state.embed = Some(embed);
        state.open_page(page);
        let mut state = reduce(state, Action::OpenLink(fragment.into()));
        if !problems.is_empty() {
            state.notices.insert(0, Notice { title: embed_words::broken().into(), lines: problems });
        }
        state
    }

    fn fresh() -> AppState {
        let scenario = scenarios::scenario(scenarios::SLUGS[0]).expect("the default scenario exists");
        let run = Run::new(&Recording::new(&scenario, scenario.seed));
        AppState {
            page: Page::Start,
            view: None,
            embed: None,
            story: Story::default(),
            restored: false,
            settings: Settings::default(),
            trainer: false,
            lanes: false,
            words: LaterWords::default(),
            frames: run.frames(SimTime::ZERO),
            classic: None,
            run,
            slug: scenarios::SLUGS[0],
            set: Vec::new(),
            own: None,
            bench: Bench::default(),
            knobs: None,
            seed: scenario.seed,
            at: SimTime::ZERO,
            seen: SimTime::ZERO,
            recorded_to: SimTime::ZERO,
            playing: false,
            speed: Speed::Freeze,
            stops: true,
            race: None,
            sealed: Sealed::default(),
            less_motion: false,
            arm: 0,
            affected: Affected::default(),
            notices: Vec::new(),
            told: None,
            inquiries: Inquiries::default(),
            told_at: None,
            history: History::default(),
            goal: None,
            carry: 0.0,
            played_ms: 0.0,
        }
    }

    /// Whether the clock is needed.
    #[must_use]
    pub fn moves(&self) -> bool {
        self.playing || self.race.as_ref().is_some_and(|race| race.playing)
    }

    /// Whether there is something left to record.
    #[must_use]
    pub fn records(&self) -> bool {
        self.recorded_to < self.run.end()
    }

    /// How much of what a link asked for is recorded, in hundredths; `None` if nothing is waited for.
    #[must_use]
    pub fn waits_for(&self) -> Option<u64> {
        self.goal.map(|goal| match goal.at {
            Target::Time(at) => self.recorded_to.0 * 100 / at.0.max(1),
            Target::Anchor(_) => self.recorded_to.0 * 100 / self.run.end().0.max(1),
        })
    }

    /// The frame a chapter's sentences speak of: the present one until its beginning is recorded.
    #[must_use]
    pub fn told_frame(&self) -> Rc<Frame> {
        self.told_at.clone().unwrap_or_else(|| self.frames[0].clone())
    }

    /// Finds that frame once the run is recorded that far.
    fn find_told_frame(&mut self) {
        if self.told_at.is_none()
            && let Some(at) = self.page.chapter().and_then(|chapter| chapter.stand.at.find(&self.run))
        {
            let [before, _] = self.run.frames(at);
            self.told_at = Some(before);
        }
    }

    /// Whether the handler of the side before the update has been swapped by now.
    #[must_use]
    pub fn swapped(&self) -> bool {
        self.frames[side_index(Side::Before)].handler == HandlerKind::After
    }

    /// The link that reopens this very moment.
    #[must_use]
    pub fn link(&self) -> String {
        link::write(&Link { digest: Some(self.digest()), ..self.place() })
    }

    /// The digest of the side before the update at this very moment.
    #[must_use]
    pub fn digest(&self) -> u64 {
        self.run.digest_at(self.at)
    }

    /// The same without its digest, which takes a replay: for a report that is hoped never to be needed.
    #[must_use]
    pub fn bare_link(&self) -> String {
        link::write(&self.place())
    }

    fn place(&self) -> Link {
        Link {
            // What a team wrote travels as a file; a moment of its run is shown in the lab.
            page: if self.page == Page::Team { Page::Lab } else { self.page },
            slug: if self.own.is_some() { scenarios::SLUGS[0] } else { self.slug },
            seed: self.seed,
            at: self.at,
            speed: self.speed,
            set: self.set.clone(),
            commands: self.run.commands(),
            race: self.race.as_ref().map(|race| (race.landmark, race.run.notify_ns)),
            digest: None,
        }
    }

    /// Landmarks up to the furthest moment seen, of the sides shown.
    #[must_use]
    pub fn marks_seen(&self) -> Vec<Mark> {
        let seen = self.run.marks().into_iter().take_while(|mark| mark.event.at <= self.seen);
        seen.filter(|mark| self.shows(mark.side)).collect()
    }

    /// Whether a side is on the stage.
    #[must_use]
    pub fn shows(&self, side: Side) -> bool {
        match self.page.chapter().map(|chapter| chapter.scene) {
            None | Some(Scene::Both) => true,
            Some(_) if self.turns_sides() => side_index(side) == self.arm.min(1),
            Some(_) => side == Side::Before,
        }
    }

    /// What the stage keeps back until the question is answered.
    #[must_use]
    pub fn veil(&self) -> Veil {
        self.page.chapter().filter(|_| self.is_gated()).map_or(Veil::NONE, |chapter| chapter.veil)
    }

    /// Whether there is room for one side and the reader turns from one to the other: an embedded stage has no other
    /// chapter that shows what the update changes.
    #[must_use]
    pub fn turns_sides(&self) -> bool {
        let scene = self.page.chapter().map(|chapter| chapter.scene);
        self.embed.is_some() && matches!(scene, Some(Scene::One | Scene::Watched | Scene::Race))
    }

    /// Whether the chapter's question comes first. An embedded stage asks none.
    #[must_use]
    pub fn is_gated(&self) -> bool {
        match self.page {
            _ if self.embed.is_some() => false,
            Page::Chapter(index) => self.story.answer(index) == StoryAnswer::Open,
            _ => false,
        }
    }

    /// Shows a moment.
    fn show(&mut self, at: SimTime) {
        self.at = at.min(self.run.end());
        self.seen = self.seen.max(self.at);
        self.frames = self.run.frames(self.at);
        self.classic = self.run.classic_frame(self.at);
        self.carry = 0.0;
    }

    /// Goes to a moment by the reader's own hand: whatever plays stops, and what was waited for is not waited for.
    pub(crate) fn go_to(&mut self, at: SimTime) {
        self.playing = false;
        self.goal = None;
        self.race = None;
        self.show(at);
    }

    /// Opens a page where it begins.
    fn open_page(&mut self, page: Page) {
        self.page = page;
        self.told_at = None;
        match page {
            Page::Start => self.stand(&START, false),
            Page::Chapter(index) => {
                self.story.open(index);
                let chapter = &CHAPTERS[index];
                self.stand(&chapter.stand, chapter.scene == Scene::WithClassic);
            }
            _ => self.playing = false,
        }
    }

    /// Puts everything where a step of the story has it. What lies beyond is blank again.
    fn stand(&mut self, stand: &Stand, classic: bool) {
        let Some(slug) = scenarios::SLUGS.into_iter().find(|known| *known == stand.scenario) else { return };
        let scenario = scenarios::scenario(slug).expect("listed");
        let same = (self.slug, self.seed) == (slug, scenario.seed)
            && self.run.commands() == stand.gives
            && self.run.has_classic() == classic;
        self.history = History::default();
        if same && self.set.is_empty() {
            self.begin_anew();
        } else {
            let recording = Recording { commands: stand.gives.to_vec(), ..Recording::new(&scenario, scenario.seed) };
            self.start(slug, &recording);
            if classic {
                self.run = self.run.with_classic();
                self.begin_anew();
            }
        }
        self.arm = 0;
        self.aim(stand);
    }

    /// Goes on to where a step stands, in the run that is on the stage.
    fn aim(&mut self, stand: &Stand) {
        self.speed = stand.speed;
        let rewound = self.is_gated();
        let race = stand.race.map(|notify_ns| Door { landmark: None, notify_ns, rewound });
        self.goal = Some(Goal { at: Target::Anchor(stand.at), race, digest: None });
        self.reach_goal();
        self.find_told_frame();
    }

    /// Whether the question comes first; if so it is asked for.
    fn must_answer(&mut self) -> bool {
        if self.is_gated() {
            self.playing = false;
            self.story.asked += 1;
            self.told = Some(story_words::gate().into());
        }
        self.is_gated()
    }

    /// The landmark found, or the next one that `on` leads to at whose moment something happens on a side that is shown.
    fn shown(&self, found: Option<Mark>, on: fn(&Run, SimTime) -> Option<Mark>) -> Option<Mark> {
        let is_shown = |mark: &Mark| {
            let here = |other: &Mark| other.event.at == mark.event.at && self.shows(other.side);
            self.shows(mark.side) || self.run.marks().iter().any(here)
        };
        successors(found, |mark| on(&self.run, mark.event.at)).find(is_shown)
    }

    fn go_to_mark(&mut self, mark: Option<Mark>, none: &str) {
        match mark {
            Some(mark) => {
                self.go_to(mark.event.at);
                // Of several at one moment the last, since consequences follow their causes.
                let mark = self.mark_here().unwrap_or(mark);
                self.told = Some(self.tell(&mark));
            }
            None => self.told = Some(none.into()),
        }
    }

    /// Opens a run from the start.
    pub(crate) fn start(&mut self, slug: &'static str, recording: &Recording) {
        self.run = Run::new(recording);
        (self.slug, self.seed) = (slug, recording.seed);
        self.set.clear();
        self.own = None;
        self.goal = None;
        // A run of milliseconds is over at once at the speed of a freeze.
        self.speed = if recording.scenario.length_ns < SECOND { Speed::Send } else { Speed::Freeze };
        self.begin_anew();
    }

    fn begin_anew(&mut self) {
        self.playing = false;
        self.race = None;
        self.told = None;
        self.seen = SimTime::ZERO;
        self.recorded_to = self.run.recorded_to();
        self.show(SimTime::ZERO);
    }

    fn open_link(&mut self, fragment: &str) {
        let link = match link::read(fragment) {
            Ok(None) => {
                if self.run.recorded_to() == SimTime::ZERO {
                    self.open_page(self.page);
                }
                return;
            }
            Ok(Some(opened)) if self.embed.is_some() && !opened.page().has_stage() => {
                self.refuse(vec![embed_words::no_stage().into()]);
                return;
            }
            Ok(Some(Opened::Page(page, view))) => {
                self.notices.clear();
                self.view = view;
                self.open_page(page);
                return;
            }
            Ok(Some(Opened::Moment(link))) => link,
            Err(lines) => {
                self.refuse(lines);
                return;
            }
        };
        let scenario = match self.adjusted(link.slug, &link.set) {
            Ok(scenario) => scenario,
            Err(lines) => {
                self.refuse(lines);
                return;
            }
        };
        let recording = Recording { commands: link.commands, ..Recording::new(&scenario, link.seed) };
        let found = recording.check();
        if !found.is_empty() {
            self.refuse(found.iter().map(diagnostic).collect());
            return;
        }
        (self.page, self.view) = (link.page, None);
        self.told_at = None;
        if let Page::Chapter(index) = link.page {
            // Whoever follows a link to a moment of a chapter is shown that moment.
            self.story.open(index);
            self.story.skip(index);
        }
        self.history = History::default();
        self.start(link.slug, &recording);
        self.set = link.set;
        self.speed = link.speed;
        let race = link.race.map(|(at, notify_ns)| Door { landmark: Some(at), notify_ns, rewound: false });
        self.goal = Some(Goal { at: Target::Time(link.at), race, digest: link.digest });
    }

    /// Says what is wrong with a link.
    fn refuse(&mut self, lines: Vec<String>) {
        self.notices.push(Notice { title: link_words::broken().into(), lines });
    }

    /// Does what a link or a step asked for, once the run is recorded that far.
    pub(crate) fn reach_goal(&mut self) {
        let Some(goal) = self.goal else { return };
        let found = match goal.at {
            Target::Time(at) => Some(at.min(self.run.end())).filter(|at| *at <= self.recorded_to),
            Target::Anchor(anchor) => anchor.find(&self.run),
        };
        let landmark = goal.race.and_then(|door| door.landmark);
        let Some(at) = found.filter(|at| landmark.unwrap_or(*at) <= self.recorded_to) else {
            if !self.records() {
                // It never happens in this run.
                self.goal = None;
            }
            return;
        };
        self.goal = None;
        self.show(at);
        if let Some(told) = self.sealed.told(&self.frames[side_index(Side::Before)]) {
            self.told = Some(told);
        } else if self.told.is_none() && goal.race.is_none() && !self.is_gated() {
            self.told = self.told_here().or_else(|| self.happening());
        }
        if goal.digest.is_some_and(|digest| digest != self.run.digest_at(at)) {
            self.notices.push(Notice {
                title: link_words::other_model_title().into(),
                lines: vec![link_words::other_model().into()],
            });
        }
        let Some(door) = goal.race else { return };
        let landmark = landmark.unwrap_or(at);
        match self.run.race_at(landmark) {
            Some(race) => {
                let race = RaceState::open(race, landmark, Some(door.notify_ns));
                self.race = Some(if door.rewound { race.rewound() } else { race });
            }
            None => self.notices.push(Notice {
                title: link_words::part_of_link().into(),
                lines: vec![link_words::no_race_there().into()],
            }),
        }
    }

    fn tick(&mut self, elapsed_ms: f64) {
        if let Some(race) = self.race.take() {
            self.race = Some(if race.playing { race.ticked(elapsed_ms) } else { race });
            return;
        }
        if !self.playing {
            return;
        }
        self.played_ms += elapsed_ms;
        self.fold_quiet();
        let (ns, carry) = playback::passed(self.speed, elapsed_ms, self.carry);
        // Never past what is recorded: the recording is far quicker than any speed.
        let mut to = (self.at + ns).min(self.recorded_to).max(self.at);
        let stop = self.run.has_mark_within(self.at, to).then(|| self.next_rest(to)).flatten();
        if let Some(mark) = stop {
            to = mark.event.at;
            self.playing = false;
        }
        self.show(to);
        if let Some(mark) = stop {
            self.told = Some(self.tell(&mark));
        }
        self.carry = carry;
        if self.at >= self.run.end() {
            self.playing = false;
            self.told = Some(told::at_the_end().into());
        } else if self.playing && !self.page.is_free() && self.played_ms >= UNATTENDED_MS {
            self.playing = false;
            self.told = Some(story_words::rest_here().into());
        }
    }

    /// The landmark up to `to` at which play rests.
    fn next_rest(&self, to: SimTime) -> Option<Mark> {
        if self.page.is_free() {
            return self.stops.then(|| self.first_of_its_kind(to)).flatten();
        }
        self.rests(to).into_iter().find(|mark| mark.event.at > self.at)
    }

    /// The landmarks up to `to` at which play rests in the story: the first of each kind that the page names.
    fn rests(&self, to: SimTime) -> Vec<Mark> {
        let kinds: &[Kind] = match self.page {
            Page::Chapter(index) => CHAPTERS[index].rests,
            _ => &START_RESTS,
        };
        let mut marks: Vec<Mark> = self.run.marks();
        marks.retain(|mark| mark.event.at <= to && self.shows(mark.side));
        let first = |kind: &Kind| marks.iter().find(|mark| kind.is(&mark.event.kind)).copied();
        let mut rests: Vec<Mark> = kinds.iter().filter_map(first).collect();
        sort_few(&mut rests, |mark| mark.event.at);
        rests
    }

    /// Where sends are followed one by one, a stretch without any is skipped, and the skip is said.
    fn fold_quiet(&mut self) {
        let busy = |frame: &Rc<Frame>| frame.sends.iter().any(|send| send.until.is_some());
        if !self.speed.shows_sends() || self.frames.iter().any(busy) {
            return;
        }
        let lead_in = self.speed.ns_per_second() / 4;
        if let Some(next) = self.run.instant_after(self.at)
            && next.since(self.at) > 4 * lead_in
        {
            let to = SimTime(next.0 - lead_in).min(self.recorded_to);
            let [from, _] = self.frames.clone();
            self.show(to);
            self.told = Some(told::folded(&from, &self.frames[0]));
        }
    }

    /// The earliest landmark after the cursor and up to `to` that is the first of its kind in this run.
    fn first_of_its_kind(&self, to: SimTime) -> Option<Mark> {
        let marks = self.run.marks();
        let kind = |mark: &Mark| (core::mem::discriminant(&mark.event.kind), events::is_heartbeat_vp(&mark.event.kind));
        let routine = |mark: &Mark| {
            matches!(mark.event.kind, EventKind::SlotReturned { .. } | EventKind::Woken { .. })
                && !self.speed.shows_sends()
        };
        let first = marks.partition_point(|mark| mark.event.at <= self.at);
        (first..marks.len())
            .take_while(|i| marks[*i].event.at <= to)
            .find(|i| !routine(&marks[*i]) && marks[..*i].iter().all(|earlier| kind(earlier) != kind(&marks[*i])))
            .map(|i| marks[i])
    }

    fn play_pause(&mut self) {
        if self.must_answer() {
            return;
        }
        self.played_ms = 0.0;
        if let Some(race) = self.race.take() {
            self.race = Some(race.toggled());
            return;
        }
        if !self.playing && self.at >= self.run.end() {
            self.show(SimTime::ZERO);
        }
        self.playing = !self.playing;
        self.told = None;
    }

    fn step(&mut self, forward: bool) {
        if forward && self.must_answer() {
            return;
        }
        if let Some(race) = self.race.take() {
            self.race = Some(race.stepped(forward));
            return;
        }
        let there = if forward { self.run.instant_after(self.at) } else { self.run.instant_before(self.at) };
        self.playing = false;
        if let Some(at) = there {
            self.show(at);
        }
        self.told = self.happening();
    }

    /// What happens at the very moment shown, if anything does.
    fn happening(&self) -> Option<String> {
        let [before, after] = [Side::Before, Side::After].map(|side| {
            let frame = &self.frames[side_index(side)];
            // A cause at this very instant is among the events already.
            let earlier = |effect| self.cause_of(side, &effect).filter(|cause| cause.at < self.at);
            Instant {
                events: frame.recent.iter().filter(|event| event.at == self.at).copied().collect(),
                cause: cue::effect(frame).and_then(earlier),
            }
        });
        Some(told::instant(&before, &after)).filter(|words| !words.is_empty())
    }

    /// What an event on a side came of, as far as the frame shown or a landmark remembers it.
    fn cause_of(&self, side: Side, effect: &Event) -> Option<Event> {
        cue::cause(effect, &self.frames[side_index(side)], &self.run.landmarks(side))
    }

    /// What the weightiest landmark at the very moment shown says.
    #[must_use]
    pub fn told_here(&self) -> Option<String> {
        self.mark_here().map(|mark| self.tell(&mark))
    }

    /// A stretch with sends in it that is passed over on the way to a landmark: the frames at its ends.
    fn passed(&self, mark: &Mark) -> Option<[Rc<Frame>; 2]> {
        let end = SimTime(mark.event.at.0.checked_sub(1)?);
        let (from, to) = (&self.frames[side_index(mark.side)], &self.run.frames(end)[side_index(mark.side)]);
        (to.counts.completed > from.counts.completed).then(|| [from.clone(), to.clone()])
    }

    /// What a landmark says at which the cursor rests.
    fn tell(&self, mark: &Mark) -> String {
        told::landmark(mark, self.cause_of(mark.side, &mark.event).as_ref())
    }

    /// The weightiest landmark at the very moment shown: the last one, since consequences follow their causes.
    fn mark_here(&self) -> Option<Mark> {
        self.run.marks().into_iter().rfind(|mark| mark.event.at == self.at && self.shows(mark.side))
    }

    /// Does something in the sealed room.
    fn act(&mut self, act: Act) {
        self.sealed = self.sealed.after(act);
        match act {
            Act::Page(_) | Act::Actor(_) | Act::How(_) => {}
            Act::Try | Act::TryAll => self.give(&self.sealed.commands()),
            Act::Seal(isolation) => self.open_beside(sealed::slug(isolation)),
        }
    }

    /// Opens another scenario at this very moment, with what was done to this one.
    fn open_beside(&mut self, slug: &'static str) {
        let Some(scenario) = scenarios::scenario(slug) else { return };
        let (at, speed) = (self.at, self.speed);
        let recording = Recording { commands: self.run.commands(), ..Recording::new(&scenario, self.seed) };
        self.start(slug, &recording);
        self.speed = speed;
        self.goal = Some(Goal { at: Target::Time(at), race: None, digest: None });
        // It is short: where it stands is to be seen at once.
        self.recorded_to = self.run.record_slice();
        self.reach_goal();
    }

    /// Gives commands at the moment shown, one after the other; they are taken back together.
    fn give(&mut self, commands: &[Command]) {
        if self.must_answer() {
            return;
        }
        if self.run.commands().len() + commands.len() > link::COMMANDS_MAX {
            self.told = Some(sealed_words::no_more().into());
            return;
        }
        let forked = commands.iter().try_fold(self.run.clone(), |run, command| run.fork(self.at, *command));
        if let (Some(fork), Some(command)) = (forked, commands.last().copied()) {
            self.remember();
            self.run = fork;
            self.race = None;
            // What was seen of the other future is not this one's.
            self.seen = self.at;
            self.recorded_to = self.run.recorded_to();
            self.goal = Some(Goal { at: Target::Time(self.at), race: None, digest: None });
            self.told = Some(told::given(command));
        }
    }

    /// Gives the marked answer, or goes on without one. The run may be played from here on.
    fn answer(&mut self, skips: bool) {
        let Page::Chapter(index) = self.page else { return };
        let was_open = self.is_gated();
        if skips {
            self.story.skip(index);
        } else {
            self.story.give(index);
        }
        let choice = self.story.replied.filter(|_| was_open);
        if let (Some(race), Some(choice)) = (&self.race, choice) {
            // The reader's own answer is what is run.
            let notify_ns = CHAPTERS[index].question.choices[choice].there.race.unwrap_or(race.run.notify_ns);
            self.race = Some(race.clone().with_news(notify_ns).rewound());
        }
    }

    /// One step on, as somebody with a clicker takes it.
    fn advance(mut self) -> AppState {
        let Page::Chapter(index) = self.page else { return reduce(self, Action::NextMark) };
        if self.is_gated() {
            self.answer(self.story.marked.is_none());
            return self;
        }
        if self.race.as_ref().is_some_and(RaceState::has_more) {
            return reduce(self, Action::StepForward);
        }
        let rest = self.race.is_none().then(|| self.next_rest(self.run.end())).flatten();
        if let Some(mark) = rest {
            return reduce(self, Action::Seek(mark.event.at));
        }
        // Before the run is recorded nobody knows whether there is another rest.
        if !self.records() && index + 1 < CHAPTERS.len() {
            self.open_page(Page::Chapter(index + 1));
        }
        self
    }

    /// One step back, likewise.
    fn go_back(mut self) -> AppState {
        let Page::Chapter(index) = self.page else { return reduce(self, Action::PreviousMark) };
        if self.race.as_ref().is_some_and(RaceState::has_begun) {
            return reduce(self, Action::StepBack);
        }
        let begins = self.told_at.as_ref().map_or(SimTime::ZERO, |frame| frame.at);
        if self.race.is_none() && self.at > begins {
            let before = self.rests(self.at).into_iter().map(|mark| mark.event.at).rfind(|at| *at < self.at);
            return reduce(self, Action::Seek(before.unwrap_or(begins).max(begins)));
        }
        self.open_page(index.checked_sub(1).map_or(Page::Start, Page::Chapter));
        self
    }

    /// Puts somebody on watch, and goes back to where it matters.
    fn watch(&mut self, index: usize) {
        let (Some(chapter), Some(watch)) = (self.page.chapter(), WATCHES.get(index)) else { return };
        if !self.must_answer() {
            self.story.watch = index;
            self.stand(&chapter.stand.gives(watch.gives), false);
        }
    }
}

/// What the page knows after an action. The only thing that changes the state.
#[must_use]
pub fn reduce(mut state: AppState, action: Action) -> AppState {
    match action {
        Action::Tick(elapsed_ms) => state.tick(elapsed_ms),
        Action::Record => {
            state.recorded_to = state.run.record_slice();
            state.reach_goal();
            state.find_told_frame();
            let waits = state.bench.mission.as_ref().is_some_and(|mission| mission.waits);
            if waits && !state.records() {
                return reduce(state, Action::Bench(BenchAct::Check));
            }
        }
        Action::PlayPause => state.play_pause(),
        Action::Play => {
            if !state.moves() {
                state.play_pause();
            }
        }
        Action::Pause => {
            state.playing = false;
            if let Some(race) = &mut state.race {
                race.playing = false;
            }
        }
        Action::Seek(at) => {
            let at = at.min(state.recorded_to);
            if at > state.seen && state.must_answer() {
                return state;
            }
            state.go_to(at);
            state.told = state.told_here();
        }
        Action::ToStart => state.go_to(SimTime::ZERO),
        Action::StepForward => state.step(true),
        Action::StepBack => state.step(false),
        Action::NextMark if state.must_answer() => {}
        Action::NextMark => {
            let mark = state.shown(state.run.mark_after(state.at), Run::mark_after);
            state.recorded_to = state.run.recorded_to();
            let passed = mark.and_then(|mark| state.passed(&mark));
            state.go_to_mark(mark, told::no_mark_after());
            if let Some([from, to]) = passed {
                state.told = state.told.map(|told| told::after_stretch(&from, &to, told));
            }
        }
        Action::PreviousMark => {
            let mark = state.shown(state.run.mark_before(state.at), Run::mark_before);
            state.go_to_mark(mark, told::no_mark_before());
        }
        Action::SetSpeed(speed) => {
            state.speed = speed;
            state.told = Some(told::speed(speed));
        }
        Action::SetStops(stops) => state.stops = stops,
        Action::OpenRun(slug) => {
            if let Some(slug) = scenarios::SLUGS.into_iter().find(|known| *known == slug) {
                state.remember();
                state.start(slug, &scenarios::recording(slug).expect("listed"));
            }
        }
        Action::RunTyped(typed) => match number::read_as(&typed, &RUN_NUMBERS, language()) {
            Ok(seed) => {
                let (scenario, set, own) = (state.run.scenario(), state.set.clone(), state.own.clone());
                state.notices.clear();
                state.remember();
                state.start(state.slug, &Recording::new(&scenario, seed));
                (state.set, state.own) = (set, own);
            }
            Err(fault) => {
                let range = || link_words::run_numbers(grouped(u64::MIN), grouped(u64::MAX));
                state.notices = vec![Notice {
                    title: link_words::no_run_number().into(),
                    lines: vec![number::two_ways(&fault, &typed).unwrap_or_else(range)],
                }];
            }
        },
        Action::OpenLink(fragment) => {
            if state.embed.is_some() {
                // The page around may send any number of them.
                state.notices.clear();
            }
            state.open_link(&fragment);
        }
        Action::MarkAnswer(choice) => {
            if let Page::Chapter(index) = state.page {
                state.story.mark(index, choice);
            }
        }
        Action::GiveAnswer => state.answer(false),
        Action::SkipAnswer => state.answer(true),
        Action::ToAnswer(choice) => {
            if let Some(choice) = state.page.chapter().and_then(|chapter| chapter.question.choices.get(choice)) {
                let classic = state.run.has_classic();
                state.stand(&choice.there, classic);
                state.told = state.told.clone().or_else(|| state.told_here());
            }
        }
        Action::Watch(index) => state.watch(index),
        Action::Stand(stand) => {
            if !state.must_answer() {
                let classic = state.run.has_classic();
                state.stand(&stand, classic);
            }
        }
        Action::ShowClassic(shown) => {
            if state.run.has_classic() != shown {
                let at = state.at;
                state.run = if shown { state.run.with_classic() } else { state.run.without_classic() };
                state.recorded_to = state.run.recorded_to();
                state.goal = Some(Goal { at: Target::Time(at), race: None, digest: None });
                state.reach_goal();
            }
        }
        Action::Hand(choice, more) => state.story.hand(choice, more),
        Action::StartOver => {
            state.story = Story::default();
            state.open_page(Page::Start);
        }
        Action::Kept(kept) => {
            state.restored = true;
            if let Some(story) = Story::unpack(&kept) {
                state.story.restore(&story);
                if let Page::Chapter(index) = state.page {
                    state.story.open(index);
                }
            }
        }
        Action::SetSettings(settings) => state.settings = settings,
        Action::Trainer(trainer) => (state.trainer, state.lanes) = (trainer, false),
        Action::ToggleLanes => state.lanes = !state.lanes,
        Action::Advance => return state.advance(),
        Action::GoBack => return state.go_back(),
        Action::WordsCame(came) => state.words.failed = !came,
        Action::WordsAgain => {
            state.words.failed = false;
            state.words.attempt += 1;
        }
        Action::Affected(choice) => state.affected = state.affected.choose(choice),
        Action::Dismiss => state.notices.clear(),
        Action::LessMotion(less) => state.less_motion = less,
        Action::ShowArm(arm) => state.arm = arm,
        Action::ToDifference => {
            if let Some(difference) = state.run.difference() {
                state.go_to(difference.at);
                state.told = Some(events::difference(&difference));
            }
        }
        Action::OpenRace(landmark) => {
            if let Some(race) = state.run.race_at(landmark) {
                state.go_to(landmark);
                state.race = Some(RaceState::open(race, landmark, None));
                state.told = Some(told::race_opened());
            }
        }
        Action::CloseRace => {
            if state.race.take().is_some() {
                state.told = Some(told::race_closed().into());
            }
        }
        Action::MoveNews(_) | Action::NewsTyped(_) | Action::RaceHandler(_) if state.must_answer() => {}
        Action::MoveNews(notify_ns) => {
            state.race = state.race.map(|race| race.with_news(notify_ns));
        }
        Action::NewsTyped(typed) => match race::news_typed(&typed) {
            Ok(notify_ns) => {
                state.notices.clear();
                state.race = state.race.map(|race| race.with_news(notify_ns));
            }
            Err(line) => {
                state.notices = vec![Notice { title: race_words::news_not_moved().into(), lines: vec![line] }];
            }
        },
        Action::RaceHandler(handler) => {
            state.race = state.race.map(|race| race.with_handler(handler));
        }
        Action::Give(command) => state.give(&[command]),
        Action::GiveAll(commands) => state.give(&commands),
        Action::Room(act) => state.act(act),
        Action::Undo => state.undo(),
        Action::Redo => state.redo(),
        Action::Adjust(changes) => state.adjust(&changes),
        Action::Bench(act) => {
            if let Some(knobs) = state.knobs {
                return (knobs.act)(state, act);
            }
        }
        Action::NoLink => state.told = Some(link_words::own_run().into()),
        Action::OpenRecording(recording) => state.open_recording(&recording),
        Action::OpenAt(recording, anchor, speed) => state.open_at(&recording, anchor, speed),
        Action::Processors(processors) => state.inquiries.processors = processors,
        Action::SetRuns(runs) => state.inquiries.runs = runs.min(inquiries::RUNS[inquiries::RUNS.len() - 1]),
        Action::Ask(topic) => state.inquiries.ask(topic, &state.run.scenario()),
        Action::StopAsking(topic) => state.inquiries.stop(topic),
        Action::Answered(topic, id, ask, answer) => state.inquiries.take(topic, id, ask, answer),
        Action::OpenPlace(place) => match place {
            Place::Scenario(slug) => return reduce(state, Action::OpenRun(slug)),
            Place::Run(seed) => {
                // The scenario that was studied, which need not be on the stage any more.
                let Some(scenario) = state.inquiries.about(Topic::Often).scenario.clone() else { return state };
                state.open_recording(&Recording::new(&scenario, seed));
            }
        },
    }
    state
}

/// The words for a side.
#[must_use]
pub fn side_index(side: Side) -> usize {
    match side {
        Side::Before => 0,
        Side::After => 1,
    }
}

#[cfg(test)]
mod tests;
