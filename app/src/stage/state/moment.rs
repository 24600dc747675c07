//! Moment: which moment is shown, and what is said of it.

use core::iter::successors;
use std::rc::Rc;

use sim_core::model::event::Event;
use sim_core::model::time::SimTime;
use sim_core::record::twin::Side;
use sim_core::show::frame::Frame;

use super::{Mark, Policy, Run, Stage, side_index};
use crate::facts::told::{self, Instant};
use crate::stage::cue::parts as cue;

impl Stage {
    /// Shows a moment.
    pub(super) fn show(&mut self, at: SimTime) {
        self.at = at.min(self.run.end());
        self.seen = self.seen.max(self.at);
        self.frames = self.run.frames(self.at);
        self.classic = self.run.classic_frame(self.at);
        self.carry = 0.0;
    }

    /// Goes to a moment by the reader's own hand: whatever plays stops, and what was waited for is not waited for.
    pub(super) fn go_to(&mut self, at: SimTime) {
        self.playing = false;
        self.goal = None;
        self.race = None;
        self.show(at);
    }

    /// The landmark found, or the next one that `on` leads to at whose moment something happens on a side that is shown.
    pub(super) fn shown(
        &self,
        found: Option<Mark>,
        on: fn(&Run, SimTime) -> Option<Mark>,
        policy: &Policy,
    ) -> Option<Mark> {
        let is_shown = |mark: &Mark| {
            let here = |other: &Mark| other.event.at == mark.event.at && self.shows(other.side, policy);
            self.shows(mark.side, policy) || self.run.marks().iter().any(here)
        };
        successors(found, |mark| on(&self.run, mark.event.at)).find(is_shown)
    }

    pub(super) fn go_to_mark(&mut self, mark: Option<Mark>, none: &str, policy: &Policy) {
        match mark {
            Some(mark) => {
                self.go_to(mark.event.at);
                // Of several at one moment the last, since consequences follow their causes.
                let mark = self.mark_here(policy).unwrap_or(mark);
                self.told = Some(self.tell(&mark));
            }
            None => self.told = Some(none.into()),
        }
    }

    /// What happens at the very moment shown, if anything does.
    pub(super) fn happening(&self) -> Option<String> {
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
    pub fn told_here(&self, policy: &Policy) -> Option<String> {
        self.mark_here(policy).map(|mark| self.tell(&mark))
    }

    /// A stretch with sends in it that is passed over on the way to a landmark: the frames at its ends.
    pub(super) fn passed(&self, mark: &Mark) -> Option<[Rc<Frame>; 2]> {
        let end = SimTime(mark.event.at.0.checked_sub(1)?);
        let (from, to) = (&self.frames[side_index(mark.side)], &self.run.frames(end)[side_index(mark.side)]);
        (to.counts.completed > from.counts.completed).then(|| [from.clone(), to.clone()])
    }

    /// What a landmark says at which the cursor rests.
    pub(super) fn tell(&self, mark: &Mark) -> String {
        told::landmark(mark, self.cause_of(mark.side, &mark.event).as_ref())
    }

    /// The weightiest landmark at the very moment shown: the last one, since consequences follow their causes.
    fn mark_here(&self, policy: &Policy) -> Option<Mark> {
        self.run.marks().into_iter().rfind(|mark| mark.event.at == self.at && self.shows(mark.side, policy))
    }
}
