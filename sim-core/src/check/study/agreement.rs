//! Agreement: the sketch against the full simulation, change by change, and what both say of whole runs.

use std::collections::BTreeSet;

use super::sketch::{Draft, Loss, Sketch};
use super::tally::Tally;
use super::{Depth, Study, on_side};
use crate::model::event::{Event, EventKind};
use crate::model::machine::send::Source;
use crate::model::scenario::{Costs, Isolation, Recovery, Scenario};
use crate::model::time::{MICROSECOND, MILLISECOND, SECOND, SimTime};
use crate::model::world::World;
use crate::record::recording::Recording;
use crate::record::twin::Side;

/// The stress preset, as its author wrote it.
fn stress() -> Scenario {
    toml::from_str(include_str!("../../../scenarios/freeze/scenario.toml")).expect("the scenario is valid")
}

/// A loss in the full simulation, and how long its visibility change had waited for a slot.
struct Seen {
    loss: Loss,
    waited_ns: u64,
}

/// The losses of the full simulation, and the sends that were unfinished at its end.
struct Full {
    seen: Vec<Seen>,
    under_way: BTreeSet<u64>,
    frozen_at: Option<SimTime>,
    /// Visibility changes that came up, and of these the ones that were not skipped.
    flips: u64,
    opened: u64,
}

/// Simulates every send until the end, or until every VP is stalled.
fn simulate(recording: &Recording) -> Full {
    let mut world = World::new(&on_side(&recording.scenario, Side::Before), recording.seed);
    let vm = world.plan.vms[0].clone();
    let mut full = Full { seen: Vec::new(), under_way: BTreeSet::new(), frozen_at: None, flips: 0, opened: 0 };
    // When each visibility change came up: the sum of the gaps so far.
    let gap = |flip: u64| vm.streams.flip_gap.exponential_ns(flip, vm.flip_gap_ns.unwrap_or(1));
    let mut came_at = vec![gap(0)];
    let mut events: Vec<Event> = Vec::new();
    let mut stalled = 0;
    while world.next_at().is_some_and(|at| at.0 <= recording.scenario.length_ns) && stalled < vm.vps {
        world.step(&mut events);
        for event in events.drain(..) {
            match event.kind {
                EventKind::WakeUpLost { send, .. } => {
                    // The slot still knows which visibility change it was taken for.
                    let slot = vm.first_slot + u32::from(send.vp) * vm.slots + u32::from(send.slot);
                    let request = world.slots[slot as usize].request;
                    assert_eq!((request.source, request.number), (Source::Flip, send.number));
                    let flip = u64::from(request.occurrence);
                    while came_at.len() as u64 <= flip {
                        came_at.push(came_at[came_at.len() - 1] + gap(came_at.len() as u64));
                    }
                    let waited_ns = world.chunk_of(slot).shared_at.since(SimTime(came_at[flip as usize]));
                    full.seen.push(Seen { loss: Loss { flip, vp: send.vp.into(), at: event.at }, waited_ns });
                }
                EventKind::VpStalled { .. } => stalled += 1,
                EventKind::VmFrozen { .. } => full.frozen_at = Some(event.at),
                _ => {}
            }
        }
    }
    let held = world.slots.iter().filter(|slot| slot.is_held()).map(|slot| slot.request);
    let waiting = world.vps.iter().flat_map(|vp| vp.waiting.iter().copied());
    let flips = held.chain(waiting).filter(|request| request.source == Source::Flip);
    full.under_way = flips.map(|request| request.occurrence.into()).collect();
    full.flips = world.vms[0].core.flips.into();
    full.opened = world.vms[0].core.counts.flips;
    full
}

/// Compares one run without recovery; returns the visibility changes compared, the losses, and how many of those had
/// waited.
fn compare(scenario: &Scenario, seed: u64) -> [u64; 3] {
    let recording = Recording::new(scenario, seed);
    let draft = Draft::new(scenario).expect("there are flips");
    let full = simulate(&recording);
    let mut sketch = Sketch::new(&draft, seed);
    // In uneven slices, as a page would.
    let mut budget = 1;
    while !sketch.advance(&draft, &mut { budget }) {
        budget = budget * 3 % 1009 + 1;
    }
    let recipe = || format!("run {seed} of\n{}", toml::to_string(&recording).unwrap_or_default());
    let lost: BTreeSet<(u64, u32)> = full.seen.iter().map(|seen| (seen.loss.flip, seen.loss.vp)).collect();
    for loss in sketch.losses().iter().filter(|loss| loss.flip < full.flips) {
        let agrees = lost.contains(&(loss.flip, loss.vp)) || full.under_way.contains(&loss.flip);
        assert!(agrees, "only the sketch loses {loss:?} in {}", recipe());
    }
    let mut longest_wait_ns = 0;
    for Seen { loss, waited_ns } in &full.seen {
        let sketched = sketch.losses().iter().find(|other| (other.flip, other.vp) == (loss.flip, loss.vp));
        let sketched = sketched.unwrap_or_else(|| panic!("only the simulation loses {loss:?} in {}", recipe()));
        assert_eq!(loss.at, sketched.at + *waited_ns, "{loss:?} against {sketched:?} in {}", recipe());
        if loss.vp == 0 {
            longest_wait_ns = longest_wait_ns.max(*waited_ns);
        }
    }
    let frozen_at = sketch.outcome(&draft).frozen_at;
    if let Some(full_at) = full.frozen_at {
        let sketched_at = frozen_at.unwrap_or_else(|| panic!("only the simulation freezes at {full_at}, {}", recipe()));
        let late = full_at.0.checked_sub(sketched_at.0);
        assert!(late.is_some_and(|late| late <= longest_wait_ns), "{full_at} against {sketched_at} in {}", recipe());
    }
    let waited = full.seen.iter().filter(|seen| seen.waited_ns > 0).count() as u64;
    [full.opened, full.seen.len() as u64, waited]
}

/// The law of the sketch, over lags, pages, rates, slots, VPs, load and many seeds.
#[test]
fn a_sketch_loses_the_same_flips() {
    let mut compared = [0; 3];
    for (lag_ns, flip_pages) in [(20 * MICROSECOND, 4), (200 * MICROSECOND, 16), (2 * MILLISECOND, 1)] {
        for (slots, vps, flip_gap_ns) in [
            (1, 1, 2 * MILLISECOND),
            (1, 8, 200 * MICROSECOND),
            (2, 3, 500 * MICROSECOND),
            (4, 2, 300 * MICROSECOND),
            (8, 4, MILLISECOND),
            (16, 1, 400 * MICROSECOND),
        ] {
            for send_gap_ns in [None, Some(flip_gap_ns / 2)] {
                let mut scenario = stress();
                let vm = &mut scenario.vms[0];
                (vm.slots, vm.vps, vm.flip_gap_ns, vm.send_gap_ns) = (slots, vps, Some(flip_gap_ns), send_gap_ns);
                scenario.recovery = Recovery { cluster_monitor: false, ..scenario.recovery };
                (scenario.costs.lag_ns, scenario.costs.flip_pages) = (lag_ns, flip_pages);
                // Long enough for most VPs to stall, short enough for some to be cut off before.
                scenario.length_ns = flip_gap_ns * u64::from(slots * vps) * 60;
                for seed in 0..SEEDS {
                    let counts = compare(&scenario, seed);
                    compared.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
                }
            }
        }
    }
    let [flips, losses, waited] = compared;
    assert!(flips > 50_000 && losses > 1_000 && waited > 100, "compared {flips} flips, {losses} lost, {waited} late");
}

/// Seeds of each set of parameters. A hundred times as many were compared once, without a difference.
const SEEDS: u64 = 5;

/// Whole runs, through resets and boots: beyond the first reset a sketch is an estimate, and a close one.
#[test]
fn whole_runs_come_to_nearly_the_same() {
    let (mut runs, mut the_same, mut lives) = (0, 0, 0);
    let (mut sketched, mut simulated) = (Tally::default(), Tally::default());
    let nobody = Recovery { cluster_monitor: false, guest_watchdog: false, operator: false, key_release: true };
    let monitor = Recovery { cluster_monitor: true, ..nobody };
    for (recovery, bugcheck_milli, isolation) in [
        (monitor, 0, Isolation::Snp),
        (Recovery { guest_watchdog: true, ..nobody }, 0, Isolation::Tdx),
        (Recovery { guest_watchdog: true, ..monitor }, 300, Isolation::Snp),
        (Recovery { operator: true, ..nobody }, 0, Isolation::Snp),
        (nobody, 0, Isolation::Snp),
        (nobody, 800, Isolation::Snp),
        (Recovery { key_release: false, ..monitor }, 100, Isolation::Snp),
        (Recovery { guest_watchdog: true, ..monitor }, 1000, Isolation::None),
    ] {
        let mut scenario = stress();
        scenario.recovery = recovery;
        scenario.costs = Costs {
            heartbeat_ns: SECOND / 2,
            monitor_ns: 5 * SECOND,
            watchdog_ns: 4 * SECOND,
            operator_ns: 3 * SECOND,
            bugcheck_milli,
            boot_confidential_ns: 3 * SECOND,
            attestation_ns: SECOND,
            reset_ns: SECOND,
            ..scenario.costs
        };
        let vm = &mut scenario.vms[0];
        (vm.isolation, vm.slots, vm.flip_gap_ns) = (isolation, 2, Some(5 * MILLISECOND));
        (vm.send_gap_ns, scenario.length_ns) = (Some(4 * MILLISECOND), 40 * SECOND);
        for seed in 0..4 {
            let [sketch, full] = [Depth::Sketch, Depth::Full]
                .map(|depth| Study::new(&scenario, 0..1, depth).expect("valid").outcome(seed));
            assert_eq!(sketch.after, full.after, "after the update the sketch is no estimate, run {seed}");
            sketched.count(seed, &sketch);
            simulated.count(seed, &full);
            runs += 1;
            the_same += u32::from(sketch == full);
            lives += sketch.before.lost / 8;
        }
    }
    assert!(lives > 30, "{lives} lives: the resets must happen, or this shows nothing");
    assert!(the_same * 10 >= runs * 7, "{the_same} of {runs} runs come to the same to the nanosecond");
    let [sketched, simulated] =
        [sketched, simulated].map(|tally| tally.before.up_ns.mean().expect("runs") / (40 * SECOND) as f64);
    assert!((sketched - simulated).abs() < 0.001, "availability {sketched} against {simulated}");
}
