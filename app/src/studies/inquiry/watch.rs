//! Watch: a run in full, of which only the VM's course is kept.

use sim_core::model::event::EventKind;
use sim_core::record::recording::Recording;
use sim_core::record::timeline::Timeline;

use super::course::{Being, Course, Spell};
use super::message::Answer;
use crate::facts::diagnostics::diagnostic;

/// A run under way.
pub struct Watch(Timeline);

impl Watch {
    /// A run at its start.
    ///
    /// # Errors
    /// Everything that is wrong with the recording, in sentences.
    pub fn new(recording: &Recording) -> Result<Watch, Vec<String>> {
        let timeline = Timeline::replay(recording);
        timeline.map(Watch).map_err(|found| found.iter().map(diagnostic).collect())
    }

    /// Goes on by about `budget` events.
    pub fn advance(&mut self, budget: u32) -> Answer {
        let end = self.0.end();
        if self.0.extend(end, budget.into()) {
            return Answer::Watched(course(&self.0));
        }
        Answer::SoFar { done: self.0.recorded_to().0, of: end.0 }
    }
}

/// What a whole run comes to for its first VM.
fn course(timeline: &Timeline) -> Course {
    let changes = timeline.markers().iter().filter_map(|event| {
        let being = match event.kind {
            // The first processor answers the heartbeat.
            EventKind::VpStalled { vm: 0, vp: 0 } => Being::Frozen,
            EventKind::ResetStarted { vm: 0, .. } => Being::Restarting,
            EventKind::AttestationStarted { vm: 0 } => Being::Attesting,
            EventKind::VmStarted { vm: 0 } => Being::Up,
            _ => return None,
        };
        Some((event.at.0, being))
    });
    let mut spells = Vec::new();
    let (mut from_ns, mut being) = (0, Being::Up);
    for (at, next) in changes.chain([(timeline.end().0, Being::Up)]) {
        if at > from_ns {
            spells.push(Spell { being, from_ns, to_ns: at });
        }
        (from_ns, being) = (at, next);
    }
    let oracle = timeline.frame_at(timeline.end()).oracle;
    Course { spells, tried: oracle.tried, private_got: oracle.allowed_private }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::scenarios;
    use sim_core::model::time::SECOND;

    #[test]
    fn the_course_of_the_freeze_is_that_of_its_trace() {
        let mut watch = Watch::new(&scenarios::recording("freeze").expect("listed")).expect("valid");
        let course = loop {
            match watch.advance(5_000) {
                Answer::Watched(course) => break course,
                Answer::SoFar { done, of } => assert!(done < of),
                other => panic!("{other:?}"),
            }
        };
        let told: Vec<(Being, u64)> = course.spells.iter().map(|spell| (spell.being, spell.to_ns / SECOND)).collect();
        use Being::{Attesting, Frozen, Restarting, Up};
        assert_eq!(told[..5], [(Up, 17), (Frozen, 30), (Restarting, 95), (Attesting, 103), (Up, 121)]);
        assert_eq!(course.spells.last().map(|spell| spell.to_ns), Some(180 * SECOND));
        assert!(course.tried > 10_000 && course.private_got == 0, "{course:?}");
    }
}
