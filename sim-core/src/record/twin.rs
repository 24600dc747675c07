//! Twin: the same run before and after the update, recorded in lock-step, and the first difference between the two.
//!
//! Both sides share every draw they both make, so until the first lost wake-up they are identical to the nanosecond.
//! What is compared is the result of sends and when, not how the handler gets there.

use core::fmt;

use crate::model::command::Command;
use crate::model::event::{Event, EventKind, SendRef};
use crate::model::machine::memory::ChunkIndex;
use crate::model::machine::partition::VmState;
use crate::model::scenario::{FIXED_REVISION, Isolation, OLD_REVISION};
use crate::model::time::SimTime;
use crate::record::recording::Recording;
use crate::record::timeline::{Diagnostics, Timeline};

/// One side of a twin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The host before the update.
    Before,
    /// The host after the update.
    After,
}

/// Two timelines that differ in the hosts' revision alone.
#[derive(Clone, Debug)]
pub struct Twin {
    /// The host before the update.
    pub before: Timeline,
    /// The host after the update.
    pub after: Timeline,
    /// The same VMs as classic ones, if they were asked for.
    pub classic: Option<Timeline>,
    difference: Option<Difference>,
}

/// The first outcome that is not the same on both sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The moment at which the sides first differ.
    pub at: SimTime,
    /// What happened then before the update, if anything comparable did.
    pub before: Option<Event>,
    /// What happened then after the update.
    pub after: Option<Event>,
    /// The send concerned.
    pub send: Option<SendRef>,
    /// The page whose notification caused it, if that is how it came about.
    pub page: Option<ChunkIndex>,
    /// Where its VM was in its life, before the update and after it.
    pub vms: [VmState; 2],
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.send, self.page, self.after.map(|event| event.kind)) {
            (Some(send), Some(page), Some(EventKind::Woken { .. })) => write!(
                f,
                "The news about page {page} came while #{} was between looking and signing: \
                 before the update it found nobody on the list, after it #{} had signed and was called.",
                send.number, send.number
            ),
            (Some(send), Some(page), Some(EventKind::Retried { done: true, .. })) => write!(
                f,
                "The news about page {page} came while #{} was between looking and noting what it saw: \
                 before the update it waits for a change that has been, after it #{} looked for the page itself.",
                send.number, send.number
            ),
            (Some(send), None, Some(EventKind::Woken { .. })) => write!(
                f,
                "The message slot of P{} fell free while #{}’s completion was between looking and signing: \
                 before the update nobody was on the list, after it #{} had signed and was called.",
                send.vp, send.number, send.number
            ),
            (Some(send), ..) if self.vms[0] != self.vms[1] => write!(
                f,
                "#{} fares differently, for its VM is {:?} before the update and {:?} after it.",
                send.number, self.vms[0], self.vms[1]
            ),
            (Some(send), ..) => write!(f, "#{} fares differently from here on.", send.number),
            _ => f.write_str("The two sides part here."),
        }
    }
}

impl Twin {
    /// Both sides of a scenario, at their start.
    ///
    /// # Errors
    /// Everything that is wrong with the recording.
    pub fn new(recording: &Recording) -> Result<Twin, Diagnostics> {
        let side = |revision| {
            let mut timeline = Timeline::replay(&on_revision(recording, revision))?;
            timeline.keep_outcomes();
            Ok::<Timeline, Diagnostics>(timeline)
        };
        Ok(Twin { before: side(OLD_REVISION)?, after: side(FIXED_REVISION)?, classic: None, difference: None })
    }

    /// With a third arm: the same VMs without confidential computing, on hosts before the update. They share every
    /// arrival and every visibility change with the other two.
    ///
    /// # Errors
    /// Everything that is wrong with the recording.
    pub fn with_classic(mut self) -> Result<Twin, Diagnostics> {
        self.classic = Some(Timeline::replay(&classic(self.before.recording()))?);
        Ok(self)
    }

    /// One side.
    #[must_use]
    pub fn side(&self, side: Side) -> &Timeline {
        match side {
            Side::Before => &self.before,
            Side::After => &self.after,
        }
    }

    /// Records both sides on to the same moment, by about `budget` events. Returns whether both got to `until`.
    pub fn extend(&mut self, until: SimTime, budget: u64) -> bool {
        let done = self.before.extend(until, budget / 2);
        // The budget may have stopped one side short of the other; outcomes wait in their queues meanwhile.
        let done = self.after.extend(until, budget / 2) && done;
        let done = self.classic.as_mut().is_none_or(|classic| classic.extend(until, budget / 2)) && done;
        self.compare();
        done
    }

    /// How far both sides are recorded.
    #[must_use]
    pub fn recorded_to(&self) -> SimTime {
        self.before.recorded_to().min(self.after.recorded_to())
    }

    /// The first difference between the two sides, if there is one as far as recorded.
    #[must_use]
    pub fn difference(&self) -> Option<&Difference> {
        self.difference.as_ref()
    }

    /// The markers of both sides, in order of time; those of the side before first at equal times.
    pub fn markers(&self) -> impl Iterator<Item = (Side, &Event)> {
        let (mut before, mut after) = (self.before.markers().iter().peekable(), self.after.markers().iter().peekable());
        core::iter::from_fn(move || match (before.peek(), after.peek()) {
            (Some(a), Some(b)) if b.at < a.at => after.next().map(|event| (Side::After, event)),
            (Some(_), _) => before.next().map(|event| (Side::Before, event)),
            (None, _) => after.next().map(|event| (Side::After, event)),
        })
    }

    /// Both sides with a command given at `at`.
    ///
    /// # Errors
    /// If the moment is not within the run, or there are too many commands.
    pub fn fork(&self, at: SimTime, command: Command) -> Result<Twin, Diagnostics> {
        let (before, after) = (self.before.fork(at, command)?, self.after.fork(at, command)?);
        let classic = self.classic.as_ref().map(|classic| classic.fork(at, command)).transpose()?;
        match self.difference {
            // An earlier first difference is not changed by a later command.
            Some(difference) if difference.at < at => Ok(Twin { before, after, classic, difference: Some(difference) }),
            // Otherwise outcomes must be compared from the start.
            _ => Ok(Twin { classic, ..Twin::new(before.recording())? }),
        }
    }

    fn compare(&mut self) {
        let known_to = self.recorded_to();
        let (Some(before), Some(after)) = (self.before.outcomes(), self.after.outcomes()) else { return };
        let same = |a: &Event, b: &Event| a.at == b.at && a.kind == b.kind;
        while let (Some(a), Some(b)) = (before.front(), after.front())
            && same(a, b)
        {
            before.pop_front();
            after.pop_front();
        }
        let heads = [before.front().copied(), after.front().copied()];
        let Some(at) = heads.iter().flatten().map(|event| event.at).min().filter(|at| *at <= known_to) else {
            return;
        };
        let [before, after] = heads.map(|head| head.filter(|event| event.at == at));
        self.before.forget_outcomes();
        self.after.forget_outcomes();
        let send = after.or(before).and_then(|event| event.kind.send());
        let page = send.and_then(|send| self.after.world_at(at).page_of(send));
        let vm = send.map_or(0, |send| usize::from(send.vm));
        let vms = [&self.before, &self.after].map(|side| side.world_at(at).vms[vm].core.state);
        self.difference = Some(Difference { at, before, after, send, page, vms });
    }
}

/// A recording as it would go with every host on this revision.
pub(crate) fn on_revision(recording: &Recording, revision: u32) -> Recording {
    let mut recording = recording.clone();
    recording.scenario.hosts.iter_mut().for_each(|host| host.revision = revision);
    recording
}

fn classic(recording: &Recording) -> Recording {
    let mut recording = recording.clone();
    recording.scenario.vms.iter_mut().for_each(|vm| vm.isolation = Isolation::None);
    recording
}
