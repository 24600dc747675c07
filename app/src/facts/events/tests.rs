//! The sentences of the page are those of sim-core, for every event of the golden runs.

use std::collections::HashMap;

use super::*;
use crate::facts::marker::marker;
use crate::words::{Language, speak};
use sim_core::model::command::{Command, Given};
use sim_core::model::scenario::Scenario;
use sim_core::model::time::{SECOND, SimTime};
use sim_core::record::recording::Recording;
use sim_core::record::twin::Twin;

/// Every scenario of sim-core, recorded to its end with the commands of its golden trace.
fn golden_runs() -> Vec<Twin> {
    let folders = std::fs::read_dir("../sim-core/scenarios").expect("the scenarios are there");
    folders
        .map(|folder| {
            let path = folder.expect("readable").path().join("scenario.toml");
            let scenario: Scenario = toml::from_str(&std::fs::read_to_string(&path).expect("readable")).expect("valid");
            let roll_out = Given { at: SimTime(10 * SECOND), command: Command::RollOut };
            let commands = if scenario.slug == "roll-out" { vec![roll_out] } else { Vec::new() };
            let recording = Recording { commands, ..Recording::new(&scenario, scenario.seed) };
            let mut twin = Twin::new(&recording).expect("valid");
            twin.extend(twin.before.end(), u64::MAX);
            twin
        })
        .collect()
}

/// At most so many events of one kind and side are compared: they differ in numbers only.
const OF_A_KIND: usize = 2_000;

/// The first events of each kind on every side.
fn kinds(runs: &[Twin]) -> Vec<EventKind> {
    let mut kinds = Vec::new();
    for side in runs.iter().flat_map(|twin| [&twin.before, &twin.after]) {
        let mut seen = HashMap::new();
        for event in side.events_between(SimTime::ZERO, side.end()) {
            let seen = seen.entry(core::mem::discriminant(&event.kind)).or_insert(0);
            *seen += 1;
            if *seen <= OF_A_KIND {
                kinds.push(event.kind);
            }
        }
    }
    kinds
}

/// Events that do not occur in the golden runs.
fn others() -> Vec<EventKind> {
    use EventKind as K;
    let send = SendRef { vm: 0, vp: 2, slot: 3, number: 1671 };
    let saw = sim_core::model::machine::memory::HostVisibility::Shared;
    let mut others = vec![
        K::Attempted { send, pages: 1, outcome: Outcome::Faulted },
        K::Attempted { send, pages: 16, outcome: Outcome::Allowed },
        K::Revalidated { send, saw },
        K::RingFull { send },
        K::SignalDropped { send },
        K::SignalFaultSet { vp: 1 },
        K::StationLeft { send, station: 2 },
        K::CommandHadNoEffect,
        K::KeyRefused { vm: 0 },
        K::InstallFailed { host: 1 },
        K::RolloutHalted { host: 1 },
        K::MoveStarted { vm: 1, to: 2 },
        K::MovePaused { vm: 1 },
        K::Moved { vm: 1, to: 2 },
        K::HeartbeatMissed { vm: 0, beats: 1 },
        K::MessageEnded { vm: 0, vp: 1, waiting: 3 },
    ];
    for actor in Actor::ALL {
        let tried = |how, outcome| K::Tried { actor, chunk: 5, how, outcome };
        others.extend([tried(How::Read, Outcome::Faulted), tried(How::Write, Outcome::Allowed)]);
        others.extend(How::ALL.map(|how| K::Reached { actor, chunk: 5, how }));
    }
    let whom = [ResetBy::ClusterMonitor, ResetBy::GuestWatchdog, ResetBy::Operator, ResetBy::BugCheck];
    others.extend(whom.map(|by| K::ResetStarted { vm: 0, by }));
    others.extend([HandlerKind::Before, HandlerKind::After].map(|to| K::HandlerSwapped { to }));
    others.extend(Dial::ALL.map(|dial| K::DialSet { dial, to: 1 }));
    others.push(K::DialSet { dial: Dial::Lag, to: 1_500 });
    others
}

#[test]
fn every_event_is_said_as_sim_core_says_it_and_in_german() {
    let mut kinds = kinds(&golden_runs());
    assert!(kinds.len() > 50_000, "{}", kinds.len());
    kinds.extend(others());
    for kind in &kinds {
        assert_eq!(event(kind), kind.to_string());
    }
    speak(Language::German);
    for kind in &kinds {
        let german = event(kind);
        assert!(!german.is_empty() && german != kind.to_string(), "{german}");
    }
    for kind in &kinds {
        let named = marker(kind).is_some_and(|(_, name)| !name.is_empty());
        assert_eq!(named, kind.marker().is_some(), "{kind:?}");
    }
}

#[test]
fn the_first_difference_is_said_in_both_languages() {
    let found: Vec<Difference> = golden_runs().iter().filter_map(|twin| twin.difference().copied()).collect();
    assert!(found.len() >= 3);
    // sim-core has no words for the states of a VM.
    for found in found.iter().filter(|found| found.vms[0] == found.vms[1]) {
        assert_eq!(difference(found), found.to_string());
    }
    speak(Language::German);
    for found in &found {
        assert_ne!(difference(found), found.to_string());
    }
}
