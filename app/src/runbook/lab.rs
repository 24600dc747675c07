//! Lab: the run that stands for the reader's hosts, and the moment at which the reader stands in it.

use std::cell::RefCell;
use std::rc::Rc;

use sim_core::model::command::Command;
use sim_core::model::event::Event;
use sim_core::model::time::SimTime;
use sim_core::record::recording::Recording;
use sim_core::record::timeline::{Seeker, Timeline};
use sim_core::show::roster::Roster;

/// A run and a moment of it. Recording only appends, so versions of the state share it.
#[derive(Clone, Debug)]
pub struct Lab {
    timeline: Rc<RefCell<Timeline>>,
    cursor: Rc<RefCell<Seeker>>,
    at: SimTime,
}

/// Two are equal if they stand at the same moment of the same run.
impl PartialEq for Lab {
    fn eq(&self, other: &Lab) -> bool {
        Rc::ptr_eq(&self.timeline, &other.timeline) && self.at == other.at
    }
}

impl Lab {
    /// The run of a recording, at its cursor. A case's recording is valid, as a test holds.
    #[must_use]
    pub fn new(recording: &Recording) -> Lab {
        Lab::at_moment(Timeline::replay(recording).expect("a case can be run"), recording.cursor)
    }

    fn at_moment(mut timeline: Timeline, at: SimTime) -> Lab {
        let at = at.min(timeline.end());
        timeline.extend(at, u64::MAX);
        let cursor = Seeker::new(&timeline);
        Lab { timeline: Rc::new(RefCell::new(timeline)), cursor: Rc::new(RefCell::new(cursor)), at }
    }

    /// The moment.
    #[must_use]
    pub fn at(&self) -> SimTime {
        self.at
    }

    /// Whether so much more time can pass.
    #[must_use]
    pub fn can_wait(&self, ns: u64) -> bool {
        self.at + ns <= self.timeline.borrow().end()
    }

    /// The same run, later.
    #[must_use]
    pub fn wait(&self, ns: u64) -> Lab {
        let mut timeline = self.timeline.borrow_mut();
        let at = (self.at + ns).min(timeline.end());
        timeline.extend(at, u64::MAX);
        Lab { at, ..self.clone() }
    }

    /// Another run, in which a command is given now.
    #[must_use]
    pub fn give(&self, command: Command) -> Lab {
        match self.timeline.borrow().fork(self.at, command) {
            Ok(fork) => Lab::at_moment(fork, self.at),
            // There is a limit to the commands of a run, and the last one counts for nothing beyond it.
            Err(_) => self.clone(),
        }
    }

    /// The hosts and VMs now.
    #[must_use]
    pub fn roster(&self) -> Roster {
        self.roster_at(self.at)
    }

    /// The hosts and VMs at a moment that has been.
    #[must_use]
    pub fn roster_at(&self, at: SimTime) -> Roster {
        let mut cursor = self.cursor.borrow_mut();
        cursor.seek(&self.timeline.borrow(), at.min(self.at));
        Roster::of(cursor.world(), cursor.at())
    }

    /// What has happened so far that is worth a line, oldest first.
    #[must_use]
    pub fn happened(&self) -> Vec<Event> {
        self.timeline.borrow().markers().iter().take_while(|event| event.at <= self.at).copied().collect()
    }
}
