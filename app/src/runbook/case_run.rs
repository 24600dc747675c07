//! Case run: the recorded run of a case and the present moment in it.

use std::cell::RefCell;
use std::rc::Rc;

use sim_core::model::command::Command;
use sim_core::model::event::Event;
use sim_core::model::time::SimTime;
use sim_core::record::recording::Recording;
use sim_core::record::timeline::{Seeker, Timeline};
use sim_core::show::roster::Roster;

/// A run and its present moment. Recording only appends, so all versions of the state share the recording.
#[derive(Clone, Debug)]
pub struct CaseRun {
    timeline: Rc<RefCell<Timeline>>,
    cursor: Rc<RefCell<Seeker>>,
    at: SimTime,
}

/// Two are equal if they are at the same moment of the same recording.
impl PartialEq for CaseRun {
    fn eq(&self, other: &CaseRun) -> bool {
        Rc::ptr_eq(&self.timeline, &other.timeline) && self.at == other.at
    }
}

impl CaseRun {
    /// The run of a recording, at its cursor.
    ///
    /// # Panics
    /// If the recording is not valid. Those of cases are: a test replays each.
    #[must_use]
    pub fn new(recording: &Recording) -> CaseRun {
        CaseRun::at_moment(Timeline::replay(recording).expect("a case can be run"), recording.cursor)
    }

    fn at_moment(mut timeline: Timeline, at: SimTime) -> CaseRun {
        let at = at.min(timeline.end());
        timeline.extend(at, u64::MAX);
        let cursor = Seeker::new(&timeline);
        CaseRun { timeline: Rc::new(RefCell::new(timeline)), cursor: Rc::new(RefCell::new(cursor)), at }
    }

    /// The present moment.
    #[must_use]
    pub fn at(&self) -> SimTime {
        self.at
    }

    /// Whether the run is at least `ns` nanoseconds longer than the present moment.
    #[must_use]
    pub fn can_wait(&self, ns: u64) -> bool {
        self.at + ns <= self.timeline.borrow().end()
    }

    /// The same run, `ns` nanoseconds later.
    #[must_use]
    pub fn wait(&self, ns: u64) -> CaseRun {
        let mut timeline = self.timeline.borrow_mut();
        let at = (self.at + ns).min(timeline.end());
        timeline.extend(at, u64::MAX);
        CaseRun { at, ..self.clone() }
    }

    /// A fork of the run in which a command is given at the present moment.
    #[must_use]
    pub fn give(&self, command: Command) -> CaseRun {
        match self.timeline.borrow().fork(self.at, command) {
            Ok(fork) => CaseRun::at_moment(fork, self.at),
            // A run takes a limited number of commands. Beyond that a command has no effect.
            Err(_) => self.clone(),
        }
    }

    /// The hosts and VMs now.
    #[must_use]
    pub fn roster(&self) -> Roster {
        self.roster_at(self.at)
    }

    /// The hosts and VMs at a moment. A moment in the future counts as the present one.
    #[must_use]
    pub fn roster_at(&self, at: SimTime) -> Roster {
        let mut cursor = self.cursor.borrow_mut();
        cursor.seek(&self.timeline.borrow(), at.min(self.at));
        Roster::of(cursor.world(), cursor.at())
    }

    /// The marked events up to the present moment, oldest first.
    #[must_use]
    pub fn past_events(&self) -> Vec<Event> {
        self.timeline.borrow().markers().iter().take_while(|event| event.at <= self.at).copied().collect()
    }
}
