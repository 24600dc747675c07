//! Moment: which moment is shown, and what is said of it.

use core::iter::successors;
use std::rc::Rc;

use sim_core::model::event::Event;
use sim_core::model::time::SimTime;
use sim_core::record::twin::Side;
use sim_core::show::frame::Frame;

use super::{Marker, Policy, Run, Stage, side_index};
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

    /// The marker found, or the next one that `on` leads to at whose moment something happens on a side that is shown.
    pub(super) fn shown(
        &self,
        found: Option<Marker>,
        on: fn(&Run, SimTime) -> Option<Marker>,
        policy: &Policy,
    ) -> Option<Marker> {
        let is_shown = |marker: &Marker| {
            let here = |other: &Marker| other.event.at == marker.event.at && self.shows(other.side, policy);
            self.shows(marker.side, policy) || self.run.markers().iter().any(here)
        };
        successors(found, |marker| on(&self.run, marker.event.at)).find(is_shown)
    }

    pub(super) fn go_to_marker(&mut self, marker: Option<Marker>, none: &str, policy: &Policy) {
        match marker {
            Some(marker) => {
                self.go_to(marker.event.at);
                // Of several at one moment the last, since consequences follow their causes.
                let marker = self.marker_here(policy).unwrap_or(marker);
                self.told = Some(self.tell(&marker));
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

    /// What an event on a side came of, as far as the frame shown or a marker remembers it.
    fn cause_of(&self, side: Side, effect: &Event) -> Option<Event> {
        cue::cause(effect, &self.frames[side_index(side)], &self.run.markers_of(side))
    }

    /// What the weightiest marker at the very moment shown says.
    #[must_use]
    pub fn told_here(&self, policy: &Policy) -> Option<String> {
        self.marker_here(policy).map(|marker| self.tell(&marker))
    }

    /// A stretch with sends in it that is passed over on the way to a marker: the frames at its ends.
    pub(super) fn passed(&self, marker: &Marker) -> Option<[Rc<Frame>; 2]> {
        let end = SimTime(marker.event.at.0.checked_sub(1)?);
        let (from, to) = (&self.frames[side_index(marker.side)], &self.run.frames(end)[side_index(marker.side)]);
        (to.counts.completed > from.counts.completed).then(|| [from.clone(), to.clone()])
    }

    /// What a marker says at which the cursor rests.
    pub(super) fn tell(&self, marker: &Marker) -> String {
        told::marker(marker, self.cause_of(marker.side, &marker.event).as_ref())
    }

    /// The weightiest marker at the very moment shown: the last one, since consequences follow their causes.
    fn marker_here(&self, policy: &Policy) -> Option<Marker> {
        self.run.markers().into_iter().rfind(|marker| marker.event.at == self.at && self.shows(marker.side, policy))
    }
}
