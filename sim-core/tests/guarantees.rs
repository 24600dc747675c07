//! The guarantees hold after every step of random runs, and the thesis holds: nothing private is ever allowed.

mod support;

use sim_core::check::property::{self, HistoryChecker};
use sim_core::model::command::{Command, Given};
use sim_core::model::event::{Event, EventKind, Observe, ResetBy, Step};
use sim_core::model::machine::handler::HandlerKind;
use sim_core::model::machine::memory::HostVisibility;
use sim_core::model::oracle::{Oracle, Outcome};
use sim_core::model::scenario::{Costs, FIXED_REVISION, Isolation, Mechanism, Recovery, Scenario, Scripted, VmSpec};
use sim_core::model::time::{SECOND, SimTime};
use sim_core::record::recording::Recording;
use sim_core::record::timeline::Timeline;
use sim_core::show::frame::{Actor, Got, How, TryView};
use support::{random_recording, with_its_recording, with_tries};

const SEEDS: u64 = 110;
/// After the update every send has ended this long after it took its slot, in these small worlds.
const PATIENCE_NS: u64 = 400_000_000;

/// Something to be seen in a run: its name, and how to tell.
type Sight = (&'static str, fn(&EventKind) -> bool);

/// Everything that must be seen in the random runs, or they prove nothing.
const SIGHTS: [Sight; 24] = [
    ("a lost wake-up", |kind| matches!(kind, EventKind::WakeUpLost { .. })),
    ("a busy stall", |kind| matches!(kind, EventKind::RetriesForever { .. })),
    ("a try that ended", |kind| matches!(kind, EventKind::Retried { done: true, .. })),
    ("a completion that waited for its message slot", |kind| {
        matches!(kind, EventKind::MessageEnded { waiting: 2.., .. })
    }),
    ("a ring without room", |kind| matches!(kind, EventKind::RingFull { .. })),
    ("a send that needed no signal", |kind| matches!(kind, EventKind::Advanced { step: Step::Joined, .. })),
    ("a dropped signal", |kind| matches!(kind, EventKind::SignalDropped { .. })),
    ("a stalled processor", |kind| matches!(kind, EventKind::VpStalled { .. })),
    ("a lost heartbeat", |kind| matches!(kind, EventKind::HeartbeatLost { .. })),
    ("a reset by the monitor", |kind| matches!(kind, EventKind::ResetStarted { by: ResetBy::ClusterMonitor, .. })),
    ("a reset by the watchdog", |kind| matches!(kind, EventKind::ResetStarted { by: ResetBy::GuestWatchdog, .. })),
    ("a bug check", |kind| matches!(kind, EventKind::ResetStarted { by: ResetBy::BugCheck, .. })),
    ("a VM that runs again", |kind| matches!(kind, EventKind::VmStarted { .. })),
    ("a call", |kind| matches!(kind, EventKind::Woken { .. })),
    ("a refused key", |kind| matches!(kind, EventKind::KeyRefused { .. })),
    ("a move", |kind| matches!(kind, EventKind::Moved { .. })),
    ("a shutdown", |kind| matches!(kind, EventKind::ShutDown { .. })),
    ("an update", |kind| matches!(kind, EventKind::HostUp { revision: FIXED_REVISION, .. })),
    ("an update that failed", |kind| matches!(kind, EventKind::InstallFailed { .. })),
    ("a rollout that ended", |kind| matches!(kind, EventKind::RolloutFinished)),
    ("a rollout that stopped", |kind| matches!(kind, EventKind::RolloutHalted { .. })),
    ("a try that was refused", |kind| matches!(kind, EventKind::Tried { outcome: Outcome::Faulted, .. })),
    ("a try that got through", |kind| matches!(kind, EventKind::Reached { .. })),
    ("a station", |kind| matches!(kind, EventKind::StationLeft { .. })),
];

#[test]
fn hold_after_every_step() {
    let mut seen = [false; SIGHTS.len()];
    for seed in 0..SEEDS {
        with_its_recording(&with_tries(random_recording(seed)), |recording| hold(recording, &mut seen));
    }
    let missing: Vec<&str> = SIGHTS.iter().zip(seen).filter(|(_, seen)| !seen).map(|((name, _), _)| *name).collect();
    assert!(missing.is_empty(), "the random runs must show everything, or they prove nothing: {missing:?}");
}

/// Runs a recording step by step, and notes what is to be seen in it.
fn hold(recording: &Recording, seen: &mut [bool; SIGHTS.len()]) {
    let mut world = Timeline::replay(recording).expect("valid").world_at(SimTime::ZERO);
    let mut checker = HistoryChecker::new(&recording.scenario);
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
        assert_eq!(property::violations(&world), [], "at {}", world.now());
        events.iter().for_each(|event| checker.saw(event));
        assert_eq!(checker.violations(), [], "at {}", world.now());
        for event in events.drain(..) {
            for (sight, (_, is_it)) in seen.iter_mut().zip(SIGHTS) {
                *sight |= is_it(&event.kind);
            }
        }
    }
    checker.finish(SimTime(recording.scenario.length_ns), PATIENCE_NS);
    assert_eq!(checker.violations(), [], "at the end");
}

/// As many as there is time for: `cargo test -p sim-core --release --test guarantees -- --ignored`.
#[test]
#[ignore = "minutes"]
fn hold_after_every_step_of_many_more_runs() {
    let breaks = |seed: &u64| {
        let run = || {
            with_its_recording(&with_tries(random_recording(*seed)), |recording| {
                hold(recording, &mut [false; SIGHTS.len()])
            });
        };
        std::panic::catch_unwind(run).is_err()
    };
    let broken: Vec<u64> = (1000..20_000).filter(breaks).collect();
    assert!(broken.is_empty(), "seeds {broken:?}");
}

/// A VM whose key was refused stays where it is while its host is updated; it cannot be booted there.
#[test]
fn no_vm_boots_on_a_host_that_is_down() {
    let recovery = Recovery { key_release: false, ..Recovery::default() };
    let scenario = Scenario { length_ns: 2000 * SECOND, recovery, ..Scenario::default() };
    let at = |seconds, command| Given { at: SimTime(seconds * SECOND), command };
    // It stops after 73 s, and the host installs from 100 s to 1300 s.
    let commands =
        vec![at(0, Command::ResetVm), at(100, Command::InstallUpdate { host: 0 }), at(200, Command::ResetVm)];
    hold(&Recording { commands, ..Recording::new(&scenario, 1) }, &mut [false; SIGHTS.len()]);
}

/// On a VP that gets more messages than its slot can pass, each waits its turn and no longer.
#[test]
fn a_busy_message_slot_is_fair() {
    let vm = VmSpec { vps: 1, slots: 4, send_gap_ns: Some(300_000), ..VmSpec::default() };
    let costs = Costs { message_ns: 400_000, ..Costs::default() };
    let mut scenario = Scenario { length_ns: 1_000_000_000, vms: vec![vm], costs, ..Scenario::default() };
    scenario.mechanism = Mechanism::StuckMessage;
    scenario.hosts[0].revision = FIXED_REVISION;
    let mut timeline = Timeline::new(&scenario).expect("valid");
    assert!(timeline.extend(timeline.end(), u64::MAX));
    let mut checker = HistoryChecker::new(&scenario);
    timeline.events_between(SimTime::ZERO, timeline.end()).iter().for_each(|event| checker.saw(event));
    // Three messages before it, and the device's own time.
    checker.finish(timeline.end(), 5_000_000);
    assert_eq!(checker.violations(), []);
    assert!(timeline.world_at(timeline.end()).counts(0).completed > 2000);
}

/// The cluster checks all its VMs at one moment: every reset by it falls on the same beat, whichever VM it is.
#[test]
fn the_cluster_checks_every_vm_at_the_same_moment() {
    let mut scenario = support::scenario("freeze");
    scenario.vms[0].count = 3;
    scenario.vms[0].slots = 2;
    let mut timeline = Timeline::new(&scenario).expect("valid");
    assert!(timeline.extend(timeline.end(), u64::MAX));
    let resets = timeline.markers().iter().filter_map(|event| match event.kind {
        EventKind::ResetStarted { vm, by: ResetBy::ClusterMonitor } => Some((vm, event.at.0)),
        _ => None,
    });
    let resets: Vec<(u16, u64)> = resets.collect();
    let phase = resets[0].1 % scenario.costs.monitor_ns;
    for (vm, at) in &resets {
        assert_eq!(at % scenario.costs.monitor_ns, phase, "VM {vm}");
    }
    assert!((0..3).all(|vm| resets.iter().any(|(reset, _)| *reset == vm)), "{resets:?}");
}

/// A scripted sharing that waits for a slot may find its page open: it takes another one.
#[test]
fn two_sends_never_share_a_page() {
    let vm = VmSpec { vps: 2, slots: 1, ..VmSpec::default() };
    let send = |vp| Scripted::Send { vp, at: SimTime(10), pages: 1 };
    let share = |vp, at| Scripted::Share { vp, chunk: 2, at: SimTime(at), lag_ns: 100_000, touch_ns: 10 };
    let script = vec![send(0), send(1), share(0, 20), share(1, 21)];
    let scenario = Scenario { length_ns: 1_000_000_000, vms: vec![vm], script, ..Scenario::default() };
    let mut world = Timeline::new(&scenario).expect("valid").world_at(SimTime::ZERO);
    let mut events: Vec<Event> = Vec::new();
    while world.next_at().is_some_and(|at| at.0 <= scenario.length_ns) {
        world.step(&mut events);
        assert_eq!(property::violations(&world), [], "at {}", world.now());
    }
    let pages: Vec<u32> = events
        .iter()
        .filter_map(|event| match event.kind {
            EventKind::PageShared { chunk, .. } => Some(chunk),
            _ => None,
        })
        .collect();
    assert_eq!(pages, [2, 3]);
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

/// The sweep is a net, not the cure: without it nothing is lost after the update either.
#[test]
fn after_the_update_nothing_is_lost_even_without_the_sweep() {
    let mut scenario = support::flips_only(Costs { sweep_ns: 0, ..Costs::default() }, 20_000);
    scenario.hosts[0].revision = sim_core::model::scenario::FIXED_REVISION;
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
    let mut swapped = timeline.fork(at, Command::SwapHandler(HandlerKind::After)).expect("within the run");
    swapped.extend(swapped.end(), u64::MAX);
    assert_eq!(swapped.frame_at(swapped.end()).stranded().count(), 1);
    let mut reset = timeline.fork(at, Command::ResetVm).expect("within the run");
    reset.extend(reset.end(), u64::MAX);
    assert_eq!(reset.frame_at(reset.end()).stranded().count(), 0);
}

/// The sealed room, where everybody tries everything on these pages at once.
fn sealed_room(isolation: Isolation, hardware_check: bool, pages: &[u32]) -> (Oracle, Vec<TryView>) {
    let mut scenario = support::scenario("sealed-room");
    scenario.vms[0].isolation = isolation;
    scenario.costs.hardware_check = hardware_check;
    let at = SimTime(90 * SECOND);
    let all = || Actor::ALL.into_iter().flat_map(|actor| How::ALL.map(|how| (actor, how)));
    let tries = pages.iter().flat_map(|chunk| all().map(|(actor, how)| Command::Try { actor, chunk: *chunk, how }));
    let commands = tries.map(|command| Given { at, command }).collect();
    let recording = Recording { commands, ..Recording::new(&scenario, scenario.seed) };
    let mut timeline = Timeline::replay(&recording).expect("valid");
    timeline.extend(at, u64::MAX);
    let frame = timeline.frame_at(at);
    assert_eq!(frame.pages[pages[0] as usize].page, frame.tries[0].page, "what is drawn is what is tried");
    (frame.oracle, frame.tries)
}

/// For every actor and every technology: the hardware checks who owns the page, not which actor asks.
#[test]
fn nobody_on_the_host_gets_at_a_private_page() {
    for isolation in [Isolation::Snp, Isolation::Tdx] {
        let (oracle, tries) = sealed_room(isolation, true, &[6]);
        assert_eq!(oracle, Oracle { tried: 8, tried_private: 8, allowed_private: 0 });
        let refused = |of: &TryView| (of.outcome, of.got) == (Outcome::Faulted, Got::Nothing);
        assert!(tries.len() == 8 && tries.iter().all(refused), "{tries:#?}");
    }
}

#[test]
fn every_actor_can_read_a_shared_page_and_finds_what_was_put_there_for_the_host() {
    for page in [0, 5] {
        let (oracle, tries) = sealed_room(Isolation::Snp, true, &[page]);
        assert_eq!(oracle, Oracle { tried: 8, tried_private: 0, allowed_private: 0 });
        assert!(tries.iter().all(|of| (of.outcome, of.got) == (Outcome::Allowed, Got::Shared)), "{tries:#?}");
    }
}

/// Nothing of a classic VM is private, so everything is there for the taking, and no rule is broken.
#[test]
fn of_a_classic_vm_everything_is_within_reach() {
    let (oracle, tries) = sealed_room(Isolation::None, true, &[6, 13]);
    assert_eq!(oracle, Oracle { tried: 16, tried_private: 0, allowed_private: 0 });
    let taken = (HostVisibility::Shared, Outcome::Allowed, Got::Private);
    assert!(tries.len() == 8 && tries.iter().all(|of| (of.page, of.outcome, of.got) == taken), "{tries:#?}");
}

/// The oracle is no part of what it watches: without the check it sees every breach.
#[test]
fn without_the_hardware_check_every_breach_is_seen() {
    let (oracle, tries) = sealed_room(Isolation::Snp, false, &[6]);
    assert_eq!(oracle, Oracle { tried: 8, tried_private: 8, allowed_private: 8 });
    assert!(tries.iter().all(|of| of.got == Got::Private), "{tries:#?}");
}
