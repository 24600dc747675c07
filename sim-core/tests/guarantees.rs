//! The guarantees hold after every step of random runs, and the thesis holds: nothing private is ever allowed.

mod support;

use sim_core::event::{Event, EventKind};
use sim_core::machine::handler::HandlerKind;
use sim_core::property;
use sim_core::recording::Recording;
use sim_core::scenario::{Costs, Isolation};
use sim_core::theory;
use sim_core::time::SimTime;
use sim_core::timeline::Timeline;
use support::random_recording;

#[test]
fn hold_after_every_step() {
    let mut seen = [false; 6];
    for seed in 0..150 {
        let recording = random_recording(seed);
        let timeline = Timeline::replay(&recording).expect("valid");
        let mut world = timeline.world_at(SimTime::ZERO);
        let mut commands = recording.commands.iter().peekable();
        let mut events: Vec<Event> = Vec::new();
        loop {
            let next = world.next_at().filter(|at| at.0 <= recording.scenario.length_ns);
            match (commands.peek(), next) {
                (Some(given), next) if next.is_none_or(|at| at > given.at) => {
                    world.apply(given.at, given.command, &mut events);
                    commands.next();
                }
                (_, Some(_)) => {
                    world.step(&mut events);
                }
                _ => break,
            }
            let found = property::violations(&world);
            assert!(found.is_empty(), "seed {seed} at {}: {}\n{recording:?}", world.now(), found[0]);
        }
        check_history(seed, &events);
        for event in &events {
            let which = match event.kind {
                EventKind::WakeUpLost { .. } => 0,
                EventKind::VpStalled { .. } => 1,
                EventKind::HeartbeatLost { .. } => 2,
                EventKind::VmStarted { .. } => 3,
                EventKind::Woken { .. } => 4,
                EventKind::KeyRefused { .. } => 5,
                _ => continue,
            };
            seen[which] = true;
        }
    }
    assert_eq!(seen, [true; 6], "the random runs must show everything, or they prove nothing");
}

/// What can only be said of a history: causes come first, and every send ends at most once.
fn check_history(seed: u64, events: &[Event]) {
    let mut done = std::collections::BTreeSet::new();
    for (i, event) in events.iter().enumerate() {
        assert_eq!(event.id, i as u64 + 1, "seed {seed}");
        assert!(event.cause < event.id, "seed {seed}: {event}");
        assert!(i == 0 || events[i - 1].at <= event.at, "seed {seed}: {event}");
        if let EventKind::SlotReturned { send } = event.kind {
            assert!(done.insert((send.vm, send.number)), "I3, seed {seed}: {event}");
        }
    }
}

/// A classic VM runs the same code and is immune because its pages are born shared.
#[test]
fn a_classic_vm_is_never_parked() {
    let mut scenario = support::scenario("freeze");
    scenario.vms[0].isolation = Isolation::None;
    scenario.length_ns = 30_000_000_000;
    let mut timeline = Timeline::new(&scenario).expect("valid");
    assert!(timeline.extend(timeline.end(), u64::MAX));
    let counts = timeline.world_at(timeline.end()).counts(0);
    assert!(counts.flips > 1000, "{counts:?}");
    assert_eq!((counts.parked, counts.lost), (0, 0), "{counts:?}");
}

/// The share of flips that lose their wake-up agrees with the closed form, at three lags; slower news is rarer loss.
#[test]
fn the_lost_share_agrees_with_the_closed_form() {
    const FLIPS: u64 = 100_000;
    for lag_ns in [20_000, 200_000, 2_000_000] {
        let costs = Costs { lag_ns, ..Costs::default() };
        let scenario = support::flips_only(costs, FLIPS);
        let mut timeline = Timeline::new(&scenario).expect("valid");
        assert!(timeline.extend(timeline.end(), u64::MAX));
        let counts = timeline.world_at(timeline.end()).counts(0);
        assert_eq!(counts.skipped, 0, "no processor may stall here");
        let (n, expected) = (counts.flips as f64, theory::lost_per_flip(&costs));
        let share = counts.lost as f64 / n;
        let z = (share - expected) / (expected * (1.0 - expected) / n).sqrt();
        assert!(z.abs() < 4.0, "lag {lag_ns}: {share} against {expected}, z = {z:.2}");
    }
}

/// The sweep is a net, not the cure: without it nothing is lost after the update either.
#[test]
fn after_the_update_nothing_is_lost_even_without_the_sweep() {
    let mut scenario = support::flips_only(Costs { sweep_ns: 0, ..Costs::default() }, 20_000);
    scenario.revision = sim_core::scenario::FIXED_REVISION;
    let mut timeline = Timeline::new(&scenario).expect("valid");
    assert!(timeline.extend(timeline.end(), u64::MAX));
    let world = timeline.world_at(timeline.end());
    assert_eq!(world.handler(), HandlerKind::After);
    let counts = world.counts(0);
    assert!(counts.parked > 1000 && counts.lost == 0, "{counts:?}");
    assert_eq!(counts.woken + world_waiting(&timeline), counts.parked, "{counts:?}");
}

fn world_waiting(timeline: &Timeline) -> u64 {
    timeline.frame_at(timeline.end()).waiting().count() as u64
}

/// Swapping the handler frees nothing that is already lost; only a reset does.
#[test]
fn a_swapped_handler_does_not_free_what_is_lost() {
    let scenario = support::scenario("lost-wake-up");
    let mut timeline = Timeline::replay(&Recording::new(&scenario, 7)).expect("valid");
    timeline.extend(timeline.end(), u64::MAX);
    let at = SimTime(2_000_000);
    let mut swapped =
        timeline.fork(at, sim_core::command::Command::SwapHandler(HandlerKind::After)).expect("within the run");
    swapped.extend(swapped.end(), u64::MAX);
    assert_eq!(swapped.frame_at(swapped.end()).lost().count(), 1);
    let mut reset = timeline.fork(at, sim_core::command::Command::ResetVm).expect("within the run");
    reset.extend(reset.end(), u64::MAX);
    assert_eq!(reset.frame_at(reset.end()).lost().count(), 0);
}
