//! Reduce: carries out an action on the state of the stage.

use sim_core::model::time::SimTime;
use sim_core::record::recording::Recording;

use super::{Action, Announcement, Notice, Policy, RaceState, Run, Stage, scenarios};
use crate::kit::number;
use crate::stage::race::state as race;
use crate::words::{grouped, language, link as link_words};

/// The field for a seed.
const RUN_NUMBERS: number::Field = number::Field::whole(0, u64::MAX);

impl Stage {
    /// Carries out an action. The caller has checked before whether it has to wait for an answer; see
    /// [`Stage::is_revealed_by`].
    pub fn reduce(&mut self, action: Action, policy: &Policy) {
        match action {
            Action::Tick(elapsed_ms) => self.tick(elapsed_ms, policy),
            Action::Record => {
                self.run.record_slice();
                self.reach_goal(policy);
            }
            Action::PlayPause => self.play_pause(),
            Action::Play => {
                if !self.moves() {
                    self.play_pause();
                }
            }
            Action::Pause => self.pause(),
            Action::Seek(at) => {
                self.go_to(at.min(self.run.recorded_to()));
                self.announcement = self.marker_announced(policy);
            }
            Action::ToStart => self.go_to(SimTime::ZERO),
            Action::StepForward => self.step(true),
            Action::StepBack => self.step(false),
            Action::NextMarker => {
                let marker = self.marker_on_shown_side(self.run.marker_after(self.at), Run::marker_after, policy);
                let skipped = marker.and_then(|marker| self.skipped_before(&marker));
                self.go_to_marker(marker, Announcement::NoMarkerAfter, skipped, policy);
            }
            Action::PreviousMarker => {
                let marker = self.marker_on_shown_side(self.run.marker_before(self.at), Run::marker_before, policy);
                self.go_to_marker(marker, Announcement::NoMarkerBefore, None, policy);
            }
            Action::SetSpeed(speed) => {
                self.speed = speed;
                self.announcement = Some(Announcement::Speed(speed));
            }
            Action::SetStops(stops) => self.stops = stops,
            Action::OpenRun(slug) => {
                if let Some(slug) = scenarios::SLUGS.into_iter().find(|known| *known == slug) {
                    self.remember();
                    self.start(slug, &scenarios::recording(slug).expect("listed"));
                }
            }
            Action::RunTyped(typed) => self.run_typed(&typed),
            Action::ShowClassic(shown) => {
                if self.run.has_classic() != shown {
                    self.run = if shown { self.run.with_classic() } else { self.run.without_classic() };
                    self.goal = Some(self.at.into());
                    self.reach_goal(policy);
                }
            }
            Action::Dismiss => self.notices.clear(),
            Action::LessMotion(less) => self.less_motion = less,
            Action::ShowArm(arm) => self.arm = arm,
            Action::ToggleLanes => self.lanes = !self.lanes,
            Action::ToDifference => {
                if let Some(difference) = self.run.difference() {
                    self.go_to(difference.at);
                    self.announcement = Some(Announcement::Difference(difference));
                }
            }
            Action::OpenRace(marker) => {
                if let Some(race) = self.run.race_at(marker) {
                    self.go_to(marker);
                    self.race = Some(RaceState::open(race, marker, None));
                    self.announcement = Some(Announcement::RaceOpened);
                }
            }
            Action::CloseRace => {
                if self.race.take().is_some() {
                    self.announcement = Some(Announcement::RaceClosed);
                }
            }
            Action::MoveNotification(notify_ns) => {
                self.race = self.race.take().map(|race| race.with_notification(notify_ns))
            }
            Action::NotificationTyped(typed) => match race::notification_typed(&typed) {
                Ok(notify_ns) => {
                    self.notices.clear();
                    self.race = self.race.take().map(|race| race.with_notification(notify_ns));
                }
                Err(line) => {
                    self.notices = vec![Notice::NotificationTime(line)];
                }
            },
            Action::RaceHandler(handler) => self.race = self.race.take().map(|race| race.with_handler(handler)),
            Action::Give(command) => self.give(&[command]),
            Action::GiveAll(commands) => self.give(&commands),
            Action::Room(action) => self.act_in_room(action, policy),
            Action::Undo => self.undo(),
            Action::Redo => self.redo(),
            Action::NoLink => self.announcement = Some(Announcement::NoLink),
        }
    }

    /// Pauses the run and the race.
    pub fn pause(&mut self) {
        self.playing = false;
        if let Some(race) = &mut self.race {
            race.playing = false;
        }
    }

    fn run_typed(&mut self, typed: &str) {
        match number::read_as(typed, &RUN_NUMBERS, language()) {
            Ok(seed) => {
                let (scenario, set, own) = (self.run.scenario(), self.set.clone(), self.own.clone());
                self.notices.clear();
                self.remember();
                self.start(self.slug, &Recording::new(&scenario, seed));
                (self.set, self.own) = (set, own);
            }
            Err(fault) => {
                let range = || link_words::run_numbers(grouped(u64::MIN), grouped(u64::MAX));
                self.notices = vec![Notice::Seed(number::two_ways(&fault, typed).unwrap_or_else(range))];
            }
        }
    }
}
