//! Reach: shows the moment of a goal as soon as the run is recorded that far.

use sim_core::record::twin::Side;

use super::goal::{Goal, GoalMoment, RaceGoal};
use super::{Announcement, Notice, Policy, RaceState, Stage, side_index};
use crate::run::setup::Setup;

impl Stage {
    /// Goes to the moment of a step, in the run that is on the stage.
    pub(super) fn go_to_setup(&mut self, setup: &Setup, policy: &Policy) {
        self.speed = setup.speed;
        let race = setup.race.map(|notify_ns| RaceGoal { marker: None, notify_ns, rewound: policy.answer_first });
        self.goal = Some(Goal { at: GoalMoment::Anchor(setup.at), race, digest: None });
        self.reach_goal(policy);
    }

    /// Shows the moment of the goal if it is recorded: opens its race, announces its marker, and checks its digest.
    pub(super) fn reach_goal(&mut self, policy: &Policy) {
        let Some(goal) = self.goal else { return };
        let found = match goal.at {
            GoalMoment::Time(at) => Some(at.min(self.run.end())).filter(|at| *at <= self.run.recorded_to()),
            GoalMoment::Anchor(anchor) => anchor.find(&self.run),
        };
        let marker = goal.race.and_then(|race_goal| race_goal.marker);
        let Some(at) = found.filter(|at| marker.unwrap_or(*at) <= self.run.recorded_to()) else {
            if !self.records() {
                // The run is recorded to its end, and the moment does not occur in it.
                self.goal = None;
            }
            return;
        };
        self.goal = None;
        self.show(at);
        if let Some(result) = self.sealed.result(&self.frames[side_index(Side::Before)]) {
            self.announcement = Some(Announcement::Tries(result));
        } else if self.announcement.is_none() && goal.race.is_none() && !policy.answer_first {
            self.announcement = self.marker_announced(policy).or_else(|| self.instant_announced());
        }
        if goal.digest.is_some_and(|digest| digest != self.run.digest_at(at)) {
            self.notices.push(Notice::Digest);
        }
        let Some(race_goal) = goal.race else { return };
        let marker = marker.unwrap_or(at);
        match self.run.race_at(marker) {
            Some(race) => {
                let race = RaceState::open(race, marker, Some(race_goal.notify_ns));
                self.race = Some(if race_goal.rewound { race.rewound() } else { race });
            }
            None => self.notices.push(Notice::Race),
        }
    }
}
