//! Freezeframe's own simulation, with its own events, digest and oracle.

use crate::report::timed;
use crate::sojourn::Sojourn;
use crate::workload::{Run, Tally};
use ::sim_core::model::event::{Event, EventKind, Observe, Unobserved};
use ::sim_core::model::scenario::{MODEL_VERSION, Scenario};
use ::sim_core::model::time::SimTime;
use ::sim_core::model::world::World;
use ::sim_core::record::timeline::Timeline;
use std::time::Duration;

/// The loop as a scenario.
const LOOP: &str = include_str!("../../../sim-core/tests/support/loop.toml");

/// Its virtual machines.
const VMS: usize = 64;

fn timeline(run: &Run) -> Timeline {
    let scenario: Scenario = toml::from_str(&format!("model = {MODEL_VERSION}\n{LOOP}")).expect("the loop is valid");
    let scenario = Scenario { seed: run.seed, length_ns: run.length_ns, ..scenario };
    Timeline::new(&scenario).expect("the loop is valid")
}

fn tally(world: &World) -> Tally {
    let completions = (0..VMS).map(|vm| world.counts(vm).completed).sum();
    Tally { events: world.events(), completions, ..Tally::default() }
}

/// The world alone, without an observer.
pub fn bare(run: &Run) -> (Tally, Duration) {
    let mut world = timeline(run).world_at(SimTime::ZERO);
    let ((), cpu) = timed(|| world.run_until(SimTime(run.length_ns), &mut Unobserved));
    (tally(&world), cpu)
}

/// Recording ahead, with checkpoints and markers, as the page does.
pub fn recorded(run: &Run) -> (Tally, Duration) {
    let mut timeline = timeline(run);
    let (_, cpu) = timed(|| timeline.extend(SimTime(run.length_ns), u64::MAX));
    (tally(&timeline.world_at(SimTime(run.length_ns))), cpu)
}

/// The number of seeks in a run.
const SEEKS: u64 = 400;

/// Recording ahead, and then seeking moments all over the run. The time is that of the recording.
pub fn sought(run: &Run) -> (Tally, Duration) {
    let mut timeline = timeline(run);
    let (_, cpu) = timed(|| timeline.extend(SimTime(run.length_ns), u64::MAX));
    // By the golden ratio: evenly spread for any number of seeks, and not in order.
    let moment = |seek: u64| SimTime(seek.wrapping_mul(0x9e37_79b9_7f4a_7c15) % run.length_ns);
    let mut took: Vec<Duration> = (1..=SEEKS).map(|seek| timed(|| timeline.world_at(moment(seek))).1).collect();
    took.sort();
    let late = took[took.len() * 99 / 100].as_secs_f64() * 1000.0;
    let end = timeline.world_at(SimTime(run.length_ns));
    (Tally { seek_p99_ms: Some(late), ..tally(&end) }, cpu)
}

/// The world with an observer of response times, which shows that the two other contenders do the same work.
pub fn watched(run: &Run) -> (Tally, Duration) {
    let mut world = timeline(run).world_at(SimTime::ZERO);
    let mut observer = CycleObserver::default();
    let ((), cpu) = timed(|| world.run_until(SimTime(run.length_ns), &mut observer));
    let observed = observer.0.tally(world.events(), run.length_ns);
    (Tally { response_ns: observed.response_ns, ..tally(&world) }, cpu)
}

/// Observes when processors start a cycle and when they return.
#[derive(Default)]
struct CycleObserver(Sojourn);

impl Observe for CycleObserver {
    fn saw(&mut self, event: &Event) {
        match event.kind {
            EventKind::SlotTaken { .. } => self.0.departs(event.at.0),
            EventKind::SlotReturned { .. } => self.0.returns(event.at.0),
            _ => {}
        }
    }
}
