//! Every scenario's run equals the golden beside it: small ones event by event, long ones by markers and digest.
//! `UPDATE_EXPECT=1 cargo test -p sim-core --test goldens` accepts what has changed; read the difference first.

mod support;

use std::fmt::Write as _;

use sim_core::model::command::{Command, Given};
use sim_core::model::scenario::{Isolation, Scenario};
use sim_core::model::time::{SECOND, SimTime};
use sim_core::record::recording::Recording;
use sim_core::record::timeline::Timeline;
use sim_core::record::twin::Twin;
use sim_core::show::frame::{Actor, How};

/// Runs with more events than this are recorded by their markers.
const WHOLE_TRACE_MAX: u64 = 200;

fn side(out: &mut String, name: &str, timeline: &Timeline) {
    let _ = writeln!(out, "# {name}");
    if timeline.events() <= WHOLE_TRACE_MAX {
        for event in timeline.events_between(SimTime::ZERO, timeline.end()) {
            let _ = writeln!(out, "{event}");
        }
    } else {
        for marker in timeline.markers() {
            let _ = writeln!(out, "{marker}");
        }
    }
    let _ = writeln!(out, "\n{}\n", timeline.frame_at(timeline.end()));
}

fn check(slug: &str) {
    check_with(slug, Vec::new());
}

fn check_with(slug: &str, commands: Vec<Given>) {
    check_scenario(&support::scenario(slug), commands, "trace.txt");
}

fn check_scenario(scenario: &Scenario, commands: Vec<Given>, golden: &str) {
    let recording = Recording { commands, ..Recording::new(scenario, scenario.seed) };
    let mut twin = Twin::new(&recording).expect("the scenario is valid");
    assert!(twin.extend(twin.before.end(), u64::MAX));
    let mut out = String::new();
    side(&mut out, "before the update", &twin.before);
    side(&mut out, "after the update", &twin.after);
    match twin.difference() {
        Some(difference) => writeln!(out, "# first difference at {}\n{difference}", difference.at),
        None => writeln!(out, "# no difference"),
    }
    .expect("a string takes what is written");
    expect_test::expect_file![support::folder(&scenario.slug).join(golden)].assert_eq(&out);
}

#[test]
fn healthy_send() {
    check("healthy-send");
}

#[test]
fn watched() {
    check("watched");
}

#[test]
fn lost_wake_up() {
    check("lost-wake-up");
}

#[test]
fn freeze() {
    check("freeze");
}

#[test]
fn busy_stall() {
    check("busy-stall");
}

#[test]
fn stuck_message() {
    check("stuck-message");
}

#[test]
fn roll_out() {
    check_with("roll-out", vec![Given { at: SimTime(10_000_000_000), command: Command::RollOut }]);
}

#[test]
fn trading() {
    check_with("trading", support::commands("trading"));
}

#[test]
fn er_night() {
    check_with("er-night", support::commands("er-night"));
}

#[test]
fn portal() {
    check_with("portal", support::commands("portal"));
}

/// The VM is reset and attests; then everybody tries a private page, one just shared, and one that has long been
/// shared.
fn the_sealed_room() -> Vec<Given> {
    let reset = Given { at: SimTime::ZERO, command: Command::ResetVm };
    let tries = [(90, 6), (95, 5), (100, 0)].into_iter().flat_map(|(seconds, chunk)| {
        let try_page =
            |actor, how| Given { at: SimTime(seconds * SECOND), command: Command::Try { actor, chunk, how } };
        [
            try_page(Actor::HostAdmin, How::Read),
            try_page(Actor::Hypervisor, How::Read),
            try_page(Actor::Rootkit, How::Write),
            try_page(Actor::Device, How::Read),
        ]
    });
    core::iter::once(reset).chain(tries).collect()
}

#[test]
fn sealed_room() {
    check_with("sealed-room", the_sealed_room());
}

/// The same room, not sealed: it does not attest, and every attempt succeeds.
#[test]
fn sealed_room_of_a_classic_vm() {
    let mut scenario = support::scenario("sealed-room");
    scenario.vms[0].isolation = Isolation::None;
    check_scenario(&scenario, the_sealed_room(), "classic.txt");
}
