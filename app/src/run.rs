//! Run: a recorded run before and after the update, with a cursor on each side.
//!
//! The state is copied with every action, so copies share the recording and the cursors. That is safe: recording only
//! appends, and a frame depends only on the moment it is asked for, so nothing that was read can change.

pub mod anchor;
pub mod setup;
pub mod playback;
pub mod flicker;
pub mod scenarios;

use std::cell::{Ref, RefCell};
use std::rc::Rc;

use sim_core::model::command::{Command, Given};
use sim_core::model::event::{Event, EventKind};
use sim_core::model::scenario::{Costs, Scenario};
use sim_core::model::time::SimTime;
use sim_core::record::marker::LaneChange;
use sim_core::record::recording::Recording;
use sim_core::record::timeline::{Seeker, Timeline};
use sim_core::record::twin::{Difference, Side, Twin};
use sim_core::show::frame::Frame;

/// The most commands a run may have; a link with more would be too long to send.
pub const COMMANDS_MAX: usize = 100;
/// Events recorded in one slice: about two milliseconds of work in a browser.
const SLICE_EVENTS: u64 = 16_000;

/// A marker of one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marker {
    /// The side on which it happened.
    pub side: Side,
    /// The event that is the marker.
    pub event: Event,
}

/// One seed, run before and after the update; optionally also with classic VMs. Clones share the recording.
#[derive(Clone, Debug)]
pub struct Run {
    twin: Rc<RefCell<Twin>>,
    cursors: Rc<RefCell<[Seeker; 2]>>,
    classic: Option<Rc<RefCell<Seeker>>>,
}

/// Two handles are equal if they share a recording.
impl PartialEq for Run {
    fn eq(&self, other: &Run) -> bool {
        Rc::ptr_eq(&self.twin, &other.twin)
    }
}

impl Run {
    /// A run that is not recorded yet. The recording must be valid: links and scenarios are checked before.
    ///
    /// # Panics
    /// If the recording is not valid.
    #[must_use]
    pub fn new(recording: &Recording) -> Run {
        Run::of(Twin::new(recording).expect("the recording was checked"))
    }

    fn of(twin: Twin) -> Run {
        let cursors = [Seeker::new(&twin.before), Seeker::new(&twin.after)];
        let classic = twin.classic.as_ref().map(|timeline| Rc::new(RefCell::new(Seeker::new(timeline))));
        Run { twin: Rc::new(RefCell::new(twin)), cursors: Rc::new(RefCell::new(cursors)), classic }
    }

    /// The same run with a third arm, in which the VMs are classic. All arms are recorded anew.
    #[must_use]
    pub fn with_classic(&self) -> Run {
        let recording = self.twin().before.recording().clone();
        let twin = Twin::new(&recording).and_then(Twin::with_classic);
        Run::of(twin.expect("the recording was checked"))
    }

    /// The same run without a third arm.
    #[must_use]
    pub fn without_classic(&self) -> Run {
        Run { classic: None, ..self.clone() }
    }

    /// Whether there is a third arm.
    #[must_use]
    pub fn has_classic(&self) -> bool {
        self.classic.is_some()
    }

    /// The frame of the third arm at a moment, if there is one.
    #[must_use]
    pub fn classic_frame(&self, at: SimTime) -> Option<Rc<Frame>> {
        let twin = self.twin();
        let (timeline, cursor) = (twin.classic.as_ref()?, self.classic.as_ref()?);
        let mut cursor = cursor.borrow_mut();
        cursor.seek(timeline, at);
        Some(Rc::new(cursor.frame()))
    }

    /// The recording of the run, with the cursor at this moment. Its digest is 0: computing it takes a replay.
    #[must_use]
    pub fn recording(&self, at: SimTime) -> Recording {
        Recording { cursor: at, digest: 0, ..self.twin().before.recording().clone() }
    }

    /// The scenario of the run.
    #[must_use]
    pub fn scenario(&self) -> Scenario {
        self.twin().before.recording().scenario.clone()
    }

    /// The parameters of the run.
    #[must_use]
    pub fn costs(&self) -> Costs {
        self.twin().before.recording().scenario.costs
    }

    fn twin(&self) -> Ref<'_, Twin> {
        self.twin.borrow()
    }

    /// The seed of the run.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.twin().before.recording().seed
    }

    /// Records one slice of both sides.
    pub fn record_slice(&self) {
        let mut twin = self.twin.borrow_mut();
        let end = twin.before.end();
        twin.extend(end, SLICE_EVENTS);
    }

    /// How far both sides are recorded.
    #[must_use]
    pub fn recorded_to(&self) -> SimTime {
        self.twin().recorded_to()
    }

    /// The last moment of the run.
    #[must_use]
    pub fn end(&self) -> SimTime {
        self.twin().before.end()
    }

    /// The commands given to the run, in order of time.
    #[must_use]
    pub fn commands(&self) -> Vec<Given> {
        self.twin().before.recording().commands.clone()
    }

    /// The frames of both sides at a moment.
    #[must_use]
    pub fn frames(&self, at: SimTime) -> [Rc<Frame>; 2] {
        let twin = self.twin();
        let mut cursors = self.cursors.borrow_mut();
        let [before, after] = &mut *cursors;
        before.seek(&twin.before, at);
        after.seek(&twin.after, at);
        [Rc::new(before.frame()), Rc::new(after.frame())]
    }

    /// The next moment after `at` at which anything happens on either side.
    #[must_use]
    pub fn instant_after(&self, at: SimTime) -> Option<SimTime> {
        self.instants(at, |cursor, timeline| cursor.step_forward(timeline)).into_iter().flatten().min()
    }

    /// The last moment before `at` at which anything happened on either side, or the start.
    #[must_use]
    pub fn instant_before(&self, at: SimTime) -> Option<SimTime> {
        self.instants(at, |cursor, timeline| cursor.step_back(timeline)).into_iter().flatten().max()
    }

    fn instants(&self, at: SimTime, step: impl Fn(&mut Seeker, &Timeline) -> bool) -> [Option<SimTime>; 2] {
        let twin = self.twin();
        let mut cursors = self.cursors.borrow().clone();
        let [before, after] = &mut cursors;
        [(before, &twin.before), (after, &twin.after)].map(|(cursor, timeline)| {
            cursor.seek(timeline, at);
            step(cursor, timeline).then(|| cursor.at())
        })
    }

    /// All markers recorded so far, in order of time.
    #[must_use]
    pub fn markers(&self) -> Vec<Marker> {
        self.twin().markers().map(|(side, event)| Marker { side, event: *event }).collect()
    }

    /// Whether a marker of either side lies after `from`, up to `to`, as far as recorded.
    #[must_use]
    pub fn has_marker_within(&self, from: SimTime, to: SimTime) -> bool {
        let twin = self.twin();
        [&twin.before, &twin.after].into_iter().any(|timeline| {
            let markers = timeline.markers();
            let next = markers.partition_point(|marker| marker.at <= from);
            markers.get(next).is_some_and(|marker| marker.at <= to)
        })
    }

    /// The markers of one side recorded so far, in order of time.
    #[must_use]
    pub fn markers_of(&self, side: Side) -> Vec<Event> {
        self.twin().side(side).markers().to_vec()
    }

    /// The first marker after `at`; records until there is one or the run ends.
    #[must_use]
    pub fn marker_after(&self, at: SimTime) -> Option<Marker> {
        let mut twin = self.twin.borrow_mut();
        let before = twin.before.marker_after(at).map(|event| Marker { side: Side::Before, event });
        // The other side need not be recorded further than the first one's marker.
        let end = before.map_or(twin.after.end(), |marker| marker.event.at);
        twin.extend(end, u64::MAX);
        let after = twin.after.markers().iter().find(|event| event.at > at);
        let after = after.map(|event| Marker { side: Side::After, event: *event });
        [before, after].into_iter().flatten().min_by_key(|marker| marker.event.at)
    }

    /// The last marker before `at`.
    #[must_use]
    pub fn marker_before(&self, at: SimTime) -> Option<Marker> {
        self.markers().into_iter().take_while(|marker| marker.event.at < at).last()
    }

    /// The changes of the states of virtual processors on one side, as far as recorded.
    #[must_use]
    pub fn lanes(&self, side: Side) -> Vec<LaneChange> {
        self.twin().side(side).lanes().to_vec()
    }

    /// The first difference between the two sides, as far as recorded.
    #[must_use]
    pub fn difference(&self) -> Option<Difference> {
        self.twin().difference().copied()
    }

    /// The race behind the lost wake-up at `at` on the side before the update; `None` if there is none at that moment.
    #[must_use]
    pub fn race_at(&self, at: SimTime) -> Option<sim_core::record::race::Race> {
        let twin = self.twin();
        let lost = |event: &&Event| event.at == at && matches!(event.kind, EventKind::WakeUpLost { .. });
        let marker = twin.before.markers().iter().find(lost)?;
        sim_core::record::race::Race::behind(&twin.before, marker)
    }

    /// Digest of the side before the update, up to a moment.
    #[must_use]
    pub fn digest_at(&self, at: SimTime) -> u64 {
        self.twin().before.digest_at(at).0
    }

    /// Digests of both sides, up to a moment.
    #[must_use]
    pub fn digests_at(&self, at: SimTime) -> [u64; 2] {
        [self.digest_at(at), self.twin().after.digest_at(at).0]
    }

    /// The same run with one more command at `at`; `None` if the command is not possible then.
    #[must_use]
    pub fn fork(&self, at: SimTime, command: Command) -> Option<Run> {
        let fork = self.twin().fork(at, command).ok()?;
        Some(Run::of(fork))
    }
}
