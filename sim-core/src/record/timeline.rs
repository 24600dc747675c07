//! Timeline: a run, recorded ahead of its viewer. Checkpoints, markers and commands; events come back by
//! replay.
//!
//! A moment is a `SimTime`; the world at `t` is what it is after everything up to and including `t`, commands last.
//! The past is never edited: a command in the past gives another timeline (`fork`).

use std::collections::VecDeque;
use std::sync::Arc;

use crate::model::command::{Command, Given};
use crate::model::diagnostic::Diagnostic;
use crate::model::digest::Digest;
use crate::model::event::{Event, Observe, Unobserved};
use crate::model::plan::Plan;
use crate::model::scenario::Scenario;
use crate::model::time::SimTime;
use crate::model::world::World;
use crate::record::checkpoint::Checkpoint;
use crate::record::marker::{Chronicle, LaneChange};
use crate::record::recording::Recording;
use crate::show::frame::Frame;

/// Events between checkpoints: replaying as many takes at most two milliseconds in a browser.
const SPACING: u64 = 32_768;
/// Checkpoints that take more than this together are thinned to every other one.
const CHECKPOINT_BYTES_MAX: usize = 64 << 20;
/// Events a frame remembers.
pub const RECENT: usize = 12;

/// A run, recorded up to some moment.
#[derive(Clone, Debug)]
pub struct Timeline {
    recording: Recording,
    plan: Arc<Plan>,
    head: Playhead,
    recorded_to: SimTime,
    checkpoints: Vec<Checkpoint>,
    /// Bytes they take.
    bytes: usize,
    spacing: u64,
    /// Events and steps without an event since the last checkpoint.
    since_checkpoint: u64,
    chronicle: Chronicle,
}

/// A world on its way along a list of commands.
#[derive(Clone, Debug)]
struct Playhead {
    world: World,
    /// Commands carried out so far.
    commands: usize,
}

impl Playhead {
    /// When the next step or command happens.
    fn next_at(&mut self, commands: &[Given]) -> Option<SimTime> {
        let step = self.world.next_at();
        let command = commands.get(self.commands).map(|given| given.at);
        match (step, command) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        }
    }

    /// Takes the next step by `until`, or carries out the next command once everything of its nanosecond has happened.
    /// Returns whether there was anything.
    fn advance(&mut self, until: SimTime, commands: &[Given], observer: &mut dyn Observe) -> bool {
        let given = commands.get(self.commands).filter(|given| given.at <= until);
        if self.world.step_until(given.map_or(until, |given| given.at), observer) {
            return true;
        }
        if let Some(given) = given {
            self.world.apply(given.at, given.command, observer);
            self.commands += 1;
        }
        given.is_some()
    }

    fn run_until(&mut self, until: SimTime, commands: &[Given], observer: &mut dyn Observe) {
        while self.advance(until, commands, observer) {}
    }
}

/// Bytes these checkpoints take together. What several share lies in consecutive ones, so it is counted in the first.
fn bytes(checkpoints: &[Checkpoint]) -> usize {
    let before = core::iter::once(None).chain(checkpoints.iter().map(Some));
    checkpoints.iter().zip(before).map(|(checkpoint, before)| checkpoint.bytes(before)).sum()
}

/// Where commands can no longer be given in order, or what is wrong with a recording.
pub type Diagnostics = Vec<Diagnostic>;

impl Timeline {
    /// A timeline of a scenario at its start, with the scenario's own seed.
    ///
    /// # Errors
    /// Everything that is wrong with the scenario.
    pub fn new(scenario: &Scenario) -> Result<Timeline, Diagnostics> {
        Timeline::replay(&Recording::new(scenario, scenario.seed))
    }

    /// A timeline of a recording at its start. Its cursor and digest are the reader's to use.
    ///
    /// # Errors
    /// Everything that is wrong with the recording.
    pub fn replay(recording: &Recording) -> Result<Timeline, Diagnostics> {
        let found = recording.check();
        if !found.is_empty() {
            return Err(found);
        }
        let world = World::new(&recording.scenario, recording.seed);
        let checkpoints = vec![Checkpoint::pack(&world, 0, None)];
        Ok(Timeline {
            plan: world.plan.clone(),
            chronicle: Chronicle::new(world.plan.vms[0].vps),
            bytes: bytes(&checkpoints),
            checkpoints,
            spacing: SPACING,
            since_checkpoint: 0,
            recorded_to: SimTime::ZERO,
            head: Playhead { world, commands: 0 },
            recording: recording.clone(),
        })
    }

    /// The same timeline with a checkpoint every so many events, to be set before anything is recorded.
    #[must_use]
    pub fn with_spacing(mut self, events: u64) -> Timeline {
        self.spacing = events.max(1);
        self
    }

    /// Records on, up to `until` but not past the end of the run, by at most about `budget` events. A step of which
    /// there is nothing to say counts as one, so that a quiet month is recorded in slices, too.
    /// Returns whether it got there.
    pub fn extend(&mut self, until: SimTime, budget: u64) -> bool {
        let until = until.min(self.end());
        let mut left = budget;
        loop {
            if left == 0
                && let Some(at) = self.head.next_at(&self.recording.commands)
                && at <= until
            {
                // Everything before the next step is recorded; its own nanosecond may not be.
                self.recorded_to = self.recorded_to.max(SimTime(at.0.saturating_sub(1)));
                return false;
            }
            let before = self.head.world.last_event;
            if !self.head.advance(until, &self.recording.commands, &mut self.chronicle) {
                self.recorded_to = self.recorded_to.max(until);
                return true;
            }
            let work = (self.head.world.last_event - before).max(1);
            left = left.saturating_sub(work);
            self.since_checkpoint += work;
            if self.since_checkpoint >= self.spacing {
                self.since_checkpoint = 0;
                self.keep_checkpoint();
            }
        }
    }

    fn keep_checkpoint(&mut self) {
        let before = self.checkpoints.last();
        let checkpoint = Checkpoint::pack(&self.head.world, self.head.commands, before);
        self.bytes += checkpoint.bytes(before);
        self.checkpoints.push(checkpoint);
        while self.bytes > CHECKPOINT_BYTES_MAX && self.checkpoints.len() > 1 {
            self.thin();
        }
    }

    /// Keeps memory bounded: drops every other checkpoint and spaces later ones twice as far.
    fn thin(&mut self) {
        let mut keep = false;
        self.checkpoints.retain(|_| {
            keep = !keep;
            keep
        });
        self.bytes = bytes(&self.checkpoints);
        self.spacing *= 2;
    }

    /// The last moment of the run.
    #[must_use]
    pub fn end(&self) -> SimTime {
        SimTime(self.recording.scenario.length_ns)
    }

    /// How far it is recorded.
    #[must_use]
    pub fn recorded_to(&self) -> SimTime {
        self.recorded_to
    }

    /// The recipe of this run.
    #[must_use]
    pub fn recording(&self) -> &Recording {
        &self.recording
    }

    /// The recipe, with this moment as its cursor and the digest up to it.
    #[must_use]
    pub fn recording_at(&self, at: SimTime) -> Recording {
        Recording { cursor: at, digest: self.digest_at(at).0, ..self.recording.clone() }
    }

    /// Digest of the events up to this moment.
    #[must_use]
    pub fn digest_at(&self, at: SimTime) -> Digest {
        self.playhead_at(at, &mut Unobserved).world.digest
    }

    /// Markers recorded so far, in order.
    #[must_use]
    pub fn markers(&self) -> &[Event] {
        &self.chronicle.markers
    }

    /// Changes of VPs' states recorded so far, in order. Every lane starts out working.
    #[must_use]
    pub fn lanes(&self) -> &[LaneChange] {
        &self.chronicle.lanes
    }

    /// Events recorded so far.
    #[must_use]
    pub fn events(&self) -> u64 {
        self.head.world.last_event
    }

    /// Bytes all checkpoints take: bounded by thinning, whatever the length of the run.
    #[must_use]
    pub fn checkpoint_bytes(&self) -> usize {
        self.bytes
    }

    /// The first marker after `at`, recorded or not yet: records on as far as needed.
    pub fn marker_after(&mut self, at: SimTime) -> Option<Event> {
        loop {
            let next = self.markers().partition_point(|marker| marker.at <= at);
            if let Some(marker) = self.markers().get(next) {
                return Some(*marker);
            }
            if self.recorded_to >= self.end() {
                return None;
            }
            self.extend(self.end(), SPACING);
        }
    }

    /// The same run with a command given at `at`; what came after in this one does not happen there.
    ///
    /// # Errors
    /// If the moment is not within the run, or there are too many commands.
    pub fn fork(&self, at: SimTime, command: Command) -> Result<Timeline, Diagnostics> {
        let mut recording = self.recording.clone();
        let before = recording.commands.partition_point(|given| given.at <= at);
        recording.commands.truncate(before);
        recording.commands.push(Given { at, command });
        let mut fork = Timeline::replay(&recording)?;
        // What both share need not be recorded again: start from the last checkpoint before the command.
        let shared = self.checkpoints.partition_point(|checkpoint| checkpoint.now < at);
        if let Some(last) = self.checkpoints[..shared].last() {
            fork.checkpoints = self.checkpoints[..shared].to_vec();
            fork.bytes = bytes(&fork.checkpoints);
            fork.head = Playhead { world: last.unpack(&self.plan), commands: last.commands };
            fork.plan = self.plan.clone();
            fork.spacing = self.spacing;
            fork.chronicle = self.chronicle.until(last.last_event);
            fork.recorded_to = SimTime(last.now.0.saturating_sub(1));
        }
        Ok(fork)
    }

    /// The world at `at`: the nearest checkpoint, then replay.
    fn playhead_at(&self, at: SimTime, observer: &mut dyn Observe) -> Playhead {
        let mut playhead = self.unpack(self.checkpoint_before(at));
        playhead.run_until(at, &self.recording.commands, observer);
        playhead
    }

    /// Position of the last checkpoint not after `at`.
    fn checkpoint_before(&self, at: SimTime) -> usize {
        self.checkpoints.partition_point(|checkpoint| checkpoint.now <= at).saturating_sub(1)
    }

    fn unpack(&self, index: usize) -> Playhead {
        let checkpoint = &self.checkpoints[index];
        Playhead { world: checkpoint.unpack(&self.plan), commands: checkpoint.commands }
    }

    /// Moves a playhead to a checkpoint, in its own world if that is of this run's plan.
    fn unpack_into(&self, index: usize, playhead: &mut Playhead) {
        if Arc::ptr_eq(&playhead.world.plan, &self.plan) {
            let checkpoint = &self.checkpoints[index];
            checkpoint.unpack_into(&mut playhead.world);
            playhead.commands = checkpoint.commands;
        } else {
            *playhead = self.unpack(index);
        }
    }

    /// Everything that happens from `from` to `to`, both included.
    #[must_use]
    pub fn events_between(&self, from: SimTime, to: SimTime) -> Vec<Event> {
        let mut playhead = match from.0.checked_sub(1) {
            Some(before) => self.playhead_at(SimTime(before), &mut Unobserved),
            None => self.unpack(0),
        };
        let mut events = Vec::new();
        playhead.run_until(to, &self.recording.commands, &mut events);
        events
    }

    /// The frame at a moment. For a moving cursor a `Seeker` is quicker.
    #[must_use]
    pub fn frame_at(&self, at: SimTime) -> Frame {
        let mut seeker = Seeker::new(self);
        seeker.seek(self, at);
        seeker.frame()
    }

    /// Takes the world at `at` out, for tests that compare all of it.
    #[must_use]
    pub fn world_at(&self, at: SimTime) -> World {
        self.playhead_at(at, &mut Unobserved).world
    }
}

/// The last events, oldest first.
#[derive(Clone, Debug, Default)]
struct Memory(VecDeque<Event>);

impl Observe for Memory {
    fn saw(&mut self, event: &Event) {
        if self.0.len() == RECENT {
            self.0.pop_front();
        }
        self.0.push_back(*event);
    }
}

/// A cursor that moves along a timeline. Going on is cheap, going back costs a replay from a checkpoint; what it shows
/// depends on the moment alone, never on how it got there.
#[derive(Clone, Debug)]
pub struct Seeker {
    playhead: Playhead,
    recent: Memory,
    at: SimTime,
}

impl Seeker {
    /// A cursor at the start of a timeline.
    #[must_use]
    pub fn new(timeline: &Timeline) -> Seeker {
        Seeker { playhead: timeline.unpack(0), recent: Memory::default(), at: SimTime::ZERO }
    }

    /// The moment it has reached.
    #[must_use]
    pub fn at(&self) -> SimTime {
        self.at
    }

    /// The frame at that moment.
    #[must_use]
    pub fn frame(&self) -> Frame {
        Frame::of(&self.playhead.world, self.at, self.recent.0.iter().copied().collect())
    }

    /// The world at that moment.
    #[must_use]
    pub fn world(&self) -> &World {
        &self.playhead.world
    }

    /// Goes to a moment, not past the end of the run.
    pub fn seek(&mut self, timeline: &Timeline, at: SimTime) {
        let at = at.min(timeline.end());
        let mut from = timeline.checkpoint_before(at);
        let ahead = from > timeline.checkpoint_before(self.at) + 1;
        if at >= self.at && !ahead {
            self.playhead.run_until(at, &timeline.recording.commands, &mut self.recent);
        } else {
            loop {
                timeline.unpack_into(from, &mut self.playhead);
                self.recent.0.clear();
                self.playhead.run_until(at, &timeline.recording.commands, &mut self.recent);
                if self.recent.0.len() == RECENT || from == 0 {
                    break;
                }
                // Once more, from where the last events have not happened yet.
                let unheard = self.playhead.world.last_event.saturating_sub(RECENT as u64);
                let earlier = &timeline.checkpoints[..from];
                from = earlier.partition_point(|checkpoint| checkpoint.last_event <= unheard).saturating_sub(1);
            }
        }
        self.at = at;
    }

    /// Goes to the next moment at which anything happens. Returns whether there is one.
    pub fn step_forward(&mut self, timeline: &Timeline) -> bool {
        let here = self.playhead.world.last_event;
        let commands = &timeline.recording.commands;
        while self.playhead.advance(timeline.end(), commands, &mut self.recent) {
            if self.playhead.world.last_event > here {
                self.at = self.playhead.world.now;
                self.playhead.run_until(self.at, commands, &mut self.recent);
                return true;
            }
        }
        false
    }

    /// Goes back to the last earlier moment at which anything happened, or to the start.
    /// Returns whether there is an earlier moment.
    pub fn step_back(&mut self, timeline: &Timeline) -> bool {
        let Some(before) = self.at.0.checked_sub(1) else { return false };
        self.seek(timeline, SimTime(before));
        // Steps without an event may have followed that event; the world must be as it was right then.
        self.seek(timeline, self.recent.0.back().map_or(SimTime::ZERO, |event| event.at));
        true
    }
}

impl Timeline {
    /// Starts keeping the outcomes of sends, for a twin to compare.
    pub(crate) fn keep_outcomes(&mut self) {
        self.chronicle.outcomes = Some(VecDeque::new());
    }

    /// The outcomes kept and not yet taken.
    pub(crate) fn outcomes(&mut self) -> Option<&mut VecDeque<Event>> {
        self.chronicle.outcomes.as_mut()
    }

    /// Stops keeping outcomes.
    pub(crate) fn forget_outcomes(&mut self) {
        self.chronicle.outcomes = None;
    }
}
