//! Uptime job: replays a recording to its end and keeps only when its first VM was up.

use sim_core::model::event::EventKind;
use sim_core::record::recording::Recording;
use sim_core::record::timeline::Timeline;

use crate::facts::diagnostics::diagnostic;
use crate::studies::message::Response;
use crate::studies::message::uptime::{Condition, Period, Uptime};

/// A replay under way.
pub struct UptimeJob(Timeline);

impl UptimeJob {
    /// A replay at its start.
    ///
    /// # Errors
    /// Every mistake in the recording, a sentence each.
    pub fn new(recording: &Recording) -> Result<UptimeJob, Vec<String>> {
        let timeline = Timeline::replay(recording);
        timeline.map(UptimeJob).map_err(|found| found.iter().map(diagnostic).collect())
    }

    /// Replays about `budget` more events.
    pub fn advance(&mut self, budget: u32) -> Response {
        let end = self.0.end();
        if self.0.extend(end, budget.into()) {
            return Response::Uptime(uptime(&self.0));
        }
        Response::Progress { done: self.0.recorded_to().0, of: end.0 }
    }
}

/// The conditions of the first VM in a run that is replayed to its end.
fn uptime(timeline: &Timeline) -> Uptime {
    let changes = timeline.markers().iter().filter_map(|event| {
        let condition = match event.kind {
            // VP 0 answers the heartbeat.
            EventKind::VpStalled { vm: 0, vp: 0 } => Condition::Frozen,
            EventKind::ResetStarted { vm: 0, .. } => Condition::Restarting,
            EventKind::AttestationStarted { vm: 0 } => Condition::Attesting,
            EventKind::VmStarted { vm: 0 } => Condition::Up,
            _ => return None,
        };
        Some((event.at.0, condition))
    });
    let mut periods = Vec::new();
    let (mut from_ns, mut condition) = (0, Condition::Up);
    for (at, next) in changes.chain([(timeline.end().0, Condition::Up)]) {
        if at > from_ns {
            periods.push(Period { condition, from_ns, to_ns: at });
        }
        (from_ns, condition) = (at, next);
    }
    let oracle = timeline.frame_at(timeline.end()).oracle;
    Uptime { periods, accesses: oracle.tried, private_accesses: oracle.allowed_private }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::scenarios;
    use sim_core::model::time::SECOND;

    #[test]
    fn the_uptime_in_the_freeze_agrees_with_its_trace() {
        let mut job = UptimeJob::new(&scenarios::recording("freeze").expect("listed")).expect("valid");
        let uptime = loop {
            match job.advance(5_000) {
                Response::Uptime(uptime) => break uptime,
                Response::Progress { done, of } => assert!(done < of),
                other => panic!("{other:?}"),
            }
        };
        let found: Vec<(Condition, u64)> =
            uptime.periods.iter().map(|period| (period.condition, period.to_ns / SECOND)).collect();
        use Condition::{Attesting, Frozen, Restarting, Up};
        assert_eq!(found[..5], [(Up, 17), (Frozen, 30), (Restarting, 95), (Attesting, 103), (Up, 121)]);
        assert_eq!(uptime.periods.last().map(|period| period.to_ns), Some(180 * SECOND));
        assert!(uptime.accesses > 10_000 && uptime.private_accesses == 0, "{uptime:?}");
    }
}
