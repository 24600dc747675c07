//! Freezeframe's own simulation, with its own events, digest and oracle.

use crate::report::timed;
use crate::sojourn::Sojourn;
use crate::workload::{Run, Tally};
use ::sim_core::event::{Event, EventKind, Observe, Unobserved};
use ::sim_core::scenario::{MODEL_VERSION, Scenario};
use ::sim_core::time::SimTime;
use ::sim_core::timeline::Timeline;
use ::sim_core::world::World;
use std::time::Duration;

/// The loop as a scenario; the model's version is whatever it is.
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
    Tally { events: world.events(), completions, response_ns: None }
}

/// The bare world, with nobody watching.
pub fn bare(run: &Run) -> (Tally, Duration) {
    let mut world = timeline(run).world_at(SimTime::ZERO);
    let ((), cpu) = timed(|| world.run_until(SimTime(run.length_ns), &mut Unobserved));
    (tally(&world), cpu)
}

/// Recording ahead, with checkpoints and landmarks, as the page does.
pub fn recorded(run: &Run) -> (Tally, Duration) {
    let mut timeline = timeline(run);
    let (_, cpu) = timed(|| timeline.extend(SimTime(run.length_ns), u64::MAX));
    (tally(&timeline.world_at(SimTime(run.length_ns))), cpu)
}

/// The bare world, watched for response times: what shows that the two others do the work.
pub fn watched(run: &Run) -> (Tally, Duration) {
    let mut world = timeline(run).world_at(SimTime::ZERO);
    let mut watch = Watch::default();
    let ((), cpu) = timed(|| world.run_until(SimTime(run.length_ns), &mut watch));
    let seen = watch.0.tally(world.events(), run.length_ns);
    (Tally { response_ns: seen.response_ns, ..tally(&world) }, cpu)
}

/// Sees processors set out and return.
#[derive(Default)]
struct Watch(Sojourn);

impl Observe for Watch {
    fn saw(&mut self, event: &Event) {
        match event.kind {
            EventKind::SlotTaken { .. } => self.0.departs(event.at.0),
            EventKind::SlotReturned { .. } => self.0.returns(event.at.0),
            _ => {}
        }
    }
}
