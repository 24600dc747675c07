//! Play: advances the moment shown, by the clock or by single steps, and pauses at markers.

use std::rc::Rc;

use sim_core::model::order::sort_few;
use sim_core::model::time::SimTime;
use sim_core::record::marker::MarkerKind;
use sim_core::show::frame::Frame;

use super::{Announcement, Marker, Policy, Stage};
use crate::facts::announcements::Stretch;

use crate::run::playback;

/// Play in a chapter pauses this many milliseconds of wall time after the reader started it.
const UNATTENDED_MS: f64 = 20_000.0;

impl Stage {
    pub(super) fn tick(&mut self, elapsed_ms: f64, policy: &Policy) {
        if let Some(race) = self.race.take() {
            self.race = Some(if race.playing { race.ticked(elapsed_ms) } else { race });
            return;
        }
        if !self.playing {
            return;
        }
        self.played_ms += elapsed_ms;
        self.skip_quiet();
        let (ns, carry) = playback::time_passed(self.speed, elapsed_ms, self.carry);
        // Not past what is recorded; recording is far quicker than any speed.
        let mut to = (self.at + ns).min(self.run.recorded_to()).max(self.at);
        let stop = self.run.has_marker_within(self.at, to).then(|| self.next_pause(to, policy)).flatten();
        if let Some(marker) = stop {
            to = marker.event.at;
            self.playing = false;
        }
        self.show(to);
        if let Some(marker) = stop {
            self.announcement = Some(self.announce(marker, None));
        }
        self.carry = carry;
        if self.at >= self.run.end() {
            self.playing = false;
            self.announcement = Some(Announcement::AtTheEnd);
        } else if self.playing && !policy.is_free() && self.played_ms >= UNATTENDED_MS {
            self.playing = false;
            self.announcement = Some(Announcement::Unattended);
        }
    }

    /// The next marker up to `to` at which play pauses; `None` if it pauses at none.
    #[must_use]
    pub fn next_pause(&self, to: SimTime, policy: &Policy) -> Option<Marker> {
        match policy.pause_at {
            None => self.stops.then(|| self.first_of_its_kind(to)).flatten(),
            Some(kinds) => self.first_of_kinds(kinds, to, policy).into_iter().find(|marker| marker.event.at > self.at),
        }
    }

    /// The markers up to `to` that are the first of these kinds on the sides shown, in order of time.
    #[must_use]
    pub fn first_of_kinds(&self, kinds: &[MarkerKind], to: SimTime, policy: &Policy) -> Vec<Marker> {
        let mut markers: Vec<Marker> = self.run.markers();
        markers.retain(|marker| marker.event.at <= to && self.shows(marker.side, policy));
        let first = |kind: &MarkerKind| markers.iter().find(|marker| kind.is(&marker.event.kind)).copied();
        let mut firsts: Vec<Marker> = kinds.iter().filter_map(first).collect();
        sort_few(&mut firsts, |marker| marker.event.at);
        firsts
    }

    /// Skips a stretch without sends at speeds at which sends can be followed, and announces it.
    fn skip_quiet(&mut self) {
        let busy = |frame: &Rc<Frame>| frame.sends.iter().any(|send| send.until.is_some());
        if !self.speed.shows_sends() || self.frames.iter().any(busy) {
            return;
        }
        let lead_in = self.speed.ns_per_second() / 4;
        if let Some(next) = self.run.instant_after(self.at)
            && next.since(self.at) > 4 * lead_in
        {
            let to = SimTime(next.0 - lead_in).min(self.run.recorded_to());
            let [from, _] = self.frames.clone();
            self.show(to);
            self.announcement = Some(Announcement::Skipped(Stretch::between(&from, &self.frames[0])));
        }
    }

    /// The first marker after the moment shown and up to `to` that is the first of its kind in this run.
    fn first_of_its_kind(&self, to: SimTime) -> Option<Marker> {
        let markers = self.run.markers();
        let kind = |marker: &Marker| marker.event.kind.marker();
        let routine =
            |marker: &Marker| kind(marker).is_some_and(MarkerKind::is_first_only) && !self.speed.shows_sends();
        let first = markers.partition_point(|marker| marker.event.at <= self.at);
        (first..markers.len())
            .take_while(|i| markers[*i].event.at <= to)
            .find(|i| !routine(&markers[*i]) && markers[..*i].iter().all(|earlier| kind(earlier) != kind(&markers[*i])))
            .map(|i| markers[i])
    }

    pub(super) fn play_pause(&mut self) {
        self.played_ms = 0.0;
        if let Some(race) = self.race.take() {
            self.race = Some(race.toggled());
            return;
        }
        if !self.playing && self.at >= self.run.end() {
            self.show(SimTime::ZERO);
        }
        self.playing = !self.playing;
        self.announcement = None;
    }

    pub(super) fn step(&mut self, forward: bool) {
        if let Some(race) = self.race.take() {
            self.race = Some(race.stepped(forward));
            return;
        }
        let there = if forward { self.run.instant_after(self.at) } else { self.run.instant_before(self.at) };
        self.playing = false;
        if let Some(at) = there {
            self.show(at);
        }
        self.announcement = self.instant_announced();
    }
}
