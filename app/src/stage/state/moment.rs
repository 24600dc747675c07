//! Moment: showing a moment of the run, and its announcement.

use core::iter::successors;

use sim_core::model::event::Event;
use sim_core::model::time::SimTime;
use sim_core::record::twin::Side;

use super::{Announcement, Marker, Policy, Run, Stage, side_index};
use crate::facts::announcements::{Instant, Stretch};
use crate::stage::highlight::cause_effect as highlight;

impl Stage {
    /// Shows a moment.
    pub(super) fn show(&mut self, at: SimTime) {
        self.at = at.min(self.run.end());
        self.seen = self.seen.max(self.at);
        self.frames = self.run.frames(self.at);
        self.classic = self.run.classic_frame(self.at);
        self.carry = 0.0;
    }

    /// Goes to a moment that the reader chose: play stops, and a goal that was waited for is dropped.
    pub(super) fn go_to(&mut self, at: SimTime) {
        self.playing = false;
        self.goal = None;
        self.race = None;
        self.show(at);
    }

    /// The marker `found`, or the first of those that `on` leads to from there, that has a marker of a shown side at
    /// its moment.
    pub(super) fn marker_on_shown_side(
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

    /// Goes to a marker and announces it; announces `none` if there is no such marker.
    pub(super) fn go_to_marker(
        &mut self,
        marker: Option<Marker>,
        none: Announcement,
        skipped: Option<Stretch>,
        policy: &Policy,
    ) {
        match marker {
            Some(marker) => {
                self.go_to(marker.event.at);
                // Of several markers at one moment it is the last, since effects follow their causes.
                let marker = self.marker_here(policy).unwrap_or(marker);
                self.announcement = Some(self.announce(marker, skipped));
            }
            None => self.announcement = Some(none),
        }
    }

    /// The announcement of the events at the moment shown, if there are any.
    pub(super) fn instant_announced(&self) -> Option<Announcement> {
        let sides = [Side::Before, Side::After].map(|side| {
            let frame = &self.frames[side_index(side)];
            // A cause at this instant is among the events already.
            let earlier = |effect| self.cause_of(side, &effect).filter(|cause| cause.at < self.at);
            Instant {
                events: frame.recent.iter().filter(|event| event.at == self.at).copied().collect(),
                cause: highlight::effect(frame).and_then(earlier),
            }
        });
        sides.iter().any(|side| !side.is_empty()).then(|| Announcement::Instant(Box::new(sides)))
    }

    /// The cause of an event on a side, as far as the frame shown or a marker still has it.
    fn cause_of(&self, side: Side, effect: &Event) -> Option<Event> {
        highlight::cause(effect, &self.frames[side_index(side)], &self.run.markers_of(side))
    }

    /// The announcement of the marker at the moment shown, if there is one.
    #[must_use]
    pub fn marker_announced(&self, policy: &Policy) -> Option<Announcement> {
        self.marker_here(policy).map(|marker| self.announce(marker, None))
    }

    /// The stretch that is skipped on the way to a marker; `None` if no send is completed in it.
    pub(super) fn skipped_before(&self, marker: &Marker) -> Option<Stretch> {
        let end = SimTime(marker.event.at.0.checked_sub(1)?);
        let (from, to) = (&self.frames[side_index(marker.side)], &self.run.frames(end)[side_index(marker.side)]);
        (to.counts.completed > from.counts.completed).then(|| Stretch::between(from, to))
    }

    /// The announcement of a marker at the moment shown, and of the stretch that was skipped on the way there.
    pub(super) fn announce(&self, marker: Marker, skipped: Option<Stretch>) -> Announcement {
        Announcement::Marker { marker, cause: self.cause_of(marker.side, &marker.event), skipped }
    }

    /// The marker at the moment shown; of several the last, since effects follow their causes.
    fn marker_here(&self, policy: &Policy) -> Option<Marker> {
        self.run.markers().into_iter().rfind(|marker| marker.event.at == self.at && self.shows(marker.side, policy))
    }
}
