//! The simulator agrees with the closed forms about freezing and coming back, over many lives of many VMs.

mod support;

use std::collections::{BTreeMap, BTreeSet};

use sim_core::check::theory::{self, Cycle, TimeToStall};
use sim_core::model::event::{Event, EventKind, Step};
use sim_core::model::scenario::{Costs, FIXED_REVISION, HostSpec, Isolation, Recovery, Scenario, VmSpec};
use sim_core::model::time::{MICROSECOND, MILLISECOND, SECOND, SimTime};
use sim_core::record::timeline::Timeline;

const VMS: u32 = 64;
const LIVES: usize = 50;
const FLIP_GAP_NS: u64 = 2 * SECOND;
const SLOTS: u32 = 4;

/// VMs that freeze after about half a minute, again and again: few slots, and a gap so wide that a quarter of the
/// visibility changes are lost.
fn freezing(recovery: Recovery) -> Scenario {
    let costs = Costs { gap_ns: 200 * MICROSECOND, ..Costs::default() };
    let mut scenario = support::flips_only(costs, 1);
    scenario.length_ns = 16_000 * SECOND;
    scenario.costs.heartbeat_ns = costs.heartbeat_ns;
    scenario.costs.operator_ns = 90 * SECOND;
    scenario.recovery = recovery;
    let vm = &mut scenario.vms[0];
    (vm.count, vm.vps, vm.slots, vm.flip_gap_ns) = (VMS, 1, SLOTS, Some(FLIP_GAP_NS));
    scenario
}

/// Seconds of one VM's first lives. A fixed number of them, so that long ones are not rarer for being cut off by the
/// end.
#[derive(Clone, Default)]
struct Lives {
    /// From each start to the freeze.
    up: Vec<f64>,
    /// From each reset to the next.
    cycles: Vec<f64>,
    /// From the last beat to a reset.
    since_beat: f64,
}

fn lives(scenario: &Scenario) -> Vec<Lives> {
    let mut timeline = Timeline::new(scenario).expect("valid");
    assert!(timeline.extend(timeline.end(), u64::MAX));
    let mut seen = vec![Lives::default(); VMS as usize];
    let (mut started, mut reset) = ([0; VMS as usize], [None; VMS as usize]);
    for event in timeline.markers() {
        let seconds_since = |before: u64| (event.at.0 - before) as f64 / 1e9;
        match event.kind {
            EventKind::VmStarted { vm } => started[usize::from(vm)] = event.at.0,
            EventKind::VpStalled { vm, vp: 0 } => {
                let vm = usize::from(vm);
                seen[vm].up.push(seconds_since(started[vm]));
            }
            EventKind::ResetStarted { vm, .. } => {
                let vm = usize::from(vm);
                seen[vm].cycles.extend(reset[vm].replace(event.at.0).map(seconds_since));
                seen[vm].since_beat = (event.at.0 % scenario.costs.heartbeat_ns) as f64 / 1e9;
            }
            _ => {}
        }
    }
    for Lives { up, cycles, .. } in &mut seen {
        assert!(up.len() > LIVES && cycles.len() >= LIVES, "{} lives, {} cycles", up.len(), cycles.len());
        up.truncate(LIVES);
        cycles.truncate(LIVES);
    }
    seen
}

fn mean(of: &[f64]) -> f64 {
    of.iter().sum::<f64>() / of.len() as f64
}

/// How many standard errors the mean of these lies from zero.
fn z(of: &[f64]) -> f64 {
    let (n, mean) = (of.len() as f64, mean(of));
    let variance = of.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / (n - 1.0);
    mean / (variance / n).sqrt()
}

/// Checks the lives of all VMs against a time to stall, and a cycle that may depend on the phase of the heartbeat.
fn check(recovery: Recovery, stall: &TimeToStall, cycle: &dyn Fn(f64) -> Cycle) {
    let lives = lives(&freezing(recovery));
    let mut up: Vec<f64> = lives.iter().flat_map(|vm| &vm.up).copied().collect();
    let z_up = z(&up.iter().map(|seconds| seconds - stall.mean()).collect::<Vec<_>>());
    assert!(z_up.abs() < 4.0, "time up: {} s, not {}, z = {z_up:.2}", mean(&up), stall.mean());

    // Kolmogorov and Smirnov: the largest distance between the two distributions; beyond 1.95 once in a thousand.
    up.sort_by(f64::total_cmp);
    let n = up.len() as f64;
    let distances = (0..).zip(&up).map(|(i, seconds)| (stall.cdf(*seconds) - (f64::from(i) + 0.5) / n).abs());
    let far = distances.fold(0.0, f64::max) * n.sqrt();
    assert!(far < 1.95, "distribution of the time up: {far:.2}");

    let off = lives.iter().map(|vm| {
        let Cycle { up_s, down_s } = cycle(vm.since_beat);
        mean(&vm.cycles) - (up_s + down_s)
    });
    let off: Vec<f64> = off.collect();
    let z_cycle = z(&off);
    assert!(z_cycle.abs() < 4.0, "from reset to reset off by {:.2} s, z = {z_cycle:.2}", mean(&off));
}

#[test]
fn vms_freeze_and_come_back_as_often_as_the_closed_forms_say() {
    let costs = freezing(Recovery::default()).costs;
    let stall = TimeToStall::new(&costs, FLIP_GAP_NS, 1, SLOTS);
    let monitor = Recovery { cluster_monitor: true, guest_watchdog: false, ..Recovery::default() };
    check(monitor, &stall, &|since_beat_s| {
        theory::with_cluster_monitor_at(&stall, &costs, Isolation::Snp, since_beat_s)
    });
    let watchdog = Recovery { cluster_monitor: false, guest_watchdog: true, ..Recovery::default() };
    check(watchdog, &stall, &|_| theory::with_guest_watchdog(&stall, &costs, Isolation::Snp));
    let operator = Recovery { cluster_monitor: false, operator: true, ..Recovery::default() };
    check(operator, &stall, &|_| theory::with_operator(&stall, &costs, Isolation::Snp));
}

/// Everything a visibility change draws has the mean it should have. With so many visibility changes one percent more
/// or less lies five standard errors away, of the device's time two percent.
#[test]
fn draws_of_a_run_have_their_means() {
    const FLIPS: u64 = 300_000;
    let mut scenario = support::flips_only(Costs::default(), FLIPS);
    scenario.hosts[0].revision = FIXED_REVISION;
    let (costs, flip_gap_ns) = (scenario.costs, scenario.vms[0].flip_gap_ns.expect("it flips"));
    let mut world = Timeline::new(&scenario).expect("valid").world_at(SimTime::ZERO);
    let (mut opened_for, mut opened, mut accessed) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    let (mut gap, mut lag, mut touch, mut device) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let (mut last, mut events) = (0, Vec::new());
    while world.now().0 < scenario.length_ns && world.step(&mut events).is_some() {
        for event in events.drain(..) {
            let at = event.at.0;
            match event.kind {
                EventKind::PageShared { send, chunk } => {
                    gap.push(at - core::mem::replace(&mut last, at));
                    opened.insert(chunk, at);
                    opened_for.insert(send.number, at);
                }
                EventKind::NotificationArrived { chunk, .. } => {
                    lag.extend(opened.remove(&chunk).map(|opened| at - opened))
                }
                EventKind::Advanced { send, step: Step::Copied } => {
                    touch.push(at - opened_for[&send.number] - costs.copy_ns(Isolation::Snp, costs.flip_pages.into()));
                    opened_for.remove(&send.number);
                }
                EventKind::Accessed { send, .. } => _ = accessed.insert(send.number, at),
                EventKind::Advanced { send, step: Step::DeviceFinished } => {
                    device.extend(accessed.remove(&send.number).map(|accessed| at - accessed));
                }
                _ => {}
            }
        }
    }
    for (what, drawn, mean_ns) in [
        ("gap between flips", gap, flip_gap_ns),
        ("lag", lag, costs.lag_ns),
        ("touch", touch, costs.touch_ns),
        ("device", device, costs.device_ns),
    ] {
        assert!(drawn.len() as f64 > 0.98 * FLIPS as f64, "{what}: {} of them", drawn.len());
        // Rounded up to whole nanoseconds: half a one more on average.
        let off: Vec<f64> = drawn.iter().map(|ns| *ns as f64 - mean_ns as f64 - 0.5).collect();
        assert!(z(&off).abs() < 4.0, "{what}: off by {:.0} ns, z = {:.2}", mean(&off), z(&off));
    }
}

/// Background sends carry as many pages on average as their weights say, and visibility changes' sends as many as is
/// set.
#[test]
fn sends_carry_the_pages_of_the_scenario() {
    let usual = Costs::default();
    let rare =
        Costs { pages_1_milli: 900, pages_2_milli: 0, pages_4_milli: 30, pages_8_milli: 0, flip_pages: 7, ..usual };
    for costs in [usual, rare] {
        let vm = VmSpec { send_gap_ns: Some(MILLISECOND), flip_gap_ns: Some(10 * MILLISECOND), ..VmSpec::default() };
        let scenario = Scenario {
            length_ns: 60 * SECOND,
            hosts: vec![HostSpec { revision: FIXED_REVISION }],
            vms: vec![vm],
            costs,
            ..Scenario::default()
        };
        let mut timeline = Timeline::new(&scenario).expect("valid");
        assert!(timeline.extend(timeline.end(), u64::MAX));
        let events = timeline.events_between(SimTime::ZERO, timeline.end());
        let opened = |event: &Event| match event.kind {
            EventKind::PageShared { send, .. } => Some(send.number),
            _ => None,
        };
        let flips: BTreeSet<u32> = events.iter().filter_map(opened).collect();
        let mut off = Vec::new();
        for event in &events {
            let EventKind::SlotTaken { send, pages } = event.kind else { continue };
            if flips.contains(&send.number) {
                assert_eq!(pages, costs.flip_pages, "{send}");
            } else {
                off.push(f64::from(pages) - theory::mean_pages(&costs));
            }
        }
        assert!(flips.len() > 5_000 && off.len() > 50_000, "{} flips, {} others", flips.len(), off.len());
        assert!(z(&off).abs() < 4.0, "pages off by {:.3}, z = {:.2}", mean(&off), z(&off));
    }
}

/// Lost sends come from quick touches: from visibility change to loss it takes less than half of what an average touch
/// would make it.
#[test]
fn a_loss_follows_its_flip_as_soon_as_the_closed_form_says() {
    let scenario = support::flips_only(Costs::default(), 50_000);
    let mut world = Timeline::new(&scenario).expect("valid").world_at(SimTime::ZERO);
    let (mut opened, mut seconds, mut events) = (BTreeMap::new(), Vec::new(), Vec::new());
    while world.now().0 < scenario.length_ns && world.step(&mut events).is_some() {
        for event in events.drain(..) {
            match event.kind {
                EventKind::PageShared { send, .. } => _ = opened.insert(send.number, event.at.0),
                EventKind::WakeUpLost { send, .. } => seconds.push((event.at.0 - opened[&send.number]) as f64 / 1e9),
                _ => {}
            }
        }
    }
    let expected = theory::seconds_from_flip_to_loss(&scenario.costs);
    let z = z(&seconds.iter().map(|seconds| seconds - expected).collect::<Vec<_>>());
    assert!(seconds.len() > 1000 && z.abs() < 4.0, "{} losses, {} s, z = {z:.2}", seconds.len(), mean(&seconds));
}
