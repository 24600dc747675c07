//! What a person can do to a running machine, and the result: each fault on the stress preset, on both sides.

mod support;

use sim_core::model::command::{Command, Dial, Given};
use sim_core::model::event::{Event, EventKind, ResetBy};
use sim_core::model::machine::handler::HandlerKind;
use sim_core::model::scenario::{Costs, Mechanism};
use sim_core::model::time::{MILLISECOND, SECOND, SimTime};
use sim_core::record::recording::Recording;
use sim_core::record::twin::Twin;
use sim_core::show::frame::{Frame, VmState};

/// What can be read off one side at the end.
struct Side {
    frame: Frame,
    markers: Vec<Event>,
}

impl Side {
    fn saw(&self, wanted: impl Fn(&EventKind) -> bool) -> bool {
        self.markers.iter().any(|event| wanted(&event.kind))
    }

    fn lost(&self) -> u64 {
        self.frame.counts.lost
    }
}

/// Runs the stress preset for `seconds` with commands given at whole seconds.
fn run(seconds: u64, commands: &[(u64, Command)]) -> [Side; 2] {
    run_by(Mechanism::LostWakeUp, seconds, commands)
}

fn run_by(mechanism: Mechanism, seconds: u64, commands: &[(u64, Command)]) -> [Side; 2] {
    let mut scenario = support::scenario("freeze");
    scenario.length_ns = seconds * SECOND;
    scenario.mechanism = mechanism;
    // What takes long is shortened, so that little time shows everything.
    let costs = scenario.costs;
    scenario.costs = Costs {
        boot_confidential_ns: 10 * SECOND,
        operator_ns: 60 * SECOND,
        install_ns: 60 * SECOND,
        install_fail_milli: 0,
        restart_ns: 30 * SECOND,
        ..costs
    };
    let commands = commands.iter().map(|(s, command)| Given { at: SimTime(s * SECOND), command: *command }).collect();
    let recording = Recording { commands, ..Recording::new(&scenario, scenario.seed) };
    let mut twin = Twin::new(&recording).expect("valid");
    assert!(twin.extend(twin.before.end(), u64::MAX));
    [&twin.before, &twin.after].map(|side| Side { frame: side.frame_at(side.end()), markers: side.markers().to_vec() })
}

fn set(dial: Dial, to: u64) -> Command {
    Command::Set { dial, to }
}

#[test]
fn a_storm_of_flips_loses_more_and_a_lull_none() {
    let [calm, _] = run(4, &[]);
    let [storm, after] = run(4, &[(0, set(Dial::FlipGap, 5 * MILLISECOND))]);
    assert!(storm.lost() > 2 * calm.lost(), "{} against {}", storm.lost(), calm.lost());
    assert_eq!(after.lost(), 0);
    let [lull, _] = run(4, &[(0, set(Dial::FlipGap, 0))]);
    assert_eq!((lull.lost(), lull.frame.counts.flips), (0, 0));
}

/// A slower notification is lost less often: the same seed, the mean lag ten times as long.
#[test]
fn a_longer_lag_loses_less_and_parks_more() {
    let [usual, _] = run(10, &[]);
    let [slow, _] = run(10, &[(0, set(Dial::Lag, 2 * MILLISECOND))]);
    assert!(slow.lost() < usual.lost(), "{} against {}", slow.lost(), usual.lost());
    assert!(slow.frame.counts.parked > usual.frame.counts.parked);
}

#[test]
fn a_slow_backend_and_more_load_make_queues_and_lose_nothing_by_themselves() {
    let no_flips = (0, set(Dial::FlipGap, 0));
    for command in [set(Dial::Device, 400 * MILLISECOND), set(Dial::SendGap, 5_000)] {
        for side in run(5, &[no_flips, (1, command)]) {
            assert!(side.frame.vps.iter().any(|vp| vp.queued > 0), "{command:?}");
            assert_eq!(side.lost(), 0);
            assert!(side.frame.answers(), "slow is not frozen");
        }
    }
}

/// A look-alike: the same stall from another cause, which the update does not touch. Only a reset helps.
#[test]
fn a_dropped_signal_stalls_a_processor_on_both_sides() {
    let commands = [(0, set(Dial::FlipGap, 0)), (1, Command::DropSignal { vp: 2 })];
    for side in run(5, &commands) {
        assert!(side.saw(|kind| matches!(kind, EventKind::VpStalled { vp: 2, .. })));
        assert_eq!(side.lost(), 0, "no wake-up was lost");
        assert!(side.frame.answers(), "P0 answers: half dead, looks healthy");
    }
    for side in run(5, &[commands[0], commands[1], (3, Command::SwapHandler(HandlerKind::After))]) {
        assert_eq!(side.frame.slots_lost().0, 8, "another handler does not help");
    }
    for side in run(30, &[commands[0], commands[1], (3, Command::ResetVm)]) {
        assert_eq!(side.frame.slots_lost().0, 0, "a reset does");
    }
}

#[test]
fn nobody_brings_it_back_unless_somebody_is_set_up_to() {
    let off = (0, set(Dial::ClusterMonitor, 0));
    let reset_by = |side: &Side| {
        side.markers.iter().find_map(|event| match event.kind {
            EventKind::ResetStarted { by, .. } => Some(by),
            _ => None,
        })
    };
    let [before, after] = run(100, &[off]);
    assert_eq!((reset_by(&before), before.frame.answers()), (None, false), "it stays as it is");
    assert!(after.frame.answers());
    for (command, by) in [
        (set(Dial::GuestWatchdog, 1), ResetBy::GuestWatchdog),
        (set(Dial::Operator, 1), ResetBy::Operator),
        (set(Dial::ClusterMonitor, 1), ResetBy::ClusterMonitor),
        (Command::ResetVm, ResetBy::Operator),
    ] {
        // Set up only once it has frozen: they start with what is already wrong.
        let [before, _] = run(160, &[off, (30, command)]);
        assert_eq!(reset_by(&before), Some(by), "{command:?}");
    }
}

#[test]
fn without_attestation_a_reset_vm_does_not_run() {
    let down = (5, set(Dial::KeyRelease, 0));
    let [before, after] = run(60, &[down]);
    assert_eq!(before.frame.vm, VmState::Stopped);
    assert!(before.saw(|kind| matches!(kind, EventKind::KeyRefused { .. })));
    assert_eq!(after.frame.vm, VmState::Running, "it was never reset");
    let [again, _] = run(90, &[down, (60, set(Dial::KeyRelease, 1)), (61, Command::ResetVm)]);
    assert_eq!(again.frame.vm, VmState::Running, "once the service is back a reset brings it up");
}

/// The update as a host gets it, against the thought experiment: only the first frees what is lost, for the VM
/// restarts.
#[test]
fn an_installed_update_ends_it_and_a_swapped_handler_only_stops_it() {
    let [swapped, _] = run(30, &[(0, set(Dial::ClusterMonitor, 0)), (10, Command::SwapHandler(HandlerKind::After))]);
    let lost_by_ten = swapped.markers.iter().filter(|event| matches!(event.kind, EventKind::WakeUpLost { .. }));
    assert!(lost_by_ten.clone().count() > 10 && lost_by_ten.clone().all(|event| event.at < SimTime(10 * SECOND)));
    assert_eq!(swapped.frame.slots_lost().0 as u64, swapped.lost(), "what is lost stays lost");
    let [installed, after] = run(160, &[(10, Command::InstallUpdate { host: 0 })]);
    assert_eq!(installed.frame.slots_lost().0, 0);
    assert_eq!((installed.frame.vm, installed.frame.handler), (VmState::Running, HandlerKind::After));
    assert!(!after.saw(|kind| matches!(kind, EventKind::VpStalled { .. })));
    assert_eq!(after.frame.vm_since, SimTime::ZERO, "a host that has it is left alone");
}

/// The same symptoms by three mechanisms: stalled VPs, a lost heartbeat, a reset; the update ends all three.
#[test]
fn a_symptom_does_not_identify_a_mechanism() {
    for mechanism in [Mechanism::LostWakeUp, Mechanism::BusyStall, Mechanism::StuckMessage] {
        let [before, after] = run_by(mechanism, 100, &[]);
        let symptoms: [fn(&EventKind) -> bool; 4] = [
            |kind| matches!(kind, EventKind::VpStalled { .. }),
            |kind| matches!(kind, EventKind::HeartbeatLost { .. }),
            |kind| matches!(kind, EventKind::ResetStarted { by: ResetBy::ClusterMonitor, .. }),
            |kind| matches!(kind, EventKind::BootStarted { .. }),
        ];
        for symptom in symptoms {
            assert!(before.saw(symptom) && !after.saw(symptom), "{mechanism:?}");
        }
        assert_eq!(after.lost(), 0, "{mechanism:?}");
        assert_eq!(before.frame.oracle.allowed_private + after.frame.oracle.allowed_private, 0, "{mechanism:?}");
    }
}

/// What tells them apart is an experiment: without visibility changes nothing is ever lost by the first two, and the
/// third goes on.
#[test]
fn an_experiment_does() {
    let no_flips = (0, set(Dial::FlipGap, 0));
    for (mechanism, loses) in
        [(Mechanism::LostWakeUp, false), (Mechanism::BusyStall, false), (Mechanism::StuckMessage, true)]
    {
        let [before, _] = run_by(mechanism, 30, &[no_flips]);
        assert_eq!(before.lost() > 0, loses, "{mechanism:?}: {} lost", before.lost());
    }
}
